package io.papergraph.fetch;

import java.time.Duration;
import java.time.Instant;

/** What time it is, and waiting for a later one; tests have one of their own. */
public interface Clockwork {
  Instant now();

  /** Returns when so much time has passed; at once when it is zero or less. */
  void pause(Duration time);

  /** The clock of the machine. */
  static Clockwork real() {
    return new Clockwork() {
      @Override
      public Instant now() {
        return Instant.now();
      }

      @Override
      public void pause(Duration time) {
        try {
          Thread.sleep(Math.max(0, time.toMillis()));
        } catch (InterruptedException e) {
          throw new IllegalStateException("nobody interrupts a thread here", e);
        }
      }
    };
  }
}
