package io.papergraph.extract;

import io.papergraph.claim.EntityType;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Finds well-known things by name. A cost measure counts only near a number. */
final class LexiconFinder implements MentionFinder {
  private static final int NEAR = 6;
  private static final Map<Lexicon.Sense, Double> WEIGHT =
      new EnumMap<>(
          Map.of(
              Lexicon.Sense.MODEL, 0.8,
              Lexicon.Sense.METHOD, 0.6,
              Lexicon.Sense.DATASET, 0.85,
              Lexicon.Sense.BENCHMARK, 0.8,
              Lexicon.Sense.METRIC, 0.7,
              Lexicon.Sense.COST, 0.5));

  private final Lexicon terms;

  LexiconFinder(Lexicons lexicons) {
    this.terms = lexicons.terms();
  }

  @Override
  public String name() {
    return "lexicon";
  }

  @Override
  public List<Candidate> find(Document document) {
    List<Candidate> found = new ArrayList<>();
    for (Passage passage : document.passages()) {
      for (int i = 0; i < passage.size(); ) {
        Lexicon.Hit hit = passage.word(i).isWord() ? terms.longestAt(passage, i) : null;
        if (hit == null) {
          i++;
          continue;
        }
        add(found, passage, hit);
        i = hit.end();
      }
    }
    return found;
  }

  private void add(List<Candidate> found, Passage passage, Lexicon.Hit hit) {
    Lexicon.Sense sense = hit.term().sense();
    EntityType type = sense.type();
    Double weight = WEIGHT.get(sense);
    if (type == null || weight == null || isPartOfClass(passage, hit)) {
      return;
    }
    if (sense == Lexicon.Sense.COST && !Numbers.isNear(passage, hit.first(), hit.end(), NEAR)) {
      return;
    }
    found.add(
        Candidate.named(passage, hit.first(), hit.end(), type, hit.term().name(), weight, name()));
  }

  /** {@code transformer block} and the like name a class, not a thing. */
  private static boolean isPartOfClass(Passage passage, Lexicon.Hit hit) {
    return hit.term().name().equals("Transformer")
        && (passage.lower(hit.end()).startsWith("block")
            || passage.lower(hit.end()).startsWith("layer"));
  }
}
