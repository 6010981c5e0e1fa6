package io.papergraph.extract;

import io.papergraph.claim.EntityId;
import io.papergraph.claim.Evidence;
import io.papergraph.claim.Mention;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Beside which things, in a sentence, something stands that the paper brings in. */
final class OwnCompany {
  private static final int BEFORE = 1;
  private static final int AFTER = 2;

  private final Map<EntityId, Integer> company = new HashMap<>();

  private OwnCompany() {}

  /** Looks at every sentence once in each direction; mentions are in the order of the text. */
  static OwnCompany of(Document document, List<Mention> mentions, Set<EntityId> own) {
    int[] sentences = new int[mentions.size()];
    for (int i = 0; i < sentences.length; i++) {
      Evidence e = mentions.get(i).evidence();
      Passage passage = document.passage(e.field());
      int start = passage.sentenceStart(passage.wordAtCodePoint(e.start()));
      sentences[i] = passage.isTitle() ? -1 - start : start;
    }
    OwnCompany company = new OwnCompany();
    Set<EntityId> seen = new HashSet<>();
    for (int i = 0; i < sentences.length; i++) {
      company.see(mentions.get(i).entity(), own, seen, BEFORE);
      if (i + 1 < sentences.length && sentences[i + 1] != sentences[i]) {
        seen.clear();
      }
    }
    seen.clear();
    for (int i = sentences.length - 1; i >= 0; i--) {
      company.see(mentions.get(i).entity(), own, seen, AFTER);
      if (i > 0 && sentences[i - 1] != sentences[i]) {
        seen.clear();
      }
    }
    return company;
  }

  private void see(EntityId id, Set<EntityId> own, Set<EntityId> seen, int side) {
    if (seen.size() > (seen.contains(id) ? 1 : 0)) {
      company.merge(id, side, (a, b) -> a | b);
    }
    if (own.contains(id)) {
      seen.add(id);
    }
  }

  /** 1 where something of the paper's own stands before it in a sentence, 2 after, 3 both. */
  int of(EntityId id) {
    return company.getOrDefault(id, 0);
  }
}
