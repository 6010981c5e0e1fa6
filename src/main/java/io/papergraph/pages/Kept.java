package io.papergraph.pages;

import io.papergraph.query.QueryFailure;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.ReentrantLock;
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
  private final ReentrantLock making = new ReentrantLock();
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

  /** What is shown; made by this thread where there is none, or only one that is too old. */
  T get() {
    return newer(age);
  }

  /** Makes a new value in good time, so that nobody who asks for it has to wait. */
  void renew() {
    newer(age.dividedBy(2));
  }

  private T newer(Duration than) {
    Made<T> old = made;
    if (old != null && (holds(old, than) || !making.tryLock())) {
      return old.value(); // Another thread is at it.
    }
    if (old == null) {
      making.lock();
    }
    try {
      Made<T> now = made;
      return now != null && holds(now, than) ? now.value() : make(now);
    } finally {
      making.unlock();
    }
  }

  private boolean holds(Made<T> value, Duration than) {
    return value.version().equals(version.get()) || clock.instant().isBefore(value.at().plus(than));
  }

  private T make(@Nullable Made<T> old) {
    String now = version.get();
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
