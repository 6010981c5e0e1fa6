package io.papergraph.extract;

import io.papergraph.claim.Score;
import io.papergraph.extract.crf.Keys;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What tells whether a number of an abstract is an outcome, and of which kind, as feature keys. */
final class NumberTraits {
  private static final int UNIT = 1;
  private static final int SIZE = 2;
  private static final int BY_RULES = 5;
  private static final int LED = 10;
  private static final int DISTANCE = 20;
  private static final int AROUND = 30;
  private static final int BEFORE = 40;
  private static final int AFTER = 50;
  private static final int BAG = 60;
  private static final int PLACE = 70;
  private static final int LIST = 80;

  private static final int NEAR = 4;
  private static final int BAG_REACH = 9;
  private static final int QUARTERS = 4;
  private static final int NO_KIND = 9;

  private final Counts counts;
  private final ChangeWords changes;
  private final OutcomeKinds kinds;

  NumberTraits(Lexicons lexicons) {
    this.counts = new Counts(lexicons);
    this.changes = new ChangeWords(lexicons);
    this.kinds = new OutcomeKinds(changes);
  }

  /** Feature keys of each number, in the order of the text. */
  List<long[]> of(Quantities quantities, ResultContext context) {
    List<long[]> rows = new ArrayList<>(quantities.size());
    for (int i = 0; i < quantities.size(); i++) {
      rows.add(row(quantities, i, context));
    }
    return rows;
  }

  private long[] row(Quantities quantities, int i, ResultContext context) {
    Features out = new Features();
    Quantity q = quantities.get(i);
    Score.Kind ruled = counts.isCount(q) ? null : kinds.of(q, context);
    long unit = Keys.of(q.unit());
    long kind = kind(ruled);
    out.add(UNIT, unit);
    out.add(SIZE, size(q), unit);
    out.add(SIZE + 1, q.asWritten().length() - q.asWritten().indexOf('.'), unit);
    out.add(BY_RULES, kind);
    out.add(BY_RULES + 1, kind, unit);
    out.add(BY_RULES + 2, counts.isCount(q) ? 1 : 0, unit);
    out.add(BY_RULES + 3, q.sign().isEmpty() ? 0 : Keys.of(q.sign()));
    led(out, q, unit, kind);
    around(out, q, unit, context);
    words(out, q, unit);
    listed(out, quantities, i);
    Passage passage = q.passage();
    out.add(PLACE, (long) QUARTERS * passage.sentenceStart(q.first()) / passage.size());
    out.add(
        PLACE + 1,
        Math.min(
            NEAR,
            quantities.between(passage.sentenceStart(q.first()), passage.sentenceEnd(q.first()))));
    return out.toArray();
  }

  private static long kind(Score.@Nullable Kind kind) {
    return kind == null ? NO_KIND : Ordinals.of(kind);
  }

  private static int size(Quantity q) {
    double value = q.value().doubleValue();
    boolean whole = q.asWritten().indexOf('.') < 0;
    int size =
        value == 0 ? 0 : value < 1 ? 1 : value < 10 ? 2 : value <= 100 ? 3 : value < 1000 ? 4 : 5;
    return whole ? size : size + 10;
  }

  /** What the words just before and after make of it. */
  private void led(Features out, Quantity q, long unit, long kind) {
    out.add(LED, LeadIn.isBy(q) ? 1 : 0, unit);
    out.add(LED + 1, LeadIn.isFrom(q) ? 1 : 0);
    out.add(LED + 2, LeadIn.isOfOthers(q) ? 1 : 0, kind);
    out.add(LED + 3, LeadIn.isReached(q) ? 1 : 0, unit);
    out.add(LED + 4, kind(changes.before(q)), unit);
    out.add(LED + 5, kind(changes.after(q, NEAR)), unit);
    int template = DISTANCE;
    for (String heading : List.of("delta", "ratio", "level", "up", "down")) {
      out.add(template++, Math.min(BAG_REACH, changes.distance(q, heading)));
    }
  }

  private static void around(Features out, Quantity q, long unit, ResultContext context) {
    boolean near = context.hasMetric(q, 2, 1);
    boolean within = context.hasMetric(q, 10, 6);
    out.add(AROUND, near ? 2 : within ? 1 : 0, unit);
    out.add(AROUND + 1, context.isOnData(q) ? 1 : 0, unit);
    out.add(AROUND + 2, context.hasCost(q) ? 1 : 0, unit);
    out.add(AROUND + 3, context.isOutcome(q.first()) ? 1 : 0, unit);
    out.add(AROUND + 4, context.typeBefore(q));
    out.add(AROUND + 5, context.typeAfter(q));
  }

  private static void words(Features out, Quantity q, long unit) {
    Passage passage = q.passage();
    int start = passage.sentenceStart(q.first());
    int end = passage.sentenceEnd(q.first());
    long[] before = nearest(passage, q.first(), -1, start, end);
    long[] after = nearest(passage, q.end() - 1, 1, start, end);
    side(out, BEFORE, before, before[1], before[0], unit);
    side(out, AFTER, after, after[0], after[1], unit);
    for (int i = Math.max(start, q.first() - BAG_REACH); i < q.first(); i++) {
      out.add(BAG, word(passage, i));
    }
    for (int i = q.end(); i < Math.min(end, q.end() + BAG_REACH); i++) {
      out.add(BAG + 1, word(passage, i));
    }
  }

  /** The words on one side of a number, the nearest first, markup passed over; 0 for none. */
  private static long[] nearest(Passage passage, int from, int step, int start, int end) {
    long[] words = new long[NEAR];
    int at = from;
    for (int d = 0; d < NEAR; d++) {
      do {
        at += step;
      } while (at >= start && at < end && Quantity.isMarkup(passage, at));
      words[d] = at < start || at >= end ? 0 : word(passage, at);
    }
    return words;
  }

  /** Each word of a side, and its two nearest words in the order of the text. */
  private static void side(
      Features out, int template, long[] words, long left, long right, long unit) {
    out.add(template + 1, words[0]);
    out.add(template, words[0], unit);
    out.add(template + 2, words[1]);
    out.add(template - 1, left, right);
    for (int d = 3; d <= NEAR; d++) {
      out.add(template + d, words[d - 1]);
    }
  }

  /** A word, all numbers being one. */
  private static long word(Passage passage, int i) {
    return passage.word(i).startsDigit() ? 1 : passage.key(i);
  }

  private static void listed(Features out, Quantities quantities, int i) {
    out.add(LIST, quantities.placeInList(i), Math.min(NEAR, quantities.listLength(i)));
    if (i > 0) {
      Quantity before = quantities.get(i - 1);
      Quantity q = quantities.get(i);
      boolean same = before.unit().equals(q.unit());
      int gap = Math.min(BAG_REACH, q.first() - before.end());
      out.add(LIST + 1, same ? 1 : 0, gap);
    }
  }
}
