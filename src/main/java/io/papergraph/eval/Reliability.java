package io.papergraph.eval;

import io.papergraph.extract.Calibration;
import io.papergraph.extract.Calibration.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Whether confidences mean what they say: how many facts at a confidence are right. */
public final class Reliability {
  private static final double[] BOUNDS = {0, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1.01};

  private Reliability() {}

  /**
   * One line for each range of confidence: how many facts, and the share that is right. Confidences
   * are those of a calibration on the other half of the facts, taken in turns.
   */
  public static List<String> lines(String name, List<Outcome> outcomes) {
    int[] counts = new int[BOUNDS.length];
    int[] right = new int[BOUNDS.length];
    for (int half = 0; half < 2; half++) {
      List<Outcome> one = new ArrayList<>();
      List<Outcome> other = new ArrayList<>();
      for (int i = 0; i < outcomes.size(); i++) {
        boolean early = i < outcomes.size() / 2;
        (early == (half == 0) ? one : other).add(outcomes.get(i));
      }
      Calibration calibration = Calibration.of(one);
      for (Outcome outcome : other) {
        int bin = bin(calibration.of(outcome.belief()));
        counts[bin]++;
        right[bin] += outcome.right() ? 1 : 0;
      }
    }
    List<String> lines = new ArrayList<>();
    for (int bin = 0; bin < counts.length; bin++) {
      if (counts[bin] > 0) {
        lines.add(
            String.format(
                Locale.ROOT,
                "%-10s confidence %.1f to %.1f: %5d facts, %.3f right",
                name,
                BOUNDS[bin],
                Math.min(1, BOUNDS[bin + 1]),
                counts[bin],
                (double) right[bin] / counts[bin]));
      }
    }
    return lines;
  }

  private static int bin(double confidence) {
    int bin = 0;
    while (confidence >= BOUNDS[bin + 1]) {
      bin++;
    }
    return bin;
  }
}
