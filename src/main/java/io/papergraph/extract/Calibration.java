package io.papergraph.extract;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Turns what a model believes into how often it is right, in steps that never go down: pooled
 * adjacent violators over findings on papers that the model had not learned from.
 */
public final class Calibration {
  /**
   * A finding on a paper that the model had not seen.
   *
   * @param belief what the model believed, in (0, 1]
   * @param right whether it was right
   */
  public record Outcome(double belief, boolean right) {}

  /** Takes every belief as it is. */
  public static final Calibration NONE = new Calibration(List.of());

  private static final int STEPS = 25;
  private static final double LEAST = 0.01;
  private static final double MOST = 0.99;

  /** Beliefs from {@code from} on are right in {@code share} of cases. */
  private record Step(double from, double right, double count) {
    double share() {
      return right / count;
    }

    Step and(Step next) {
      return new Step(from, right + next.right, count + next.count);
    }
  }

  private final List<Step> steps;

  private Calibration(List<Step> steps) {
    this.steps = List.copyOf(steps);
  }

  /** Fits steps of about equal numbers of findings; no findings leave beliefs as they are. */
  public static Calibration of(List<Outcome> outcomes) {
    List<Outcome> sorted = new ArrayList<>(outcomes);
    sorted.sort(Comparator.comparingDouble(Outcome::belief));
    List<Step> steps = new ArrayList<>();
    int width = Math.max(1, sorted.size() / STEPS);
    for (int i = 0; i < sorted.size(); i += width) {
      List<Outcome> part = sorted.subList(i, Math.min(sorted.size(), i + width));
      long right = part.stream().filter(Outcome::right).count();
      Step step = new Step(part.get(0).belief(), right, part.size());
      while (!steps.isEmpty() && steps.get(steps.size() - 1).share() >= step.share()) {
        step = steps.remove(steps.size() - 1).and(step);
      }
      steps.add(step);
    }
    return new Calibration(steps);
  }

  /** How likely a finding is right, in (0, 1). */
  public double of(double belief) {
    double share = steps.isEmpty() ? belief : steps.get(0).share();
    for (Step step : steps) {
      if (belief >= step.from()) {
        share = step.share();
      }
    }
    return Math.min(MOST, Math.max(LEAST, Math.round(share * 100) / 100.0));
  }

  void write(DataOutputStream out) throws IOException {
    out.writeInt(steps.size());
    for (Step step : steps) {
      out.writeDouble(step.from());
      out.writeDouble(step.right());
      out.writeDouble(step.count());
    }
  }

  static Calibration read(DataInputStream in) throws IOException {
    List<Step> steps = new ArrayList<>();
    for (int left = in.readInt(); left > 0; left--) {
      steps.add(new Step(in.readDouble(), in.readDouble(), in.readDouble()));
    }
    return new Calibration(steps);
  }
}
