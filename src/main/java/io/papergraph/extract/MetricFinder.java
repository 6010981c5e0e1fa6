package io.papergraph.extract;

import io.papergraph.claim.EntityType;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Measures with their own modifiers near a number: "tracking accuracy", "counting error". */
final class MetricFinder implements MentionFinder {
  private static final Set<String> HEADS =
      Set.of(
          "accuracy",
          "score",
          "scores",
          "rate",
          "rates",
          "error",
          "errors",
          "precision",
          "recall",
          "similarity",
          "consistency",
          "fidelity",
          "agreement",
          "correlation",
          "f1",
          "f1-score",
          "iou",
          "auc",
          "ratio",
          "overhead",
          "efficiency",
          "coverage",
          "speedup",
          "latency",
          "throughput",
          "quality",
          "satisfaction",
          "toxicity",
          "distance",
          "divergence");
  private static final Set<String> STOPS =
      Set.of(
          "average",
          "mean",
          "overall",
          "high",
          "highest",
          "best",
          "final",
          "total",
          "its",
          "strong",
          "good",
          "comparable",
          "similar",
          "model",
          "improves",
          "improve",
          "improving",
          "reduces",
          "reducing",
          "achieves",
          "achieving",
          "increases",
          "increasing",
          "state-of-the-art",
          "new",
          "higher",
          "lower",
          "better",
          "competitive",
          "reported",
          "maximum",
          "relative",
          "absolute",
          "max",
          "significant",
          "reduce",
          "boosts",
          "test-set");
  private static final int MOST_MODIFIERS = 2;
  private static final int NEAR = 5;
  private static final double WEIGHT = 0.5;

  private final Lexicons lexicons;

  MetricFinder(Lexicons lexicons) {
    this.lexicons = lexicons;
  }

  @Override
  public String name() {
    return "metric-phrase";
  }

  @Override
  public List<Candidate> find(Document document) {
    List<Candidate> found = new ArrayList<>();
    Passage passage = document.abstractText();
    for (int i = 1; i < passage.size(); i++) {
      if (!HEADS.contains(passage.lower(i)) || !Numbers.isNear(passage, i, i + 1, NEAR)) {
        continue;
      }
      int first = i;
      while (first > passage.sentenceStart(i)
          && i - first < MOST_MODIFIERS
          && passage.word(first).spaced()
          && isModifier(passage.word(first - 1))) {
        first--;
      }
      if (first < i) {
        found.add(Candidate.of(passage, first, i + 1, EntityType.METRIC, WEIGHT, name()));
      }
    }
    return found;
  }

  private boolean isModifier(Word word) {
    String lower = word.lower();
    return word.isWord()
        && !word.startsDigit()
        && !STOPS.contains(lower)
        && !lexicons.words("task-stop").contains(lower)
        && !lexicons.words("boundary").contains(lower)
        && !lexicons.words("outcome").contains(lower)
        && !lexicons.words("delta").contains(lower)
        && !lexicons.words("ratio").contains(lower)
        && !lexicons.words("level").contains(lower)
        && !lower.endsWith("ly")
        && lower.length() > 1;
  }
}
