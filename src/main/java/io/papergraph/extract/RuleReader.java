package io.papergraph.extract;

import io.papergraph.paper.Paper;
import java.util.ArrayList;
import java.util.List;

/** Reads a paper's entities by rules and word lists alone. */
final class RuleReader {
  /** What the finders proposed, and what was settled on. */
  record Reading(Document document, List<Candidate> candidates, Settlement.Settled settled) {}

  private final Forms forms = new Forms();
  private final List<MentionFinder> finders;
  private final Settlement settlement;

  RuleReader(Lexicons lexicons, Names names, Introductions introductions) {
    this.finders =
        List.of(
            new LexiconFinder(lexicons),
            new IntroductionFinder(introductions),
            new AcronymFinder(lexicons, names),
            new SpellingFinder(names),
            new NounCueFinder(lexicons, names),
            new MetricFinder(lexicons),
            new TaskFinder(lexicons));
    this.settlement =
        Settlement.ofRules(new Typer(new TypeCues(lexicons, names)), lexicons.precisions());
  }

  Reading read(Paper paper) {
    return read(Document.of(paper, forms));
  }

  Reading read(Document document) {
    List<Candidate> candidates = new ArrayList<>();
    finders.forEach(finder -> candidates.addAll(finder.find(document)));
    return new Reading(document, candidates, settlement.settle(document, candidates));
  }
}
