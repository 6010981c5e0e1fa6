package io.papergraph.cli;

import io.papergraph.query.Answer;
import io.papergraph.query.QueryFailure;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.apache.jena.query.Query;
import org.jspecify.annotations.Nullable;

/** A question that is asked in one place again and again: what that takes, and what comes. */
final class PlaceTrial {
  private final BenchPlace place;
  private final Query query;
  private final LongSupplier clock;
  private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
  private final AskingTimes times = new AskingTimes();
  private long spent;
  private @Nullable List<String> rows;
  private @Nullable String failure;

  /**
   * @param clock nanoseconds since some moment
   */
  PlaceTrial(BenchPlace place, QuestionSample sample, LongSupplier clock) {
    this.place = place;
    this.query = place.query(sample);
    this.clock = clock;
  }

  /** Asks once; a place that failed to answer is asked no more. */
  void ask(boolean counted) {
    if (failure != null) {
      return;
    }
    long processor = threads.getCurrentThreadCpuTime();
    long begin = clock.getAsLong();
    try {
      Answer answer = place.asker().rows(query);
      long took = clock.getAsLong() - begin;
      processor = threads.getCurrentThreadCpuTime() - processor;
      if (counted) {
        times.add(took, processor);
      }
      if (rows == null) {
        rows = answer.rows().stream().map(List::toString).sorted().toList();
      }
    } catch (QueryFailure e) {
      failure = place.name() + ": " + e.getMessage();
    }
    spent += clock.getAsLong() - begin;
  }

  /** Nanoseconds of all askings so far, those among them that are not counted. */
  long spent() {
    return spent;
  }

  /** What the counted askings took. */
  AskingTimes times() {
    return times;
  }

  /** The rows of the first answer, each as one string, sorted; none where it did not answer. */
  List<String> rows() {
    return rows == null ? List.of() : rows;
  }

  /** Why the place did not answer, and which it is. */
  Optional<String> failure() {
    return Optional.ofNullable(failure);
  }
}
