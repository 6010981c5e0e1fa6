package io.papergraph.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/** What askings of one question in one place took, in milliseconds. */
final class AskingTimes {
  private static final double NANOS_A_MILLI = 1e6;
  private static final double MEDIAN = 0.5;
  private static final double SLOWEST = 0.95;

  private final List<Long> wall = new ArrayList<>();
  private final List<Long> processor = new ArrayList<>();

  /**
   * Counts one asking, in nanoseconds.
   *
   * @param processor processor time
   */
  void add(long wall, long processor) {
    this.wall.add(wall);
    this.processor.add(processor);
  }

  int count() {
    return wall.size();
  }

  /** Of all askings the one in the middle; empty where nothing was asked. */
  OptionalDouble median() {
    return percentile(wall, MEDIAN);
  }

  /** Within which 95 of 100 askings were answered; empty where nothing was asked. */
  OptionalDouble slowest() {
    return percentile(wall, SLOWEST);
  }

  /** Processor time of the asking in the middle; empty where nothing was asked. */
  OptionalDouble medianProcessor() {
    return percentile(processor, MEDIAN);
  }

  /** Processor time of an asking on average; empty where nothing was asked. */
  OptionalDouble meanProcessor() {
    return processor.stream().mapToDouble(took -> took / NANOS_A_MILLI).average();
  }

  /** The one that took longest; empty where nothing was asked. */
  OptionalDouble longest() {
    return percentile(wall, 1);
  }

  /** By nearest rank. */
  private static OptionalDouble percentile(List<Long> nanos, double share) {
    int rank = (int) Math.ceil(share * nanos.size());
    return nanos.stream()
        .sorted()
        .skip(Math.max(0, rank - 1))
        .mapToDouble(took -> took / NANOS_A_MILLI)
        .findFirst();
  }
}
