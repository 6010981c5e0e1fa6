package io.papergraph.cli;

import io.papergraph.query.Answer;
import io.papergraph.query.QueryFailure;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** A question that is asked in several places, again and again, and what that took. */
final class QuestionTrial {
  private static final double SLOWEST = 0.95;

  private final QuestionSample sample;
  private final Map<String, AskingTimes> times = new HashMap<>();
  private final Map<String, List<String>> rows = new HashMap<>();
  private final Map<String, String> failures = new HashMap<>();
  private OptionalDouble cold = OptionalDouble.empty();

  QuestionTrial(QuestionSample sample) {
    this.sample = sample;
  }

  QuestionSample sample() {
    return sample;
  }

  void askCold(Path store, long seconds) throws IOException, InterruptedException {
    cold = OptionalDouble.of(ColdAsking.millis(store, sample, seconds));
  }

  /** Asks without counting the time; where that fails once, the place is asked no more. */
  void warmUp(BenchPlace place) {
    ask(place, new AskingTimes());
  }

  void measure(BenchPlace place) {
    ask(place, times.computeIfAbsent(place.name(), name -> new AskingTimes()));
  }

  private void ask(BenchPlace place, AskingTimes into) {
    if (failures.containsKey(place.name())) {
      return;
    }
    try {
      Answer answer = place.ask(sample, into);
      if (!rows.containsKey(place.name())) {
        List<String> sorted = new ArrayList<>();
        answer.rows().forEach(row -> sorted.add(row.toString()));
        Collections.sort(sorted);
        rows.put(place.name(), sorted);
      }
    } catch (QueryFailure e) {
      failures.put(place.name(), String.valueOf(e.getMessage()));
    }
  }

  /** Milliseconds of the first asking in a fresh process; empty where that was not tried. */
  OptionalDouble cold() {
    return cold;
  }

  /** Milliseconds; empty where the place did not answer. */
  OptionalDouble median(BenchPlace place) {
    return percentile(place, 0.5);
  }

  /** Milliseconds within which 95 of 100 askings were answered; empty without an answer. */
  OptionalDouble slowest(BenchPlace place) {
    return percentile(place, SLOWEST);
  }

  private OptionalDouble percentile(BenchPlace place, double share) {
    AskingTimes asked = times.get(place.name());
    return asked == null || failures.containsKey(place.name())
        ? OptionalDouble.empty()
        : OptionalDouble.of(asked.percentile(share));
  }

  /** How many rows a place gave; 0 where it did not answer. */
  int rows(BenchPlace place) {
    return rows.getOrDefault(place.name(), List.of()).size();
  }

  /** Why a place did not answer. */
  Optional<String> failure(BenchPlace place) {
    return Optional.ofNullable(failures.get(place.name()));
  }

  /** Whether two places gave the same rows, in whatever order. */
  boolean agree(BenchPlace one, BenchPlace other) {
    return rows.getOrDefault(one.name(), List.of())
        .equals(rows.getOrDefault(other.name(), List.of()));
  }
}
