package io.papergraph.extract;

import io.papergraph.claim.Score;
import org.jspecify.annotations.Nullable;

/** What tells a level from a change and from a ratio. */
final class OutcomeKinds {
  private static final int NEAR = ChangeWords.NEAR;

  private final ChangeWords changes;

  OutcomeKinds(ChangeWords changes) {
    this.changes = changes;
  }

  /** What a number is, or null when it is no outcome. */
  Score.@Nullable Kind of(Quantity q, ResultContext context) {
    if (q.unit().equals("x")) {
      return Score.Kind.RATIO;
    }
    if (!context.isOutcome(q.first()) || LeadIn.isOfOthers(q)) {
      return null;
    }
    boolean points = q.unit().equals("points");
    Score.Kind led = changes.before(q);
    if (led != null && !points) {
      return led;
    }
    if (LeadIn.isBy(q) || !q.sign().isEmpty()) {
      return changed(q, context);
    }
    if (points) {
      return Score.Kind.DELTA;
    }
    return q.unit().equals("%") ? percent(q, context) : measured(q, context);
  }

  /** What "by 3.2 %" or "+3.2 %" is. */
  private Score.@Nullable Kind changed(Quantity q, ResultContext context) {
    int delta = changes.distance(q, "delta");
    int ratio = changes.distance(q, "ratio");
    if (q.unit().equals("%") && ratio < delta) {
      return Score.Kind.RATIO;
    }
    boolean measured = !q.unit().isEmpty() || isDecimal(q) || context.hasMetric(q, 6, 3);
    return measured ? Score.Kind.DELTA : null;
  }

  /** What a number is that is no percentage and that no "by" precedes. */
  private Score.@Nullable Kind measured(Quantity q, ResultContext context) {
    boolean metric = context.hasMetric(q, 4, 3);
    if (changes.after(q, 4) == Score.Kind.DELTA && (metric || !q.unit().isEmpty())) {
      return Score.Kind.DELTA;
    }
    if (!q.unit().isEmpty()) {
      return metric || changes.distance(q, "level") < 4 ? Score.Kind.ABSOLUTE : null;
    }
    boolean adjacent = context.hasMetric(q, 2, 1);
    boolean placed = isDecimal(q) && (metric || context.isOnData(q));
    return adjacent || placed ? Score.Kind.ABSOLUTE : null;
  }

  /** What a percentage is that no "by" precedes. */
  private Score.@Nullable Kind percent(Quantity q, ResultContext context) {
    Score.Kind next = changes.after(q, 4);
    if (next != null) {
      return next;
    }
    boolean share = q.passage().lower(q.end()).equals("of") && !context.hasMetric(q, 3, 0);
    return context.hasCost(q) || share ? Score.Kind.RATIO : weighed(q, context);
  }

  /** What the nearest telling word makes a percentage. */
  private Score.@Nullable Kind weighed(Quantity q, ResultContext context) {
    int level = changes.distance(q, "level");
    int delta = changes.distance(q, "delta");
    int ratio = changes.distance(q, "ratio");
    boolean relative = ratio < NEAR && ratio < level;
    if (context.hasMetric(q, 0, 1) && delta > 3) {
      return relative ? Score.Kind.RATIO : Score.Kind.ABSOLUTE;
    }
    if (relative && ratio <= delta) {
      return Score.Kind.RATIO;
    }
    if (LeadIn.isReached(q) && level <= delta) {
      return Score.Kind.ABSOLUTE;
    }
    if (delta < NEAR && delta <= level) {
      return Score.Kind.DELTA;
    }
    boolean metric = context.hasMetric(q, 4, 3);
    return level < NEAR || metric || context.isOnData(q) ? Score.Kind.ABSOLUTE : null;
  }

  private static boolean isDecimal(Quantity q) {
    return q.asWritten().indexOf('.') >= 0;
  }
}
