package io.papergraph.extract;

import org.jspecify.annotations.Nullable;

/**
 * The forms of words met lately. Most words of a paper were in the papers before it: to find a form
 * again costs less than to make it. Room is bounded; each word has two slots, and the older of two
 * words in a slot makes way.
 *
 * <p>Safe for many threads without locks: a form never changes, so that a slot that another thread
 * has filled or emptied meanwhile costs making the form again, and nothing else.
 */
final class Forms {
  private static final int SLOTS = 1 << 15;

  private final @Nullable Form[] slots = new Form[SLOTS];

  /** The form of the characters from {@code from} to {@code to}. */
  Form of(String text, int from, int to, Word.Kind kind) {
    int hash = 0;
    for (int i = from; i < to; i++) {
      hash = 31 * hash + text.charAt(i);
    }
    hash *= 0x9E3779B9;
    int first = hash >>> 17;
    int second = hash & (SLOTS - 1);
    Form newer = slots[first];
    if (newer != null && newer.stands(text, from, to, kind)) {
      return newer;
    }
    Form older = slots[second];
    if (older != null && older.stands(text, from, to, kind)) {
      return older;
    }
    Form made = new Form(text.substring(from, to), kind);
    if (newer != null) {
      slots[second] = newer;
    }
    slots[first] = made;
    return made;
  }
}
