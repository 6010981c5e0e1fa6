package io.papergraph.extract;

import org.jspecify.annotations.Nullable;

/**
 * Remembers what was worked out for forms met lately. Room is bounded: forms of like hashes share
 * {@value #WAYS} slots, and the last of them stay.
 *
 * <p>Safe for many threads without locks, as long as values never change and follow from the form
 * alone: what another thread has overwritten is worked out again, and nothing else is lost.
 */
final class Recall<V> {
  /** How many forms of like hashes are remembered. */
  static final int WAYS = 4;

  private record Known<V>(Form form, V value) {}

  private final @Nullable Known<V>[] slots;

  /**
   * @param slots a power of two
   */
  @SuppressWarnings({"unchecked", "rawtypes"})
  Recall(int slots) {
    this.slots = new Known[slots];
  }

  /** What is remembered for a form, or null. */
  @Nullable V get(Form form) {
    int first = first(form.hashCode(), slots.length);
    for (int way = first; way < first + WAYS; way++) {
      Known<V> known = slots[way];
      if (known != null && known.form.equals(form)) {
        return known.value;
      }
    }
    return null;
  }

  /** Remembers a value, unless the form is none that comes again. */
  void put(Form form, V value) {
    if (!form.isCommon()) {
      return;
    }
    put(slots, first(form.hashCode(), slots.length), new Known<>(form, value));
  }

  /** The first of the {@value #WAYS} slots, of so many, for a hash. */
  static int first(int hash, int slots) {
    return (hash ^ hash >>> Short.SIZE) * WAYS & (slots - 1);
  }

  /** Puts a thing before those that share its slots; the one that came first gives way. */
  static <T> void put(@Nullable T[] slots, int first, T latest) {
    System.arraycopy(slots, first, slots, first + 1, WAYS - 1);
    slots[first] = latest;
  }
}
