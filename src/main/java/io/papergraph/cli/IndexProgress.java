package io.papergraph.cli;

import io.papergraph.Papergraph;
import java.util.Locale;

/** Says how far it is when a text index has to be made, where a person watches. */
final class IndexProgress {
  static final String WORDS = "making the text index";

  private IndexProgress() {}

  static void prepare(Papergraph graph, Streams streams) {
    try (ProgressLine line = ProgressLine.on(streams)) {
      prepare(graph, line);
    }
  }

  static void prepare(Papergraph graph, ProgressLine line) {
    graph.store().text().prepare(texts -> line.show(WORDS, texts(texts)));
    line.clear();
  }

  static String texts(long texts) {
    return String.format(Locale.ROOT, "%,d texts", texts);
  }
}
