package io.papergraph.resolve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.papergraph.claim.Entity;
import io.papergraph.claim.EntityId;
import io.papergraph.claim.EntityType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What names stand for, given what papers say of short forms. */
class ShortFormsTest {
  private final Resolver resolver =
      new Resolver(
          new NameVocabulary(
              List.of(
                  NamedThing.of(
                      Group.METRIC, "cross-entropy", List.of("cross-entropy", "CE", "entropy")),
                  NamedThing.of(Group.DATA, "COCO", List.of("COCO", "MS COCO")),
                  NamedThing.of(Group.SYSTEM, "Kite Fly", List.of("Kite Fly")),
                  new NamedThing(
                      EntityType.METHOD,
                      "red owl loss",
                      List.of("red owl loss", "red owl objective"),
                      List.of("ROL"),
                      List.of(),
                      true))));
  private final Papers papers = new Papers();

  @ParameterizedTest
  @CsvSource({
    "SAM, Segment Anything Model",
    "LLMs, large language models",
    "HPSv2, Human Preference Score v2",
    "TAGGER, TAg GEnerator by Rules",
    "SimCLR, Simple Framework for Contrastive Learning of Visual Representations",
    "VDiTs, video diffusion transformers",
  })
  void aPaperSpellsAShortFormOut(String name, String longForm) {
    assertEquals(longForm, written(EntityType.MODEL, name, name, longForm).longForm());
  }

  @ParameterizedTest
  @CsvSource({
    "GSD, parameters-ground sampling distance",
    "CLIP, CLIP model",
    "CLIP, OpenAI CLIP",
    "Mantis, many answers now told in short",
    "Q-K-V, query key value",
    "SAM, SAMs",
    "BERT, birds",
    "BERT, benchmark three transformer-based models",
  })
  void otherSpellingsAreNoLongForms(String name, String spelling) {
    assertFalse(written(EntityType.MODEL, name, name, spelling).isSpelledOut());
  }

  @ParameterizedTest
  @CsvSource({
    "segment anything, Segment Anything Model",
    "retrieval-augmented generation, Retrieval Augmented Generation",
    "mean of the squared errors, mean squared error",
    "Encoder Representation from Transformer, Encoder Representations from Transformers",
  })
  void longFormsOfOneSpellingShareAKey(String a, String b) {
    assertEquals(LongForms.key(a), LongForms.key(b));
  }

  @ParameterizedTest
  @CsvSource({"spatial attention module, segment anything model", "large model, small model"})
  void otherLongFormsDoNot(String a, String b) {
    assertNotEquals(LongForms.key(a), LongForms.key(b));
  }

  @Test
  void aShortFormMeetsTheLongFormThatPapersGiveIt() {
    papers.say(3, "CoT", "Chain-of-Thought");
    CanonicalId bare = thing(name("CoT"));
    assertEquals(new CanonicalId(Group.SYSTEM, "cot"), bare);
    assertEquals(bare, thing(name("CoT", "Chain-of-Thought")));
    assertEquals(bare, thing(name("chain of thought")));
    Resolution why = resolver.resolve(name("chain of thought"), papers);
    assertEquals(Resolution.Rule.LONG_FORM, why.rule());
    assertEquals("3 of 3 papers that spell 'cot' out", why.evidence());
    assertEquals(0.8, why.confidence(), 1e-9);
  }

  @Test
  void nothingMeetsWhereNoPaperSpellsItOut() {
    assertNotEquals(thing(name("CoT")), thing(name("chain of thought")));
  }

  @Test
  void oneShortFormWithTwoMeaningsIsTwoThingsAndTheBareOneAThird() {
    papers.say(6, "SAM", "Segment Anything Model");
    papers.say(4, "SAM", "Sharpness-Aware Minimization");
    CanonicalId anything = thing(name("SAM", "Segment Anything Model"));
    CanonicalId sharpness = thing(name("SAM", "Sharpness-Aware Minimization"));
    CanonicalId bare = thing(name("SAM"));
    assertNotEquals(anything, sharpness);
    assertNotEquals(bare, anything);
    assertNotEquals(bare, sharpness);
    assertEquals(sharpness, thing(name("sharpness aware minimisation")));
    assertEquals("SAM (Segment Anything Model)", shown(name("SAM", "Segment Anything Model")));
  }

  @Test
  void nineInTenDecideAndTheOthersStayApart() {
    papers.say(9, "SAM", "Segment Anything Model");
    papers.say(1, "SAM", "Spatial Attention Module");
    assertEquals(thing(name("SAM")), thing(name("Segment Anything")));
    assertEquals("SAM", shown(name("SAM", "Segment Anything Model")));
    assertNotEquals(thing(name("SAM")), thing(name("SAM", "Spatial Attention Module")));
    assertEquals("SAM (Spatial Attention Module)", shown(name("SAM", "Spatial Attention Module")));
    papers.say(1, "SAM", "Spatial Attention Module");
    assertNotEquals(thing(name("SAM")), thing(name("Segment Anything")));
  }

