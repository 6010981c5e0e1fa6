package io.papergraph.extract;

/** Where a word stands in a stretch of words. */
final class Part {
  private static final int FIRST = 0;
  private static final int INNER = 1;
  private static final int LAST = 2;
  private static final int ONLY = 3;

  /** How many parts there are. */
  static final int COUNT = 4;

  private Part() {}

  /** The part that word {@code i} is of words {@code first} to {@code end}. */
  static int of(int i, int first, int end) {
    if (end - first == 1) {
      return ONLY;
    }
    return i == first ? FIRST : i == end - 1 ? LAST : INNER;
  }
}
