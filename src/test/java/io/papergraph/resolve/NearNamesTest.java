package io.papergraph.resolve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.papergraph.resolve.Verdict.Answer;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearNamesTest {

  @ParameterizedTest
  @CsvSource({
    "SYSTEM, Nested Wren Field, NeWreF, 0.95, short form of the words",
    "SYSTEM, Barn Owl Tracking, BOT, 0.6, short form of the words",
    "SYSTEM, Barn Owl Tracking Network, BOT, 0.6, short form of the words",
    "SYSTEM, multilingual WREN, mWREN, 0.95, short form of the words",
    "METRIC, mean WRN, mWRN, 0.85, short form of the words",
    "TASK, nest to egg, N2E, 0.85, short form of the words",
    "TASK, bird egg question answering, bird egg QA, 0.7, some of the words as their initials",
    "TASK, out-of-nest detection, OON detection, 0.8, some of the words as their initials",
    "SYSTEM, Wren framework, Wren, 0.75, but for the word 'framework'",
    "SYSTEM, Wren loss, Wren, 0.6, but for the word 'loss'",
    "DATA, CMU-Nests, Nests, 0.6, but for the word 'cmu'",
    "TASK, counting of eggs, egg count, 0.65, the same words in another order",
    "TASK, robotic nesting, robot nest, 0.75, the same words but for endings and small words",
    "DATA, Nest-Box, NestBox, 0.8, the same letters",
    "TASK, segmentation of birds nests, segmentatoin of birds nests, 0.85, one letter apart"
  })
  void namesThatAreNearHaveAScoreAndAReason(
      Group group, String a, String b, double score, String reason) {
    Likeness there = likeness(group, a, b);
    assertEquals(score, there.score(), 1e-9, there.reason());
    assertEquals(reason, there.reason());
    assertEquals(there, likeness(group, b, a), "in either order");
  }

  @ParameterizedTest
  @CsvSource({
    "TASK, 2D nest detection, 3D nest detection",
    "SYSTEM, Wren, Wren+",
    "SYSTEM, WrenNet2, WrenNet3",
    "TASK, egg to nest mapping, nest to egg mapping",
    "METRIC, success rate, nesting success rate",
    "SYSTEM, Wren, Kite",
    "DATA, A-NEST, NEST",
    "SYSTEM, V-Wren, VWren2",
    "TASK, nest-to-3D drawing, nest-to-3D direct drawing",
    "SYSTEM, OWL, OWN"
  })
  void namesThatDifferInWhatCountsAreNotNear(Group group, String a, String b) {
    assertEquals(0.0, likeness(group, a, b).score());
  }

  @Test
  void aLetterOfACoinedNameWeighsMoreThanOneOfAPhrase() {
    assertTrue(likeness(Group.SYSTEM, "Nestral", "Nextral").score() < 0.3);
    assertTrue(likeness(Group.TASK, "nest detection", "rest detection").score() < 0.5);
    assertTrue(likeness(Group.TASK, "nest detection", "nest detction").score() > 0.6);
  }

  /** Names that score must meet, else the search never compares them. */
  @Test
  void allThatScoreMeetUnderAKey() throws IOException {
    int near = 0;
    for (IdentityPair pair : IdentityPair.all()) {
      Group group = Group.of(pair.type());
      if (likeness(group, pair.a(), pair.b()).score() > 0) {
        near++;
        assertTrue(meet(group, pair.a(), pair.b()), pair::toString);
      }
    }
    assertTrue(near > 100, near + " pairs are near");
  }

  private static boolean meet(Group group, String a, String b) {
    NameWords one = NameWords.of(a);
    NameWords other = NameWords.of(b);
    return shares(NearNames.keys(one), NearNames.keys(other))
        || shares(NearNames.keys(one), NearNames.longKeys(group, other))
        || shares(NearNames.longKeys(group, one), NearNames.keys(other));
  }

  private static boolean shares(Set<String> one, Set<String> other) {
    return one.stream().anyMatch(other::contains);
  }

  /**
   * The hand-made pairs that spelling and marks decide nothing about, without any vocabulary: how
   * well the score alone tells names of one thing from others. Prints precision and recall at
   * thresholds, and the chance that a pair of one thing scores above a pair of two.
   */
  @Test
  void pairsOfOneThingScoreAboveOthers() throws IOException {
    NameJudge blind = new NameJudge(new NameVocabulary(List.of()));
    for (boolean held : new boolean[] {false, true}) {
      List<Double> same = new ArrayList<>();
      List<Double> other = new ArrayList<>();
      for (IdentityPair pair : IdentityPair.all()) {
        if (pair.held() == held && blind.known(pair.type(), pair.a(), pair.b()).isEmpty()) {
          double score = likeness(Group.of(pair.type()), pair.a(), pair.b()).score();
          (pair.answer() == Answer.SAME ? same : other).add(score);
        }
      }
      String name = held ? "held" : "tuning";
      for (double least : new double[] {0.3, 0.5, 0.6, 0.7, 0.8}) {
        System.out.println(row(name, least, same, other));
      }
      double area = area(same, other);
      System.out.printf(
          Locale.ROOT, "%s: area under ROC %.3f, %d/%d%n", name, area, same.size(), other.size());
      assertTrue(area >= 0.85, name + ": area under the curve " + area);
      assertTrue(above(0.5, same) >= 0.6 * same.size(), name + ": recall at 0.5");
      assertTrue(above(0.5, other) <= 0.02 * other.size(), name + ": false alarms at 0.5");
    }
  }

  private static String row(String name, double least, List<Double> same, List<Double> other) {
    double found = above(least, same);
    return String.format(
        Locale.ROOT,
        "%s: score %.1f or more: precision %.3f, recall %.3f",
        name,
        least,
        found / (found + above(least, other)),
        found / same.size());
  }

  private static long above(double least, List<Double> scores) {
    return scores.stream().filter(s -> s >= least).count();
  }

  private static double area(List<Double> same, List<Double> other) {
    double wins = 0;
    for (double s : same) {
      for (double o : other) {
        wins += s > o ? 1 : s == o ? 0.5 : 0;
      }
    }
    return wins / same.size() / other.size();
  }

  private static Likeness likeness(Group group, String a, String b) {
    return NearNames.likeness(group, NameWords.of(a), NameWords.of(b))
        .orElse(new Likeness(0, "none"));
  }
}
