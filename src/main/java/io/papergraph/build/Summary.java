package io.papergraph.build;

import java.time.Duration;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BinaryOperator;

/**
 * What a build did, counted in records.
 *
 * @param outcomes papers by what became of them; a missing outcome means none
 * @param triples those written in the graphs of papers
 * @param skipped records that were no papers, by reason
 * @param failed inputs that were not read to their end, by reason
 * @param spent the time that each phase took; a missing phase took none
 */
public record Summary(
    Map<Outcome, Long> outcomes,
    long triples,
    SortedMap<String, Long> skipped,
    SortedMap<String, Long> failed,
    Map<Phase, Duration> spent) {

  public Summary {
    outcomes = Map.copyOf(outcomes);
    spent = Map.copyOf(spent);
    skipped = Collections.unmodifiableSortedMap(new TreeMap<>(skipped));
    failed = Collections.unmodifiableSortedMap(new TreeMap<>(failed));
  }

  public long count(Outcome outcome) {
    return outcomes.getOrDefault(outcome, 0L);
  }

  /** The seconds that a phase took. */
  public double seconds(Phase phase) {
    return spent.getOrDefault(phase, Duration.ZERO).toNanos() / 1e9;
  }

  /** What this build and another did together. */
  Summary plus(Summary other) {
    return new Summary(
        both(outcomes, other.outcomes, Long::sum),
        triples + other.triples,
        new TreeMap<>(both(skipped, other.skipped, Long::sum)),
        new TreeMap<>(both(failed, other.failed, Long::sum)),
        both(spent, other.spent, Duration::plus));
  }

  private static <K, V> Map<K, V> both(Map<K, V> one, Map<K, V> other, BinaryOperator<V> sum) {
    Map<K, V> both = new HashMap<>(one);
    other.forEach((key, value) -> both.merge(key, value, sum));
    return both;
  }

  /** Records that were skipped, whatever the reason. */
  public long skippedRecords() {
    return sum(skipped);
  }

  /** Inputs that were not read to their end, whatever the reason. */
  public long failedInputs() {
    return sum(failed);
  }

  /** All records read, papers and skipped ones. */
  public long read() {
    return sum(outcomes) + skippedRecords();
  }

  /** One line for people: {@code read 219, stored 218, unchanged 1, skipped 0}. */
  public String line() {
    StringBuilder line = new StringBuilder();
    line.append("read ").append(read());
    line.append(", stored ").append(count(Outcome.STORED));
    line.append(", unchanged ").append(count(Outcome.UNCHANGED));
    if (count(Outcome.SUPERSEDED) > 0) {
      line.append(", superseded ").append(count(Outcome.SUPERSEDED));
    }
    if (count(Outcome.JOINED) > 0) {
      line.append(", joined ").append(count(Outcome.JOINED));
    }
    line.append(", skipped ").append(skippedRecords());
    if (!skipped.isEmpty()) {
      line.append(' ').append(reasons(skipped));
    }
    if (!failed.isEmpty()) {
      line.append(", failed inputs ").append(failedInputs()).append(' ').append(reasons(failed));
    }
    return line.toString();
  }

  private static String reasons(Map<String, Long> counts) {
    return counts.toString().replace('{', '(').replace('}', ')').replace('=', ' ');
  }

  private static long sum(Map<?, Long> counts) {
    return counts.values().stream().mapToLong(Long::longValue).sum();
  }
}
