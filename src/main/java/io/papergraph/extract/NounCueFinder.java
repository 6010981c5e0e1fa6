package io.papergraph.extract;

import io.papergraph.claim.EntityType;
import java.util.ArrayList;
import java.util.List;

/** Capitalised names before a noun of kind: "the Waymo Open dataset", "Voight-Kampff challenge". */
final class NounCueFinder implements MentionFinder {
  private static final int MOST_WORDS = 6;
  private static final double WEIGHT = 0.6;

  private final Lexicons lexicons;
  private final Names names;

  NounCueFinder(Lexicons lexicons, Names names) {
    this.lexicons = lexicons;
    this.names = names;
  }

  @Override
  public String name() {
    return "noun-cue";
  }

  @Override
  public List<Candidate> find(Document document) {
    List<Candidate> found = new ArrayList<>();
    Passage passage = document.abstractText();
    for (int i = 1; i < passage.size(); i++) {
      if (i == passage.sentenceStart(i) || !Names.isCapitalised(passage.word(i))) {
        continue;
      }
      int end = names.capitalisedEnd(passage, i, MOST_WORDS);
      if (end > i && end < passage.size()) {
        add(found, passage, i, end);
      }
      i = Math.max(i, end - 1);
    }
    return found;
  }

  private void add(List<Candidate> found, Passage passage, int first, int end) {
    EntityType head = lexicons.head(passage.lower(end));
    boolean data = head == EntityType.DATASET || head == EntityType.BENCHMARK;
    if (data && !names.isGeneric(passage.cut(first, end))) {
      found.add(Candidate.of(passage, first, end, head, WEIGHT, name()));
    }
  }
}
