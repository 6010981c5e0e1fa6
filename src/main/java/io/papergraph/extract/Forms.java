package io.papergraph.extract;

import org.jspecify.annotations.Nullable;

/**
 * The forms of words met lately. Most words of a paper were in the papers before it: to find a form
 * again costs less than to make it. Room is bounded: forms of like hashes share {@value #WAYS}
 * slots, and the last of them stay. Safe for many threads without locks: a form that another thread
 * has overwritten is made again.
 */
final class Forms {
  private static final int SLOTS = 1 << 16;

  /** How many forms of like hashes are kept. */
  static final int WAYS = 4;

  private final @Nullable Form[] slots = new Form[SLOTS];

  /** The form of the characters from {@code from} to {@code to}. */
  Form of(String text, int from, int to, Word.Kind kind) {
    int hash = 0;
    for (int i = from; i < to; i++) {
      hash = 31 * hash + text.charAt(i);
    }
    int first = (hash ^ hash >>> Short.SIZE) * WAYS & (SLOTS - 1);
    for (int way = first; way < first + WAYS; way++) {
      Form known = slots[way];
      if (known != null && known.hashCode() == hash && known.stands(text, from, to, kind)) {
        return known;
      }
    }
    Form made = new Form(text.substring(from, to), kind);
    if (made.isCommon()) {
      System.arraycopy(slots, first, slots, first + 1, WAYS - 1);
      slots[first] = made;
    }
    return made;
  }
}
