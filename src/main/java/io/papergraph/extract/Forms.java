package io.papergraph.extract;

import org.jspecify.annotations.Nullable;

/**
 * The forms of words met lately. Most words of a paper were in the papers before it: to find a form
 * again costs less than to make it. Bounded, and safe for many threads, as {@link Recall} is.
 */
final class Forms {
  private static final int SLOTS = 1 << 16;

  private final @Nullable Form[] slots = new Form[SLOTS];

  /** The form of the characters from {@code from} to {@code to}. */
  Form of(String text, int from, int to, Word.Kind kind) {
    int hash = 0;
    for (int i = from; i < to; i++) {
      hash = 31 * hash + text.charAt(i);
    }
    int pair = Recall.pair(hash, SLOTS);
    Form last = slots[pair];
    if (last != null && last.stands(text, from, to, kind)) {
      return last;
    }
    Form one = slots[pair + 1];
    if (one != null && one.stands(text, from, to, kind)) {
      return one;
    }
    Form made = new Form(text.substring(from, to), kind);
    if (made.isCommon()) {
      slots[pair + 1] = last;
      slots[pair] = made;
    }
    return made;
  }
}
