package io.papergraph.serve;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.jena.query.QueryCancelledException;
import org.jspecify.annotations.Nullable;

/** Tells a running query to stop, and why: its time is over, or somebody said so. */
final class StopSignal {
  private final Duration timeout;
  private final long endNanos;
  private final AtomicReference<@Nullable Refusal> reason = new AtomicReference<>();

  /** Starts the clock. */
  StopSignal(Duration timeout) {
    this.timeout = timeout;
    this.endNanos = System.nanoTime() + timeout.toNanos();
  }

  /** Asks the query to stop; the first reason stands. */
  void stop(Refusal why) {
    reason.compareAndSet(null, why);
  }

  boolean raised() {
    if (System.nanoTime() - endNanos >= 0) {
      stop(Refusal.timedOut(timeout));
    }
    return reason.get() != null;
  }

  /** Why the query had to stop; that it ran out of time if nobody said otherwise. */
  Refusal reason() {
    Refusal late = Refusal.timedOut(timeout);
    Refusal before = reason.compareAndExchange(null, late);
    return before == null ? late : before;
  }

  /**
   * @throws QueryCancelledException when the query has to stop
   */
  void check() {
    if (raised()) {
      throw new QueryCancelledException();
    }
  }
}
