package io.papergraph.extract.crf;

import java.util.List;

/**
 * One sentence to learn from.
 *
 * @param words the feature keys of each word
 * @param spans the right spans, none overlapping another
 */
public record Labelled(List<long[]> words, List<Span> spans) {

  /** Copies the lists. */
  public Labelled {
    words = List.copyOf(words);
    spans = List.copyOf(spans);
  }
}
