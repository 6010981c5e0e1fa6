package io.papergraph.build;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;

/** Counts while a build runs. Used by one thread. */
final class Tally {
  private final Map<Outcome, Long> outcomes = new EnumMap<>(Outcome.class);
  private final TreeMap<String, Long> skipped = new TreeMap<>();
  private final TreeMap<String, Long> failed = new TreeMap<>();
  private final Map<Phase, Duration> spent = new EnumMap<>(Phase.class);
  private long triples;

  void add(Outcome outcome) {
    outcomes.merge(outcome, 1L, Long::sum);
  }

  /** So many papers need not even be looked up. */
  void addUnchanged(long papers) {
    outcomes.merge(Outcome.UNCHANGED, papers, Long::sum);
  }

  /** So many triples of papers were written. */
  void addTriples(long count) {
    triples += count;
  }

  void skip(String reason) {
    skipped.merge(reason, 1L, Long::sum);
  }

  void fail(String reason) {
    failed.merge(reason, 1L, Long::sum);
  }

  /** Does something and counts the time that it takes. */
  void time(Phase phase, Runnable work) {
    long begin = System.nanoTime();
    work.run();
    spent.merge(phase, Duration.ofNanos(System.nanoTime() - begin), Duration::plus);
  }

  Summary summary() {
    return new Summary(outcomes, triples, skipped, failed, spent);
  }
}
