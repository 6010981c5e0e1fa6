package io.papergraph.serve;

import java.time.Duration;
import java.util.concurrent.Callable;

/**
 * Work on the store for one request, bounded in time.
 *
 * @param <T> what it comes to; it must not depend on the store any more
 */
interface Job<T> extends Callable<T> {
  /** How long it may run. */
  Duration timeout();

  /** Asks it to stop, from any thread. */
  void stop(Refusal why);

  /** Asks it to stop if its time is over or it was asked before. */
  void stopIfDue();

  /**
   * Does the work.
   *
   * @throws Refusal when there is no answer to give
   */
  @Override
  T call();
}
