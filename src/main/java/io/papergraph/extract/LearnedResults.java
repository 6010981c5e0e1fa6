package io.papergraph.extract;

import io.papergraph.claim.Claim;
import io.papergraph.claim.EntityId;
import io.papergraph.claim.Mention;
import io.papergraph.claim.Reports;
import io.papergraph.claim.Score;
import io.papergraph.extract.LinkTraits.Slot;
import io.papergraph.extract.crf.ChainModel;
import io.papergraph.extract.crf.Span;
import io.papergraph.extract.crf.TagSet;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Numbers that the abstract reports as outcomes. A chain over the numbers of an abstract tells
 * outcomes and their kinds; a classifier tells which of the paper's things each one goes with.
 */
final class LearnedResults {
  /** The kinds of outcomes, as tags of numbers. */
  static final TagSet KINDS =
      new TagSet(Arrays.stream(Score.Kind.values()).map(Score.Kind::label).toList());

  /** Whether a thing fills a slot. */
  static final TagSet LINK = new TagSet(List.of("link"));

  private static final String NAME = "results";
  private static final double LEAST_OUTCOME = 0.5;
  private static final double LEAST_LINK = 0.4;

  private final Lexicons lexicons;
  private final ChangeWords changes;
  private final NumberTraits traits;
  private final ChainModel kinds;
  private final ChainModel links;
  private final Calibration calibration;

  LearnedResults(Lexicons lexicons, ChainModel kinds, ChainModel links, Calibration calibration) {
    this.lexicons = lexicons;
    this.changes = new ChangeWords(lexicons);
    this.traits = new NumberTraits(lexicons);
    this.kinds = kinds;
    this.links = links;
    this.calibration = calibration;
  }

  /**
   * Reads the numbers of an abstract.
   *
   * @param mentions in the order of the text
   * @param own what the paper brings in
   */
  List<Claim> find(Document document, List<Mention> mentions, Set<EntityId> own) {
    ResultContext context = ResultContext.of(document, mentions, lexicons, own);
    Quantities quantities = context.quantities();
    Span[] outcomes = outcomes(quantities, context);
    LinkTraits linkTraits = context.links(quantities);
    Map<Slot, EntityId> before = new EnumMap<>(Slot.class);
    List<Claim> claims = new ArrayList<>();
    for (int i = 0; i < outcomes.length; i++) {
      Span outcome = outcomes[i];
      if (outcome != null) {
        before = fill(linkTraits, i, outcome.type(), before);
        Quantity quantity = quantities.get(i);
        for (Quantity end : new Outcome(quantity, kind(outcome)).ends()) {
          claims.add(report(end, outcome, before, context));
        }
      }
    }
    return claims;
  }

  private static Score.Kind kind(Span outcome) {
    return Ordinals.kind(outcome.type());
  }

  /** What each number is, or null where it is no outcome. */
  private @Nullable Span[] outcomes(Quantities quantities, ResultContext context) {
    @Nullable Span[] best = new @Nullable Span[quantities.size()];
    double[] sums = new double[best.length];
    for (Span span : kinds.spans(traits.of(quantities, context))) {
      int at = span.first();
      sums[at] += span.probability();
      Span other = best[at];
      if (other == null || span.probability() > other.probability()) {
        best[at] = span;
      }
    }
    for (int i = 0; i < best.length; i++) {
      best[i] = sums[i] < LEAST_OUTCOME ? null : best[i];
    }
    return best;
  }

  private Map<Slot, EntityId> fill(
      LinkTraits traits, int number, int kind, Map<Slot, EntityId> before) {
    Map<Slot, EntityId> filled = new EnumMap<>(Slot.class);
    for (Slot slot : Slot.values()) {
      List<EntityId> candidates = new ArrayList<>(traits.candidates(slot));
      if (slot == Slot.BASELINE) {
        candidates.remove(filled.get(Slot.SYSTEM));
      }
      List<long[]> rows = traits.rows(slot, candidates, number, kind, before.get(slot));
      double most = LEAST_LINK;
      for (int c = 0; c < rows.size(); c++) {
        double likely = likelihood(rows.get(c));
        if (likely > most) {
          most = likely;
          filled.put(slot, candidates.get(c));
        }
      }
    }
    return filled;
  }

  private double likelihood(long[] row) {
    return links.spans(List.of(row)).stream().mapToDouble(Span::probability).sum();
  }

  private Reports report(
      Quantity quantity, Span outcome, Map<Slot, EntityId> filled, ResultContext context) {
    Score.Kind kind = kind(outcome);
    Score.Change change =
        kind == Score.Kind.ABSOLUTE ? Score.Change.UNSAID : changes.direction(quantity);
    return new Reports(
        new Score(quantity.value(), quantity.unit(), kind, change, quantity.asWritten()),
        filled.get(Slot.METRIC),
        filled.get(Slot.DATASET),
        filled.get(Slot.TASK),
        filled.get(Slot.SYSTEM),
        filled.get(Slot.BASELINE),
        List.of(context.quote(quantity, NAME)),
        calibration.of(Math.min(1, outcome.probability())));
  }
}
