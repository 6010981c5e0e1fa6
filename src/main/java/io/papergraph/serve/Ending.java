package io.papergraph.serve;

import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** That a server has come to its end, and why, when it was not asked to. */
final class Ending {
  private final CountDownLatch over = new CountDownLatch(1);
  private final AtomicReference<@Nullable ServeException> failure = new AtomicReference<>();

  /** The server cannot be trusted any more; the first reason stands. */
  void fail(ServeException why) {
    failure.compareAndSet(null, why);
    over.countDown();
  }

  /** Memory ran out: the store may read wrongly from now on, and only a new process helps. */
  void outOfMemory(OutOfMemoryError error) {
    fail(
        new ServeException(
            "out of memory; start again with a larger heap (java -Xmx4g -jar …) or fewer queries at"
                + " once",
            error));
  }

  void end() {
    over.countDown();
  }

  Optional<ServeException> failure() {
    return Optional.ofNullable(failure.get());
  }

  /**
   * Waits for the end.
   *
   * @throws ServeException when it was not asked for
   */
  void await() throws InterruptedException {
    over.await();
    ServeException why = failure.get();
    if (why != null) {
      throw why;
    }
  }
}
