package io.papergraph.extract;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Names that the paper brings in: title prefix, "we introduce X", "called X", "our X". */
final class IntroductionFinder implements MentionFinder {
  private static final Map<Introductions.Cue, Double> WEIGHT =
      new EnumMap<>(
          Map.of(
              Introductions.Cue.TITLE, 0.85,
              Introductions.Cue.VERB, 0.75,
              Introductions.Cue.NAMED, 0.7,
              Introductions.Cue.OUR, 0.7));

  private final Introductions introductions;

  IntroductionFinder(Introductions introductions) {
    this.introductions = introductions;
  }

  @Override
  public String name() {
    return "introduction";
  }

  @Override
  public List<Candidate> find(Document document) {
    List<Candidate> found = new ArrayList<>();
    for (Introductions.Introduction i : introductions.find(document)) {
      found.add(
          Candidate.of(
              i.passage(),
              i.first(),
              i.end(),
              null,
              WEIGHT.getOrDefault(i.cue(), 0.5),
              i.cue().finder()));
    }
    return found;
  }
}
