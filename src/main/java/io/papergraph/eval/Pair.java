package io.papergraph.eval;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An annotated paper and what was predicted for it.
 *
 * @param found null when nothing was predicted
 */
record Pair(GoldPaper gold, @Nullable GoldPaper found) {

  /** Pairs papers by id, else by title, in the order of gold. */
  static List<Pair> of(List<GoldPaper> gold, List<GoldPaper> predicted) {
    Map<String, GoldPaper> byId = new HashMap<>();
    Map<String, GoldPaper> byTitle = new HashMap<>();
    for (GoldPaper paper : predicted) {
      byId.put(paper.id(), paper);
      byTitle.put(Scorer.normal(paper.title()), paper);
    }
    List<Pair> pairs = new ArrayList<>();
    for (GoldPaper paper : gold) {
      GoldPaper found = byId.get(paper.id());
      String title = Scorer.normal(paper.title());
      pairs.add(new Pair(paper, found == null ? byTitle.get(title) : found));
    }
    return pairs;
  }

  /** What was predicted, an empty paper for nothing. */
  GoldPaper prediction() {
    return found == null
        ? new GoldPaper(gold.id(), gold.title(), "", List.of(), List.of(), List.of())
        : found;
  }
}
