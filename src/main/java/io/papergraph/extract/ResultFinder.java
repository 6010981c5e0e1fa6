package io.papergraph.extract;

import io.papergraph.claim.Claim;
import io.papergraph.claim.Entity;
import io.papergraph.claim.EntityId;
import io.papergraph.claim.Mention;
import io.papergraph.claim.Reports;
import io.papergraph.claim.Score;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Numbers that the abstract reports as outcomes, with what they measure. */
final class ResultFinder implements ClaimFinder {
  private final Lexicons lexicons;
  private final Introductions introductions;
  private final Counts counts;
  private final ChangeWords changes;
  private final OutcomeKinds kinds;

  ResultFinder(Lexicons lexicons, Introductions introductions) {
    this.lexicons = lexicons;
    this.introductions = introductions;
    this.counts = new Counts(lexicons);
    this.changes = new ChangeWords(lexicons);
    this.kinds = new OutcomeKinds(changes);
  }

  @Override
  public String name() {
    return "result";
  }

  @Override
  public List<Claim> find(Document document, List<Entity> entities, List<Mention> mentions) {
    Passage passage = document.abstractText();
    Set<EntityId> own = Systems.at(introductions.places(document), mentions);
    ResultContext context = ResultContext.of(document, mentions, lexicons, own);
    List<Claim> claims = new ArrayList<>();
    Outcome previous = null;
    for (int i = 0; i < passage.size(); i++) {
      Quantity quantity = context.isNamed(i) ? null : Quantity.at(passage, i);
      if (quantity == null || counts.isCount(quantity)) {
        continue;
      }
      Outcome outcome = outcome(quantity, previous, context);
      if (outcome != null) {
        if (!LeadIn.isFrom(quantity)) {
          outcome.ends().forEach(end -> claims.add(report(end, outcome.kind(), context)));
        }
        previous = outcome;
      }
      i = quantity.end() - 1;
    }
    return claims;
  }

  /** The outcome that a number is, or null when it is none. */
  private @Nullable Outcome outcome(
      Quantity quantity, @Nullable Outcome previous, ResultContext context) {
    if (previous != null && previous.isSharedBy(quantity)) {
      return new Outcome(quantity, previous.kind());
    }
    Score.Kind kind = kinds.of(quantity, context);
    return kind == null ? null : new Outcome(quantity, kind);
  }

  private Reports report(Quantity quantity, Score.Kind kind, ResultContext context) {
    ResultContext.Around around = context.around(quantity);
    Score.Change change =
        kind == Score.Kind.ABSOLUTE ? Score.Change.UNSAID : changes.direction(quantity);
    Score score = new Score(quantity.value(), quantity.unit(), kind, change, quantity.asWritten());
    return new Reports(
        score,
        around.metric(),
        around.dataset(),
        around.task(),
        around.system(),
        around.baseline(),
        List.of(context.quote(quantity, name())),
        lexicons.precisions().of("result", kind.label()));
  }
}
