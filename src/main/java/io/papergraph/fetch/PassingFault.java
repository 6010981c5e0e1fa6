package io.papergraph.fetch;

import java.io.IOException;
import java.time.Duration;

/** A fault after which the same request may well succeed. */
final class PassingFault extends IOException {
  private static final long serialVersionUID = 1L;

  private final transient FetchException last;
  private final transient Duration after;

  /**
   * @param last what to say when it was tried for the last time
   * @param after how long the server wants to be left alone; zero where it does not say
   */
  PassingFault(FetchException last, Duration after) {
    super(last.getMessage(), last);
    this.last = last;
    this.after = after;
  }

  FetchException last() {
    return last;
  }

  Duration after() {
    return after;
  }
}
