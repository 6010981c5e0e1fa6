package io.papergraph.fetch;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** Holds requests back until their service may be asked again. Used under a lock. */
final class Queue {
  private final Clockwork clock;
  private final Map<String, Instant> free = new HashMap<>();

  Queue(Clockwork clock) {
    this.clock = clock;
  }

  /** Returns when the service may be asked, and counts that as the request. */
  void await(Pace pace) {
    Instant now = clock.now();
    Instant at = free.getOrDefault(pace.service(), now);
    if (at.isAfter(now)) {
      clock.pause(Duration.between(now, at));
    }
    free.put(pace.service(), clock.now().plus(pace.interval()));
  }

  /** Counts the interval from the end of an answer, so that a slow server is spared too. */
  void answered(Pace pace) {
    free.put(pace.service(), clock.now().plus(pace.interval()));
  }
}
