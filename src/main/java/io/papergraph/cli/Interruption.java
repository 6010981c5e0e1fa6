package io.papergraph.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Lets work that was interrupted by the user, or by the machine going down, end where it can go on
 * from: the process ends when this is closed, or after a while where the work may be waiting for
 * someone to type.
 */
final class Interruption implements AutoCloseable {
  private static final long PATIENCE_SECONDS = 5;

  private final CountDownLatch done = new CountDownLatch(1);
  private final Thread hook;
  private volatile boolean requested;

  /**
   * @param message said when it comes
   * @param endless whether the work may wait for ever
   */
  Interruption(Streams streams, String message, boolean endless) {
    hook = new Thread(() -> end(streams, message, endless), "interruption");
    Runtime.getRuntime().addShutdownHook(hook);
  }

  private void end(Streams streams, String message, boolean endless) {
    requested = true;
    streams.complain(message);
    try {
      if (!done.await(endless ? PATIENCE_SECONDS : Integer.MAX_VALUE, TimeUnit.SECONDS)) {
        streams.complain("ended while waiting for input");
      }
    } catch (InterruptedException e) {
      throw new IllegalStateException("nobody interrupts a thread here", e);
    }
  }

  /** Whether work should end. */
  boolean isRequested() {
    return requested;
  }

  /** The work has ended. */
  @Override
  public void close() {
    done.countDown();
    if (!requested) {
      try {
        Runtime.getRuntime().removeShutdownHook(hook);
      } catch (IllegalStateException e) {
        // The process is ending already; the hook finds the work done.
      }
    }
  }
}
