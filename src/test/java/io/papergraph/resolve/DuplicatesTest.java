package io.papergraph.resolve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.papergraph.Watchdog;
import io.papergraph.Wiring;
import io.papergraph.claim.EntityType;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DuplicatesTest {
  private static final NameJudge JUDGE = new NameJudge(new Wiring().vocabularies().names());

  @Test
  void pairsComeWithScoreAndReasonWhereMostPapersAreFirst() {
    List<Suspicion> found =
        find(
            thing(EntityType.TASK, "egg counting", 3),
            thing(EntityType.TASK, "counting of eggs", 2),
            thing(EntityType.METHOD, "Barn Owl Tracking", 9),
            thing(EntityType.MODEL, "BOT", 7),
            thing(EntityType.METHOD, "Kite", 50),
            thing(EntityType.METHOD, "Kite framework", 1));
    assertEquals(
        List.of(
            "Barn Owl Tracking | BOT | 0.60 | short form of the words",
            "egg counting | counting of eggs | 0.65 | the same words in another order",
            "Kite | Kite framework | 0.75 | but for the word 'framework'"),
        lines(found));
    assertEquals(7, found.get(0).other().papers());
  }

  @Test
  void whatVocabulariesAndMarksTellApartIsNoSuspicion() {
    assertEquals(
        List.of(),
        lines(
            find(
                thing(EntityType.MODEL, "Llama 2", 9),
                thing(EntityType.MODEL, "Llama 3", 9),
                thing(EntityType.MODEL, "Llama", 9),
                thing(EntityType.DATASET, "ImageNet", 9),
                thing(EntityType.DATASET, "ImageNet-R", 9),
                thing(EntityType.BENCHMARK, "MMLU", 9),
                thing(EntityType.BENCHMARK, "MMLU-Pro", 9),
                thing(EntityType.METRIC, "precision", 9),
                thing(EntityType.METRIC, "average precision", 9))));
  }

  @Test
  void whatTheRulesTakeForOneIsShownWithTheRule() {
    List<Suspicion> found =
        find(
            thing(EntityType.METHOD, "SAM", 9),
            thing(EntityType.METHOD, "sharpness-aware minimization", 4));
    assertEquals(1, found.size(), found::toString);
    assertEquals(0.99, found.get(0).score());
    assertTrue(found.get(0).reason().startsWith("both are labels of"), found.get(0).reason());
  }

  @Test
  void aLetterThatMakesAnotherWordIsNoSlip() {
    KnownThing lane = thing(EntityType.TASK, "lane detection", 9);
    KnownThing line = thing(EntityType.TASK, "line detection", 2);
    KnownThing slip = thing(EntityType.TASK, "lane detecttion", 1);
    List<String> expected = List.of("lane detection | lane detecttion | 0.70 | one letter apart");
    assertEquals(
        expected,
        lines(
            find(
                lane,
                line,
                slip,
                thing(EntityType.TASK, "lane change", 1),
                thing(EntityType.TASK, "line drawing", 1),
                thing(EntityType.TASK, "line search", 1))),
        "lane and line are in three names each");
  }

  @Test
  void aShortFormHasTheMarksOfTheLongOne() {
    assertEquals(
        List.of("WrO2 | Wren Owl 2 | 0.85 | short form of the words"),
        lines(
            find(
                thing(EntityType.MODEL, "WReN-L", 3),
                thing(EntityType.MODEL, "WReN-Linearizer", 3),
                thing(EntityType.MODEL, "Wren Owl 2", 3),
                thing(EntityType.MODEL, "WrO2", 3))));
  }

  @Test
  void namesOfDifferentGroupsAreNotCompared() {
    assertEquals(
        List.of(),
        lines(
            find(
                thing(EntityType.DATASET, "Barn Owl Tracking", 9),
                thing(EntityType.METHOD, "BOT", 7))));
  }

  @Test
  void everyNameOfAThingCounts() {
    KnownThing owl =
        new KnownThing(
            "1", EntityType.METHOD, "Strix", List.of("Strix", "Barn Owl Tracking"), 5, Set.of());
    assertEquals(
        List.of("Strix | BOT | 0.60 | short form of the words"),
        lines(find(owl, thing(EntityType.METHOD, "BOT", 2))));
  }

  /** A short form that may stand for several things is the less likely to be one of them. */
  @Test
  void anAmbiguousShortFormWeighsLess() {
    List<Suspicion> found =
        find(
            0.1,
            thing(EntityType.METHOD, "BOT", 2),
            thing(EntityType.METHOD, "Barn Owl Tracking", 16),
            thing(EntityType.METHOD, "Bird of Talon", 9));
    assertEquals(
        List.of(
            "Barn Owl Tracking | BOT | 0.48 | short form of the words",
            "Bird of Talon | BOT | 0.36 | short form of the words"),
        lines(found),
        "0.6 times the roots of 16/25 and 9/25");
  }

  @Test
  void aShortFormThatItsOwnThingSpellsOutStandsForNothingElse() {
    KnownThing bot =
        new KnownThing("1", EntityType.METHOD, "BOT", List.of("BOT", "Bird of Talon"), 5, Set.of());
    assertEquals(List.of(), lines(find(bot, thing(EntityType.METHOD, "Barn Owl Tracking", 9))));
  }

  @Test
  void aCommonPageTakesAwayDoubt() {
    Set<String> page = Set.of("https://github.com/heron/owl");
    List<Suspicion> found =
        find(
            new KnownThing("1", EntityType.METHOD, "Wren loss", List.of("Wren loss"), 3, page),
            new KnownThing("2", EntityType.METHOD, "Wren", List.of("Wren"), 2, page),
            new KnownThing(
                "3", EntityType.METHOD, "Spotted Eagle", List.of("Spotted Eagle"), 3, page),
            new KnownThing("4", EntityType.METHOD, "Eagle", List.of("Eagle"), 2, page));
    assertEquals(
        List.of(
            "Wren loss | Wren | 0.76 | but for the word 'loss'; both linked to"
                + " https://github.com/heron/owl",
            "Spotted Eagle | Eagle | 0.58 | one name holds the other; both linked to"
                + " https://github.com/heron/owl"),
        lines(found),
        "of the rest to 1, 0.4 and 0.7, four tenths more");
  }

  @Test
  void theOrderOfTheThingsDoesNotMatter() {
    List<KnownThing> things = many(300);
    List<String> once = lines(new Duplicates(JUDGE, 0.5).find(things));
    assertTrue(once.size() > 50, once.size() + " pairs");
    Collections.shuffle(things, new Random(7));
    assertEquals(once, lines(new Duplicates(JUDGE, 0.5).find(things)));
  }

  /** Many names: each compared with few. A search of all pairs would take hours. */
  @Test
  void manyNamesTakeNoLongTime() {
    List<KnownThing> things = many(20_000);
    Watchdog.assertWithin(60, () -> new Duplicates(JUDGE, 0.5).find(things));
  }

  /** Phrases of invented words, some shortened to initials. */
  private static List<KnownThing> many(int count) {
    Random random = new Random(5);
    List<KnownThing> things = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      String words = word(random) + " " + word(random) + " " + word(random) + " " + word(random);
      things.add(thing(EntityType.METHOD, words, 1 + random.nextInt(9)));
      if (i % 4 == 0) {
        String initials =
            words.replaceAll("(\\w)\\w*\\s*", "$1").toUpperCase(java.util.Locale.ROOT);
        things.add(thing(EntityType.METHOD, initials + i, 1));
        things.add(thing(EntityType.METHOD, words + " framework", 1));
      }
    }
    return things;
  }

  private static String word(Random random) {
    StringBuilder word = new StringBuilder();
    for (int i = 0; i < 3; i++) {
      word.append("bdfklmnprstvz".charAt(random.nextInt(13)));
      word.append("aeiou".charAt(random.nextInt(5)));
    }
    return word.append('n').toString();
  }

  private static List<Suspicion> find(KnownThing... things) {
    return find(0.5, things);
  }

  private static List<Suspicion> find(double least, KnownThing... things) {
    return new Duplicates(JUDGE, least).find(List.of(things));
  }

  private static KnownThing thing(EntityType type, String label, int papers) {
    return new KnownThing(type + label, type, label, List.of(label), papers, Set.of());
  }

  private static List<String> lines(List<Suspicion> found) {
    return found.stream()
        .map(
            s ->
                String.format(
                    java.util.Locale.ROOT,
                    "%s | %s | %.2f | %s",
                    s.one().label(),
                    s.other().label(),
                    s.score(),
                    s.reason()))
        .toList();
  }
}
