package io.papergraph.extract.crf;

import java.util.Arrays;
import java.util.List;

/**
 * Tags of words for spans of some types: outside, or the first, an inner, the last or the only word
 * of a span of a type (the BILOU scheme).
 *
 * @param types the names of the types, in the order of their tags
 */
public record TagSet(List<String> types) {
  /** The tag of a word in no span. */
  public static final int OUTSIDE = 0;

  private static final int PARTS = 4;
  private static final int FIRST = 0;
  private static final int INNER = 1;
  private static final int LAST = 2;
  private static final int ONLY = 3;

  /** Copies the types. */
  public TagSet {
    types = List.copyOf(types);
  }

  /** How many tags there are. */
  public int size() {
    return 1 + PARTS * types.size();
  }

  /**
   * The number of a type.
   *
   * @throws IllegalArgumentException when there is none of this name
   */
  public int type(String name) {
    int type = types.indexOf(name);
    if (type < 0) {
      throw new IllegalArgumentException("no type " + name);
    }
    return type;
  }

  int first(int type) {
    return 1 + PARTS * type + FIRST;
  }

  int inner(int type) {
    return 1 + PARTS * type + INNER;
  }

  int last(int type) {
    return 1 + PARTS * type + LAST;
  }

  int only(int type) {
    return 1 + PARTS * type + ONLY;
  }

  /** Whether a word tagged {@code to} may follow one tagged {@code from}. */
  boolean follows(int from, int to) {
    boolean open = from != OUTSIDE && ((from - 1) % PARTS == FIRST || (from - 1) % PARTS == INNER);
    boolean goesOn = to != OUTSIDE && ((to - 1) % PARTS == INNER || (to - 1) % PARTS == LAST);
    return open == goesOn && (!open || (from - 1) / PARTS == (to - 1) / PARTS);
  }

  /** Every pair of a tag and one that may follow it, as {@code from * size() + to}. */
  int[] pairs() {
    int[] pairs = new int[size() * size()];
    int count = 0;
    for (int from = 0; from < size(); from++) {
      for (int to = 0; to < size(); to++) {
        if (follows(from, to)) {
          pairs[count++] = from * size() + to;
        }
      }
    }
    return Arrays.copyOf(pairs, count);
  }

  /** Whether a sequence may begin with a tag. */
  boolean begins(int tag) {
    return follows(OUTSIDE, tag);
  }

  /** Whether a sequence may end with a tag. */
  boolean ends(int tag) {
    return follows(tag, OUTSIDE);
  }

  /** Writes the tags of a span over those of a sequence. */
  public void write(Span span, int[] tags) {
    if (span.end() - span.first() == 1) {
      tags[span.first()] = only(span.type());
      return;
    }
    tags[span.first()] = first(span.type());
    for (int i = span.first() + 1; i < span.end() - 1; i++) {
      tags[i] = inner(span.type());
    }
    tags[span.end() - 1] = last(span.type());
  }
}
