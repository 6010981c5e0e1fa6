package io.papergraph.resolve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.papergraph.Wiring;
import io.papergraph.resolve.Verdict.Answer;
import java.io.IOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The rules against the hand-made pairs of names; docs/identity.md says how they were made. */
class IdentityPairsTest {
  /** Right and wrong answers: rows are the annotated answers, columns those of the rules. */
  private record Scores(Map<Answer, Map<Answer, Integer>> counts) {
    static Scores of(NameJudge judge, List<IdentityPair> pairs) {
      Map<Answer, Map<Answer, Integer>> counts = new EnumMap<>(Answer.class);
      for (IdentityPair pair : pairs) {
        Answer found = judge.judge(pair.type(), pair.a(), pair.b()).answer();
        counts
            .computeIfAbsent(pair.answer(), a -> new EnumMap<>(Answer.class))
            .merge(found, 1, Integer::sum);
      }
      return new Scores(counts);
    }

    private int count(Answer annotated, Answer found) {
      return counts.getOrDefault(annotated, Map.of()).getOrDefault(found, 0);
    }

    private int annotated(Answer answer) {
      return counts.getOrDefault(answer, Map.of()).values().stream().mapToInt(n -> n).sum();
    }

    private int found(Answer answer) {
      return counts.values().stream().mapToInt(row -> row.getOrDefault(answer, 0)).sum();
    }

    double precision() {
      return (double) count(Answer.SAME, Answer.SAME) / found(Answer.SAME);
    }

    double recall() {
      return (double) count(Answer.SAME, Answer.SAME) / annotated(Answer.SAME);
    }

    double accuracy() {
      int right = 0;
      int all = 0;
      for (Answer answer : Answer.values()) {
        right += count(answer, answer);
        all += annotated(answer);
      }
      return (double) right / all;
    }

    String line(String name) {
      return String.format(
          Locale.ROOT,
          "%-7s same: precision %.3f, recall %.3f; all three answers: accuracy %.3f",
          name,
          precision(),
          recall(),
          accuracy());
    }
  }

  private final NameJudge judge = new NameJudge(new Wiring().vocabularies().names());

  @Test
  void namesOfOneThingAreToldFromThoseOfTwo() throws IOException {
    List<IdentityPair> pairs = IdentityPair.all();
    Scores tuning = Scores.of(judge, pairs.stream().filter(p -> !p.held()).toList());
    Scores held = Scores.of(judge, pairs.stream().filter(IdentityPair::held).toList());
    Scores all = Scores.of(judge, pairs);
    System.out.println(tuning.line("tuning") + "\n" + held.line("held") + "\n" + all.line("all"));
    if (System.getProperty("pairs.errors") != null) {
      pairs.stream()
          .filter(p -> !p.held() || System.getProperty("pairs.errors").equals("held"))
          .filter(p -> judge.judge(p.type(), p.a(), p.b()).answer() != p.answer())
          .forEach(p -> System.out.println(p + " " + judge.judge(p.type(), p.a(), p.b())));
    }
    for (Scores scores : List.of(held, all)) {
      assertTrue(scores.precision() >= 0.98, scores.line("precision of 'same'"));
      assertTrue(scores.recall() >= 0.90, scores.line("recall of 'same'"));
    }
  }

  @Test
  void theOrderOfTheTwoNamesDoesNotMatter() throws IOException {
    for (IdentityPair pair : IdentityPair.all()) {
      Verdict there = judge.judge(pair.type(), pair.a(), pair.b());
      Verdict back = judge.judge(pair.type(), pair.b(), pair.a());
      assertEquals(there.answer(), back.answer(), pair::toString);
      assertEquals(there.confidence(), back.confidence(), pair::toString);
    }
  }
}
