package io.papergraph.resolve;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.papergraph.Wiring;
import io.papergraph.claim.EntityType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CorpusJudgeTest {
  private static final NameJudge RULES = new NameJudge(new Wiring().vocabularies().names());

  /** Things by the keys of their names, and why names stand for them. */
  private record Shown(Map<String, List<Thing>> things, List<Reason> reasons) implements Corpus {
    @Override
    public List<Thing> named(Group group, String name) {
      return group == Group.SYSTEM ? things.getOrDefault(Resolver.key(name), List.of()) : List.of();
    }

    @Override
    public List<Reason> reasons(Thing thing) {
      return reasons;
    }

    @Override
    public Optional<String> split(Thing thing, String name) {
      boolean torn = thing.equals(TORN) && name.equals("BOT model");
      return torn ? Optional.of("split 'BOT model': another one") : Optional.empty();
    }
  }

  private static final Corpus.Thing BOT = new Corpus.Thing("bot", "BOT", Set.of());
  private static final Corpus.Thing KITE = new Corpus.Thing("kite", "Kite", Set.of());
  private static final Corpus.Thing RED_KITE =
      new Corpus.Thing("redkite", "Red Kite", Set.of("kite"));
  private static final Corpus.Thing TORN = new Corpus.Thing("torn", "Torn", Set.of());
  private static final Corpus.Thing OTHER = new Corpus.Thing("talon", "Bird of Talon", Set.of());

  @Test
  void namesOfOneThingAreTheSameForTheReasonsOfTheStore() {
    Shown shown =
        new Shown(
            Map.of("bot", List.of(BOT), "owltracker", List.of(BOT)),
            List.of(
                new Corpus.Reason("Owl Tracker", "LongForm", "9 of 9 papers", 0.93),
                new Corpus.Reason("Owl-tracker", "LongForm", "9 of 9 papers", 0.95),
                new Corpus.Reason("something else", "SameSpelling", "all", 0.1)));
    assertEquals(
        new Verdict(
            Verdict.Answer.SAME,
            "one thing in the store, 'BOT': 'Owl Tracker' by LongForm (9 of 9 papers), 'Owl-tracker'"
                + " by LongForm (9 of 9 papers)",
            0.93),
        judge(shown, "BOT", "owl tracker"),
        "as sure as the less sure of the reasons");
  }

  @Test
  void withoutReasonsOneThingIsAsSureAsTheRulesAre() {
    Shown shown = new Shown(Map.of("bot", List.of(BOT), "kite", List.of(BOT)), List.of());
    assertEquals(
        new Verdict(Verdict.Answer.SAME, "one thing in the store, 'BOT': spelling", 0.98),
        judge(shown, "BOT", "Bot"));
    assertEquals(
        new Verdict(Verdict.Answer.SAME, "one thing in the store, 'BOT'", 0.9),
        judge(shown, "BOT", "Kite"));
  }

  @Test
  void aLineOfTheStoreMakesAVariant() {
    Shown shown = new Shown(Map.of("kite", List.of(KITE), "redkite", List.of(RED_KITE)), List.of());
    for (Verdict verdict :
        List.of(judge(shown, "Kite", "Red Kite"), judge(shown, "Red Kite", "Kite"))) {
      assertEquals(
          new Verdict(
              Verdict.Answer.VARIANT, "in the store 'Red Kite' is of the line 'Kite'", 0.95),
          verdict);
    }
  }

  @Test
  void twoThingsThatTheRulesDoNotKnowAreDifferentAndLessSureOfIt() {
    Shown shown = new Shown(Map.of("bot", List.of(BOT), "redkite", List.of(RED_KITE)), List.of());
    assertEquals(
        new Verdict(Verdict.Answer.DIFFERENT, "two things in the store", 0.8),
        judge(shown, "BOT", "Red Kite"));
  }

  @Test
  void whatTheRulesKnowHoldsForTwoThings() {
    Shown shown = new Shown(Map.of("llama2", List.of(BOT), "llama3", List.of(KITE)), List.of());
    assertEquals(
        RULES.judge(EntityType.MODEL, "Llama 2", "Llama 3"), judge(shown, "Llama 2", "Llama 3"));
  }

  @Test
  void whatAPersonSplitIsDifferentWhateverTheRulesSay() {
    Shown shown = new Shown(Map.of("bot", List.of(KITE), "botmodel", List.of(TORN)), List.of());
    Verdict expected =
        new Verdict(
            Verdict.Answer.DIFFERENT,
            "two things in the store: split 'BOT model': another one",
            0.99);
    assertEquals(Verdict.Answer.SAME, RULES.judge(EntityType.METHOD, "BOT", "BOT model").answer());
    assertEquals(expected, judge(shown, "BOT", "BOT model"));
    assertEquals(expected, judge(shown, "BOT model", "BOT"));
    Shown other = new Shown(Map.of("bot", List.of(KITE), "gull", List.of(TORN)), List.of());
    assertEquals(0.8, judge(other, "BOT", "Gull").confidence(), "no split of these names");
  }

  @Test
  void initialsWeighLessWherePapersKeepTheTwoApart() {
    Shown shown = new Shown(Map.of("bot", List.of(BOT), "birdoftalon", List.of(OTHER)), List.of());
    assertEquals(
        new Verdict(
            Verdict.Answer.SAME,
            "the one is the initials of the other, though they are two things in the store",
            0.6),
        judge(shown, "BOT", "Bird of Talon"));
  }

  @Test
  void oneOfSeveralMeaningsIsNotSure() {
    Shown shown =
        new Shown(
            Map.of("bot", List.of(OTHER, BOT), "owltracker", List.of(BOT)),
            List.of(new Corpus.Reason("Owl Tracker", "LongForm", "9 of 9 papers", 0.95)));
    assertEquals(
        new Verdict(Verdict.Answer.SAME, "one of several meanings in the store: 'BOT'", 0.6),
        judge(shown, "BOT", "owl tracker"));
  }

  @Test
  void namesThatTheStoreDoesNotKnowAreNamed() {
    Shown shown = new Shown(Map.of("bot", List.of(BOT)), List.of());
    Verdict rules = RULES.judge(EntityType.METHOD, "BOT", "Gull");
    assertEquals(
        rules.rule() + "; the store does not know 'Gull'", judge(shown, "BOT", "Gull").rule());
    assertEquals(
        rules.rule() + "; the store does not know 'Tern' and 'Gull'",
        judge(shown, "Tern", "Gull").rule());
    assertEquals(rules.answer(), judge(shown, "BOT", "Gull").answer());
    assertEquals(rules.confidence(), judge(shown, "BOT", "Gull").confidence());
  }

  @Test
  void anotherGroupIsNotLookedAt() {
    Shown shown = new Shown(Map.of("bot", List.of(BOT), "kite", List.of(BOT)), List.of());
    Verdict verdict = new CorpusJudge(RULES, shown).judge(EntityType.DATASET, "BOT", "Kite");
    assertEquals(Verdict.Answer.DIFFERENT, verdict.answer());
  }

  @Test
  void theOrderOfTheNamesDoesNotMatter() {
    List<Corpus.Thing> all = List.of(BOT, KITE, RED_KITE, OTHER);
    List<String> names = List.of("BOT", "Kite", "Red Kite", "Bird of Talon", "Gull");
    Shown shown =
        new Shown(
            Map.of(
                "bot", all.subList(0, 1),
                "kite", all.subList(1, 2),
                "redkite", all.subList(2, 3),
                "birdoftalon", all.subList(3, 4)),
            List.of());
    for (String a : names) {
      for (String b : new ArrayList<>(names)) {
        assertEquals(judge(shown, a, b).answer(), judge(shown, b, a).answer(), a + ", " + b);
      }
    }
  }

  private static Verdict judge(Corpus corpus, String a, String b) {
    return new CorpusJudge(RULES, corpus).judge(EntityType.METHOD, a, b);
  }
}
