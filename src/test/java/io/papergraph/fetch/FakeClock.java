package io.papergraph.fetch;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Time that passes only when someone waits for it. */
public final class FakeClock implements Clockwork {
  private final List<Duration> pauses = new ArrayList<>();
  private Instant now;

  public FakeClock(String now) {
    this.now = Instant.parse(now);
  }

  @Override
  public synchronized Instant now() {
    return now;
  }

  @Override
  public synchronized void pause(Duration time) {
    pauses.add(time);
    now = now.plus(time);
  }

  /** How long was waited, each time. */
  public synchronized List<Duration> pauses() {
    return List.copyOf(pauses);
  }
}
