package io.papergraph.cli;

import io.papergraph.query.Answer;
import io.papergraph.query.QueryFailure;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.apache.jena.query.Query;
import org.jspecify.annotations.Nullable;

/**
 * A question that is asked in one place again and again, with its values in turns: what that takes,
 * and what comes.
 */
final class PlaceTrial {
  private final BenchPlace place;
  private final List<Query> queries;
  private final LongSupplier clock;
  private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
  private final AskingTimes times = new AskingTimes();
  private long spent;
  private final List<String> rows = new ArrayList<>();
  private int asked;
  private @Nullable String failure;

  /**
   * @param clock nanoseconds since some moment
   */
  PlaceTrial(BenchPlace place, QuestionSample sample, LongSupplier clock) {
    this.place = place;
    this.queries = place.queries(sample);
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
      Answer answer = place.asker().rows(queries.get(asked % queries.size()));
      long took = clock.getAsLong() - begin;
      processor = threads.getCurrentThreadCpuTime() - processor;
      if (counted) {
        times.add(took, processor);
      }
      if (asked < queries.size()) {
        answer.rows().stream().map(List::toString).sorted().forEach(rows::add);
      }
      asked++;
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

  /**
   * The rows of the first answer to each choice of values, each as one string, those of an answer
   * sorted; none where it did not answer.
   */
  List<String> rows() {
    return Collections.unmodifiableList(rows);
  }

  /** Whether each choice of values was asked at least once. */
  boolean askedAll() {
    return asked >= queries.size();
  }

  /** Why the place did not answer, and which it is. */
  Optional<String> failure() {
    return Optional.ofNullable(failure);
  }
}
