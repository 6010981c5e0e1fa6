package io.papergraph.serve;

import java.util.concurrent.atomic.LongAdder;

/** How many queries were answered, and how many were not, since the server started. */
final class QueryCounts {
  private final LongAdder good = new LongAdder();
  private final LongAdder bad = new LongAdder();

  void answered() {
    good.increment();
  }

  void refused() {
    bad.increment();
  }

  long good() {
    return good.sum();
  }

  long bad() {
    return bad.sum();
  }
}
