package io.papergraph.pages;

import io.papergraph.query.QueryFailure;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A value that costs more to make than a page may take. It holds as long as the store does not
 * change, and for some time after.
 */
final class Kept<T> {
  private final Supplier<T> source;
  private final Supplier<String> version;
  private final Duration age;
  private final Clock clock;
  private volatile @Nullable Made<T> made;

  private record Made<T>(T value, String version, Instant at) {}

  /**
   * @param version of the store, which changes with it
   * @param age how long a value may be shown that is out of date
   */
  Kept(Supplier<T> source, Supplier<String> version, Duration age, Clock clock) {
    this.source = source;
    this.version = version;
    this.age = age;
    this.clock = clock;
  }

  T get() {
    Made<T> old = made;
    String now = version.get();
    if (old != null
        && (old.version().equals(now) || clock.instant().isBefore(old.at().plus(age)))) {
      return old.value();
    }
    try {
      Made<T> fresh = new Made<>(source.get(), now, clock.instant());
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
