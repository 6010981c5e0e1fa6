package io.papergraph.serve;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * Slows down who guesses: after ten wrong passwords in a minute, from whatever address, none is
 * looked at until the minute is over.
 */
final class WrongPasswords {
  private static final int MOST = 10;
  private static final Duration WHILE = Duration.ofMinutes(1);

  private final Clock clock;
  private Instant since = Instant.EPOCH;
  private int count;

  WrongPasswords(Clock clock) {
    this.clock = clock;
  }

  /**
   * @throws Refusal when there were too many of late
   */
  synchronized void requireFew() {
    if (!clock.instant().isBefore(since.plus(WHILE))) {
      count = 0;
    }
    if (count >= MOST) {
      throw Refusal.tooManyPasswords((int) WHILE.toSeconds());
    }
  }

  synchronized void add() {
    if (count++ == 0) {
      since = clock.instant();
    }
  }
}
