package io.papergraph.pages;

import io.papergraph.query.QueryFailure;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A value that costs more to make than a page may take, made afresh when it is too old. */
final class Kept<T> {
  private final Supplier<T> source;
  private final Duration age;
  private final Clock clock;
  private volatile @Nullable Made<T> made;

  private record Made<T>(T value, Instant at) {}

  Kept(Supplier<T> source, Duration age, Clock clock) {
    this.source = source;
    this.age = age;
    this.clock = clock;
  }

  T get() {
    Made<T> old = made;
    if (old != null && clock.instant().isBefore(old.at().plus(age))) {
      return old.value();
    }
    try {
      Made<T> fresh = new Made<>(source.get(), clock.instant());
      made = fresh;
      return fresh.value();
    } catch (QueryFailure e) {
      if (old == null) {
        throw e;
      }
      return old.value(); // Late is better than nothing.
    }
  }
}
