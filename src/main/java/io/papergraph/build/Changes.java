package io.papergraph.build;

import io.papergraph.rdf.PaperReader;
import io.papergraph.rdf.Statistic;
import io.papergraph.rdf.StatisticsMapper;
import io.papergraph.resolve.WrittenName;
import java.util.HashMap;
import java.util.Map;
import org.apache.jena.graph.Graph;

/**
 * By how much the counts across papers have changed: papers a name, and statistics. Used by one
 * thread.
 */
final class Changes {
  private final PaperReader reader;
  private final StatisticsMapper statistics;
  private final Map<WrittenName, Integer> names = new HashMap<>();
  private final Map<Statistic, Long> counts = new HashMap<>();
  private long written;

  Changes(PaperReader reader, StatisticsMapper statistics) {
    this.reader = reader;
    this.statistics = statistics;
  }

  /** The graph of a paper is now this. */
  void add(Graph fresh) {
    written += fresh.size();
    reader.names(fresh).forEach(n -> names.merge(n, 1, Integer::sum));
    statistics.count(fresh).forEach(this::count);
  }

  /** The graph of a paper was this. */
  void remove(Graph stored) {
    reader.names(stored).forEach(n -> names.merge(n, -1, Integer::sum));
    statistics.count(stored).forEach((statistic, count) -> count(statistic, -count));
  }

  /** All that other changes come to is changed too. */
  void add(Changes others) {
    written += others.written;
    others.names.forEach((name, change) -> names.merge(name, change, Integer::sum));
    others.counts.forEach(this::count);
  }

  /** The triples of all graphs of papers that came, whatever they replaced. */
  long written() {
    return written;
  }

  /** More of this, or with a negative number fewer. */
  void count(Statistic statistic, long change) {
    counts.merge(statistic, change, Long::sum);
  }

  /** Papers more or fewer, other than 0, by name. */
  Map<WrittenName, Integer> names() {
    Map<WrittenName, Integer> real = new HashMap<>(names);
    real.values().removeIf(change -> change == 0);
    return real;
  }

  /** Changes other than 0, by statistic. */
  Map<Statistic, Long> counts() {
    Map<Statistic, Long> real = new HashMap<>(counts);
    real.values().removeIf(change -> change == 0);
    return real;
  }
}
