package io.papergraph.cli;

import io.papergraph.source.InputUsageException;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * How often a question is asked to be measured. One that takes many values is asked with each of
 * them at least, before it is timed and while it is.
 *
 * @param warmUp askings in each place before one is counted
 * @param askings that are counted
 * @param seconds after which a place is asked no more, once one asking was counted; the warm-up
 *     ends after a third of them
 */
record AskingPlan(int warmUp, int askings, long seconds) {
  private static final int WARM_UP_PART = 3;

  AskingPlan {
    if (askings < 1 || warmUp < 0 || seconds < 1) {
      throw new InputUsageException(
          "--askings and --most-seconds take 1 or more, --warm-up 0 or more");
    }
  }

  /**
   * Asks a question in all places in turns, so that what else the machine does meets them alike.
   *
   * @param clock nanoseconds since some moment
   * @return what was found in each place, in their order
   */
  List<PlaceTrial> run(QuestionSample sample, List<BenchPlace> places, LongSupplier clock) {
    long most = TimeUnit.SECONDS.toNanos(seconds);
    List<PlaceTrial> trials =
        places.stream().map(place -> new PlaceTrial(place, sample, clock)).toList();
    for (int i = 0; i < sample.askings(warmUp); i++) {
      for (PlaceTrial trial : trials) {
        if (trial.spent() < most / WARM_UP_PART) {
          trial.ask(false);
        }
      }
    }
    for (int i = 0; i < sample.askings(askings); i++) {
      for (PlaceTrial trial : trials) {
        if (i == 0 || trial.spent() < most) {
          trial.ask(true);
        }
      }
    }
    return trials;
  }

  /** In words, for those who read the figures. */
  String words() {
    return String.format(
        Locale.ROOT,
        "Warm: %,d askings that are not counted and %,d that are, %,d s in a place at most; where"
            + " fewer were counted for that, their number stands in brackets.",
        warmUp,
        askings,
        seconds);
  }
}
