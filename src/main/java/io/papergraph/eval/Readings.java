package io.papergraph.eval;

import io.papergraph.claim.Extraction;
import io.papergraph.extract.Calibration.Outcome;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What models read in annotated papers that they had not learned from. */
public final class Readings {
  private final List<GoldSet> sets;
  private final List<GoldPaper> gold;
  private final Map<Integer, Extraction> read = new LinkedHashMap<>();

  Readings(List<GoldSet> sets) {
    this.sets = List.copyOf(sets);
    this.gold = sets.stream().flatMap(s -> s.papers().stream()).toList();
  }

  /** Keeps what was read in the paper of a number, counted over all files from 0. */
  void add(int paper, Extraction extraction) {
    read.put(paper, extraction);
  }

  /** By file, how well the readings fit; what was not read counts as empty. */
  public Map<String, Evaluation> byFile() {
    Map<String, Evaluation> evaluations = new LinkedHashMap<>();
    int first = 0;
    for (GoldSet set : sets) {
      List<GoldPaper> found = new ArrayList<>();
      for (int i = first; i < first + set.papers().size(); i++) {
        Extraction extraction = read.get(i);
        if (extraction != null) {
          found.add(GoldPaper.of(extraction));
        }
      }
      evaluations.put(set.name(), Evaluation.of(set.papers(), found));
      first += set.papers().size();
    }
    return evaluations;
  }

  /** How likely each entity was believed to be right, and whether it was, in order of reading. */
  public List<Outcome> entities() {
    return outcomes(Judged.ENTITY);
  }

  /** The same for entities together with their roles. */
  public List<Outcome> relations() {
    return outcomes(Judged.RELATION);
  }

  /** The same for results by value and kind. */
  public List<Outcome> results() {
    return outcomes(Judged.RESULT);
  }

  private List<Outcome> outcomes(String fact) {
    return judged().stream()
        .filter(j -> j.sort().fact().equals(fact))
        .map(Judged::outcome)
        .toList();
  }

  /** Every fact that was read, in order of reading. */
  List<Judged> judged() {
    List<Judged> judged = new ArrayList<>();
    read.forEach((i, extraction) -> judged.addAll(Judged.of(extraction, gold.get(i))));
    return judged;
  }
}