  @ParameterizedTest
  @CsvSource({"RS, remote sensing, 5", "DWT, discrete wavelet transform, 3"})
  void shortOnesTakeMorePapers(String name, String longForm, int enough) {
    papers.say(enough - 1, name, longForm);
    assertNotEquals(thing(name(name)), thing(name(longForm)));
    papers.say(1, name, longForm);
    assertEquals(thing(name(name)), thing(name(longForm)));
  }

  @Test
  void aNameInCapitalsThatEndsInSIsNoPlural() {
    papers.say(3, "MARS", "Memory Agents with Reflective Steps");
    assertEquals("mars", thing(name("Memory Agents with Reflective Steps")).key());
    assertEquals("mars", thing(name("MARS")).key());
  }

  @Test
  void aLongFormOfTwoShortFormsGoesByTheCommoner() {
    papers.say(8, "LLM", "large language model");
    papers.say(1, "LLaM", "large language model");
    assertEquals(thing(name("LLM")), thing(name("LLaM", "large language model")));
    assertNotEquals(thing(name("LLM")), thing(name("LLaM")));
  }

  @Test
  void aHintNeedsMoreThanHalfOfThePapersThatSpellItOut() {
    papers.say(3, "ROL", "red owl loss");
    papers.say(1, "ROL", "red owl objective");
    papers.say(2, "ROL", "rate of learning");
    papers.say(2, "ROL", "row of lamps");
    assertEquals("rol", thing(name("ROL")).key());
    papers.say(1, "ROL", "red owl loss");
    assertEquals("redowlloss", thing(name("ROL")).key());
    assertEquals("ratelearning", thing(name("ROL", "rate of learning")).key());
  }

  @Test
  void whatAVocabularySpellsOutIsNotTakenForAnother() {
    papers.say(9, EntityType.METRIC, "CE", "clinical efficacy");
    CanonicalId known = thing(WrittenName.of(EntityId.of(EntityType.METRIC, "CE")));
    assertEquals("crossentropy", known.key());
    WrittenName other = new WrittenName(EntityId.of(EntityType.METRIC, "CE"), "clinical efficacy");
    assertEquals("clinicalefficacy", thing(other).key());
    WrittenName same = new WrittenName(EntityId.of(EntityType.METRIC, "CE"), "Cross Entropy");
    assertEquals(known, thing(same));
  }

  @Test
  void whatAVocabularyDoesNotSpellOutMeetsWhatPapersSay() {
    papers.say(2, EntityType.DATASET, "COCO", "Common Objects in Context");
    WrittenName spelled =
        new WrittenName(EntityId.of(EntityType.DATASET, "COCO"), "Common Objects in Context");
    assertNotEquals(new CanonicalId(Group.DATA, "coco"), thing(spelled));
    papers.say(1, EntityType.DATASET, "COCO", "Common Objects in Context");
    assertEquals(new CanonicalId(Group.DATA, "coco"), thing(spelled));
  }

  @Test
  void aShortFormOfWhatAVocabularyKnowsMeetsIt() {
    papers.say(3, "KiFl", "kite fly");
    assertEquals(new CanonicalId(Group.SYSTEM, "kitefly"), thing(name("KiFl")));
  }

  private String shown(WrittenName name) {
    return Curations.none().over(n -> resolver.resolve(n, papers)).label(name);
  }

  private CanonicalId thing(WrittenName name) {
    return resolver.resolve(name, papers).thing();
  }

  private static WrittenName name(String name) {
    return WrittenName.of(EntityId.of(EntityType.METHOD, name));
  }

  private static WrittenName name(String name, String longForm) {
    return new WrittenName(EntityId.of(EntityType.METHOD, name), longForm);
  }

  private static WrittenName written(EntityType type, String name, String... spellings) {
    return WrittenName.of(new Entity(EntityId.of(type, name), List.of(spellings)));
  }

  /** Papers that spell short forms out, counted. */
  private static final class Papers implements ShortForms {
    private final Map<WrittenName, Integer> counts = new HashMap<>();

    void say(int papers, String name, String longForm) {
      say(papers, EntityType.METHOD, name, longForm);
    }

    void say(int papers, EntityType type, String name, String longForm) {
      counts.merge(new WrittenName(EntityId.of(type, name), longForm), papers, Integer::sum);
    }

    @Override
    public Map<String, Integer> longKeys(Group group, String shortKey) {
      Map<String, Integer> found = new HashMap<>();
      counts.forEach(
          (name, n) -> {
            if (name.group() == group && name.shortKey().equals(shortKey)) {
              found.merge(name.longKey(), n, Integer::sum);
            }
          });
      return found;
    }

    @Override
    public Map<String, Integer> shortKeys(Group group, String longKey) {
      Map<String, Integer> found = new HashMap<>();
      counts.forEach(
          (name, n) -> {
            if (name.group() == group && name.longKey().equals(longKey)) {
              found.merge(name.shortKey(), n, Integer::sum);
            }
          });
      return found;
    }
  }
}
