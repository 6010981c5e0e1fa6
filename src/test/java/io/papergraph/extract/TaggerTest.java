package io.papergraph.extract;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.papergraph.claim.EntityType;
import io.papergraph.claim.Extraction;
import io.papergraph.claim.Role;
import io.papergraph.paper.Paper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The way from annotated papers over a model to an extraction, with a model of a few texts. */
class TaggerTest {
  /** What words that are plainly no names may add to the odds of their neighbours. */
  private static final double SKIPPED_WORDS_TELL = 1e-4;

  private static final Lexicons LEXICONS = Lexicons.load();
  private static final List<String> NAMES = List.of("Brindle", "Sorrel", "Roan", "Piebald");
  private static final TaggerModel MODEL = train();

  private static TaggerModel train() {
    List<TaggerTrainer.Example> examples = new ArrayList<>();
    for (String name : NAMES) {
      String set = name + "Set";
      Paper paper =
          Papers.of(
              "A look at " + set,
              "We collect " + set + ", a dataset of horses. Others use ImageNet for pictures.");
      examples.add(
          new TaggerTrainer.Example(
              paper,
              List.of(
                  new TaggerTrainer.Thing(EntityType.DATASET, set, List.of(set), Role.INTRODUCES),
                  new TaggerTrainer.Thing(
                      EntityType.DATASET, "ImageNet", List.of("ImageNet"), Role.MENTIONS)),
              List.of()));
    }
    TaggerTrainer trainer = new TaggerTrainer(LEXICONS, examples, Stream.empty());
    return trainer.train(IntStream.range(0, examples.size()).boxed().toList());
  }

  private static byte[] bytes(TaggerModel model) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    model.write(out);
    return out.toByteArray();
  }

  private static Extraction extract(Paper paper) {
    return new TaggerExtractor(MODEL, LEXICONS, "").extract(paper);
  }

  private static final String TEXT =
      "We collect PintoSet, a dataset of horses. Others use ImageNet for pictures.";

  @Test
  void names_roles_and_places_are_read_as_they_were_learned() {
    Extraction extraction = extract(Papers.of("A look at PintoSet", TEXT));
    ExtractionChecks.check(extraction);
    List<String> read = extraction.claims().stream().map(ClaimLines::line).toList();
    assertEquals(
        List.of("introduces DATASET PintoSet", "mentions DATASET ImageNet"),
        read.stream().sorted().toList());
    assertEquals(3, extraction.mentions().size());
  }

  @Test
  void the_same_papers_give_the_same_model_to_the_byte() throws IOException {
    assertArrayEquals(bytes(MODEL), bytes(train()));
  }

  @Test
  void a_model_reads_back_as_it_was() throws IOException {
    TaggerModel back = TaggerModel.read(new ByteArrayInputStream(bytes(MODEL)));
    assertEquals(MODEL.fingerprint(), back.fingerprint());
    Paper paper = Papers.of("A look at PintoSet", TEXT);
    assertEquals(
        extract(paper).mentions(),
        new TaggerExtractor(back, LEXICONS, "").extract(paper).mentions());
  }

  @Test
  void another_model_or_vocabulary_is_another_version() {
    String version = new TaggerExtractor(MODEL, LEXICONS, "").version();
    TaggerModel other =
        MODEL.calibrated(
            new TaggerModel.Trust(
                Calibration.of(List.of(new Calibration.Outcome(0.5, true))),
                Calibration.NONE,
                Calibration.NONE));
    assertNotEquals(version, new TaggerExtractor(other, LEXICONS, "").version());
    assertNotEquals(version, new TaggerExtractor(MODEL, LEXICONS, "metrics").version());
    assertEquals(version, new TaggerExtractor(MODEL, LEXICONS, "").version());
  }

  @Test
  void the_id_of_a_paper_and_what_was_read_before_it_change_nothing() {
    Extractor extractor = new TaggerExtractor(MODEL, LEXICONS, "");
    Paper one = Papers.of("one", "A look at PintoSet", TEXT);
    Paper other = Papers.of("other", "A look at PintoSet", TEXT);
    List<?> first = extractor.extract(one).mentions();
    extractor.extract(Papers.of("Something else", "PintoSet is no dataset here."));
    assertEquals(first, extractor.extract(other).mentions());
  }

  @Test
  void what_is_remembered_of_words_adds_up_to_the_features_that_were_learned() {
    Names names = new Names(LEXICONS);
    RuleReader rules = new RuleReader(LEXICONS, names, new Introductions(LEXICONS, names));
    TaggedReader reader = new TaggedReader(LEXICONS, names, MODEL.learned());
    RuleReader.Reading reading = rules.read(Papers.of("A look at PintoSet", TEXT));
    List<Candidate> expected = new ArrayList<>();
    reader.sentences(
        reading,
        sentence ->
            MODEL
                .weights()
                .names()
                .spans(sentence.words())
                .forEach(
                    span ->
                        expected.add(
                            Candidate.of(
                                sentence.passage(),
                                sentence.first() + span.first(),
                                sentence.first() + span.end(),
                                Ordinals.type(span.type()),
                                Math.min(1, span.probability()),
                                TaggedNames.FINDER))));
    Tagger tagger = new Tagger(MODEL.weights().names(), MODEL.learned().clusters());
    List<Candidate> found = reader.candidates(reading, tagger);
    assertEquals(froms(expected), froms(found));
    for (int i = 0; i < found.size(); i++) {
      assertEquals(expected.get(i).type(), found.get(i).type());
      assertEquals(expected.get(i).weight(), found.get(i).weight(), SKIPPED_WORDS_TELL);
    }
    assertEquals(found, reader.candidates(reading, tagger), "from memory");
    assertEquals(3, expected.stream().filter(c -> c.weight() > 0.5).count());
  }

  private static List<Integer> froms(List<Candidate> candidates) {
    return candidates.stream().map(Candidate::from).toList();
  }

  @Test
  void the_version_is_known_without_the_model() {
    assertEquals(
        TaggerExtractor.standard("metrics").version(), TaggerExtractor.standardVersion("metrics"));
  }
}
