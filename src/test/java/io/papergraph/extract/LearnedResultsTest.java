package io.papergraph.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.papergraph.claim.EntityId;
import io.papergraph.claim.EntityType;
import io.papergraph.claim.Reports;
import io.papergraph.claim.Role;
import io.papergraph.claim.Score;
import io.papergraph.extract.TaggerTrainer.Measured;
import io.papergraph.extract.TaggerTrainer.Thing;
import io.papergraph.paper.Paper;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Results by a model that has seen a handful of made-up papers about horses. */
class LearnedResultsTest {
  private static final Lexicons LEXICONS = Lexicons.load();
  private static final TaggerModel MODEL = train();

  /** A model of our own that two numbers are reported of, each on a dataset of its own. */
  private static String text(String name, String first, String second, String layers) {
    return "We propose "
        + name
        + ", a model of horses. It has "
        + layers
        + " heads. "
        + name
        + " reaches "
        + first
        + "% accuracy on ImageNet and improves F1 by "
        + second
        + " points on COCO.";
  }

  private static Thing thing(EntityType type, String name, Role role) {
    return new Thing(type, name, List.of(name), role);
  }

  private static Measured measured(
      String value, Score.Kind kind, String metric, String dataset, String system) {
    return new Measured(value, kind, value, metric, dataset, null, system, null);
  }

  private static TaggerModel train() {
    List<TaggerTrainer.Example> examples = new ArrayList<>();
    int n = 0;
    for (String name : List.of("Brindle", "Sorrel", "Roan", "Piebald", "Skewbald", "Grullo")) {
      n++;
      String first = "8" + n + "." + n;
      String second = n + ".4";
      examples.add(
          new TaggerTrainer.Example(
              Papers.of(name + ": horses", text(name, first, second, "1" + n)),
              List.of(
                  thing(EntityType.MODEL, name, Role.INTRODUCES),
                  thing(EntityType.METRIC, "accuracy", Role.EVALUATES),
                  thing(EntityType.METRIC, "F1", Role.EVALUATES),
                  thing(EntityType.DATASET, "ImageNet", Role.EVALUATES),
                  thing(EntityType.DATASET, "COCO", Role.EVALUATES)),
              List.of(
                  measured(first, Score.Kind.ABSOLUTE, "accuracy", "ImageNet", name),
                  measured(second, Score.Kind.DELTA, "F1", "COCO", name))));
    }
    TaggerTrainer trainer = new TaggerTrainer(LEXICONS, examples, Stream.empty());
    return trainer.train(IntStream.range(0, examples.size()).boxed().toList());
  }

  private static List<Reports> results(Paper paper) {
    return new TaggerExtractor(MODEL, LEXICONS, "")
        .extract(paper).claims().stream()
            .filter(Reports.class::isInstance)
            .map(Reports.class::cast)
            .toList();
  }

  private static String shown(Reports r) {
    return String.join(
        " ",
        r.score().asWritten(),
        r.score().unit(),
        r.score().kind().label(),
        name(r.metric()),
        name(r.dataset()),
        name(r.system()));
  }

  private static String name(@Nullable EntityId id) {
    return id == null ? "-" : id.name();
  }

  @Test
  void outcomes_go_with_the_things_that_their_like_went_with() {
    Paper paper = Papers.of("Pinto: horses", text("Pinto", "90.7", "2.9", "14"));
    assertEquals(
        List.of("90.7 % absolute accuracy ImageNet Pinto", "2.9 points delta F1 COCO Pinto"),
        results(paper).stream().map(LearnedResultsTest::shown).toList());
  }

  @Test
  void a_number_that_is_no_outcome_is_left_out() {
    assertEquals(
        List.of(),
        results(
            Papers.of("Pinto: horses", "We propose Pinto, a model of horses. It has 14 heads.")));
  }

  @Test
  void a_quote_holds_its_number_and_stands_in_the_text() {
    String text = text("Pinto", "90.7", "2.9", "14");
    for (Reports r : results(Papers.of("Pinto: horses", text))) {
      String quote = r.evidence().get(0).quote();
      assertTrue(quote.contains(r.score().asWritten()), quote);
      assertTrue(text.contains(quote), quote);
    }
  }
}
