package io.papergraph.extract;

import java.util.Set;

/** Numbers as words of a text. */
final class Numbers {
  private static final Set<String> SPELT =
      Set.of("half", "twice", "double", "doubles", "threefold", "tenfold", "twofold", "halves");

  private Numbers() {}

  /** Whether a number stands within {@code reach} words of words {@code first} to {@code end}. */
  static boolean isNear(Passage passage, int first, int end, int reach) {
    int from = Math.max(passage.sentenceStart(first), first - reach);
    int to = Math.min(passage.sentenceEnd(first), end + reach);
    for (int i = from; i < to; i++) {
      if ((i < first || i >= end) && isNumber(passage.word(i))) {
        return true;
      }
    }
    return false;
  }

  /** A word that begins with a digit and is no name such as {@code 3D}. */
  static boolean isNumber(Word word) {
    if (!word.isWord()) {
      return false;
    }
    if (!word.startsDigit()) {
      return SPELT.contains(word.lower());
    }
    return !word.lower().endsWith("d") && word.text().indexOf('-') < 0;
  }
}
