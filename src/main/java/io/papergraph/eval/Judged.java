package io.papergraph.eval;

import io.papergraph.claim.Claim;
import io.papergraph.claim.EntityId;
import io.papergraph.claim.Extraction;
import io.papergraph.claim.HasLink;
import io.papergraph.claim.Mention;
import io.papergraph.claim.Relation;
import io.papergraph.claim.Reports;
import io.papergraph.extract.Calibration.Outcome;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * One fact that was read in a paper, and whether the annotated paper has it.
 *
 * @param sort of which sort the fact is
 * @param outcome what it was believed with, and whether it is right
 */
record Judged(Sort sort, Outcome outcome) {
  static final String ENTITY = "entity";
  static final String RELATION = "relation";
  static final String RESULT = "result";
  static final String LINK = "link";

  /**
   * A sort of facts.
   *
   * @param finder what read it, as evidence names it
   * @param fact {@link #ENTITY}, {@link #RELATION}, {@link #RESULT} or {@link #LINK}
   * @param type the type of the entity, empty for results and links
   * @param kind the role, or the kind of result or link; empty for entities
   */
  record Sort(String finder, String fact, String type, String kind) implements Comparable<Sort> {
    @Override
    public int compareTo(Sort other) {
      return Comparator.comparing(Sort::finder)
          .thenComparing(Sort::fact)
          .thenComparing(Sort::type)
          .thenComparing(Sort::kind)
          .compare(this, other);
    }
  }

  /**
   * The facts of a paper in their order. An entity is right in name and type, a relation also in
   * its role, a result by value and kind, a link by address and kind.
   */
  static List<Judged> of(Extraction extraction, GoldPaper annotated) {
    Judge judge = new Judge(extraction, annotated);
    extraction.claims().forEach(claim -> claim.accept(judge));
    return judge.judged;
  }

  /**
   * Goes along the lists of the paper as {@link GoldPaper} has them, which keep claims in order.
   */
  private static final class Judge implements Claim.Visitor<Boolean> {
    private final Extraction extraction;
    private final GoldPaper annotated;
    private final GoldPaper found;
    private final List<Judged> judged = new ArrayList<>();
    private int things;
    private int results;
    private int links;

    Judge(Extraction extraction, GoldPaper annotated) {
      this.extraction = extraction;
      this.annotated = annotated;
      this.found = GoldPaper.of(extraction);
    }

    @Override
    public Boolean relation(Relation relation) {
      GoldPaper.Thing thing = found.entities().get(things++);
      boolean named = isThere(g -> Scorer.same(GoldPaper.Thing::type).test(g, thing));
      boolean right = isThere(g -> Scorer.same(e -> e.type() + " " + e.role()).test(g, thing));
      surest(relation.entity())
          .ifPresent(
              m ->
                  add(
                      new Sort(m.evidence().finder(), ENTITY, thing.type(), ""),
                      m.confidence(),
                      named));
      Sort sort = new Sort(finder(relation), RELATION, thing.type(), thing.role());
      return add(sort, relation.confidence(), right);
    }

    @Override
    public Boolean reports(Reports reports) {
      GoldPaper.Result result = found.results().get(results++);
      boolean right =
          annotated.results().stream().anyMatch(g -> Scorer.sameValueAndKind(g, result));
      return add(new Sort(finder(reports), RESULT, "", result.kind()), reports.confidence(), right);
    }

    @Override
    public Boolean hasLink(HasLink hasLink) {
      GoldPaper.Link link = found.links().get(links++);
      boolean right = annotated.links().stream().anyMatch(g -> Scorer.sameLinkAndKind(g, link));
      return add(new Sort(finder(hasLink), LINK, "", link.kind()), hasLink.confidence(), right);
    }

    private boolean isThere(Predicate<GoldPaper.Thing> same) {
      return annotated.entities().stream().anyMatch(same);
    }

    private Optional<Mention> surest(EntityId entity) {
      return extraction.mentions().stream()
          .filter(m -> m.entity().equals(entity))
          .max(Comparator.comparingDouble(Mention::confidence));
    }

    private static String finder(Claim claim) {
      return claim.evidence().get(0).finder();
    }

    private boolean add(Sort sort, double belief, boolean right) {
      return judged.add(new Judged(sort, new Outcome(belief, right)));
    }
  }
}
