package io.papergraph.extract;

import org.jspecify.annotations.Nullable;

/**
 * Remembers what was worked out for forms met lately. Room is bounded: forms of like hashes share a
 * pair of slots, and the last two of them stay.
 *
 * <p>Safe for many threads without locks, as long as values never change and follow from the form
 * alone: what another thread has overwritten is worked out again, and nothing else is lost.
 */
final class Recall<V> {
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
    int pair = pair(form.hashCode(), slots.length);
    Known<V> known = slots[pair];
    if (known == null || !known.form.equals(form)) {
      known = slots[pair + 1];
    }
    return known != null && known.form.equals(form) ? known.value : null;
  }

  /** Remembers a value, unless the form is none that comes again. */
  void put(Form form, V value) {
    if (!form.isCommon()) {
      return;
    }
    int pair = pair(form.hashCode(), slots.length);
    slots[pair + 1] = slots[pair];
    slots[pair] = new Known<>(form, value);
  }

  /** The first of the two slots, of so many, for a hash. */
  static int pair(int hash, int slots) {
    return (hash ^ hash >>> Short.SIZE) << 1 & (slots - 1);
  }
}
