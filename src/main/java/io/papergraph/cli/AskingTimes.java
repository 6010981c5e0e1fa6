package io.papergraph.cli;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** What askings of one question took. */
final class AskingTimes {
  private static final double NANOS_A_MILLI = 1e6;

  private final List<Long> nanos = new ArrayList<>();

  void add(long took) {
    nanos.add(took);
  }

  /**
   * The time within which a share of the askings was answered, by nearest rank.
   *
   * @param share above 0, at most 1
   * @return milliseconds
   * @throws IllegalStateException when nothing was asked
   */
  double percentile(double share) {
    if (nanos.isEmpty()) {
      throw new IllegalStateException("nothing was asked");
    }
    List<Long> sorted = new ArrayList<>(nanos);
    Collections.sort(sorted);
    int rank = (int) Math.ceil(share * sorted.size());
    return sorted.get(rank - 1) / NANOS_A_MILLI;
  }
}
