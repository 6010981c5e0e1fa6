package io.papergraph.extract;

import org.jspecify.annotations.Nullable;

/**
 * Remembers what was worked out for forms, with the form itself: for as long as {@link Forms} keeps
 * it, which is bounded.
 *
 * <p>Safe for many threads without locks, as long as values never change and follow from the form
 * alone: what is lost to another thread is worked out again, and nothing else is lost.
 */
final class Recall<V> {

  /** What is remembered for a form, or null. */
  @SuppressWarnings("unchecked")
  @Nullable V get(Form form) {
    return (V) form.noted(this);
  }

  /** Remembers a value. */
  void put(Form form, V value) {
    form.note(this, value);
  }
}
