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
    int first = Recall.first(hash, SLOTS);
    for (int way = first; way < first + Recall.WAYS; way++) {
      Form known = slots[way];
      if (known != null && known.hashCode() == hash && known.stands(text, from, to, kind)) {
        return known;
      }
    }
    Form made = new Form(text.substring(from, to), kind);
    if (made.isCommon()) {
      Recall.put(slots, first, made);
    }
    return made;
  }
}
