package io.papergraph.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.papergraph.eval.GoldPaper;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the rules read from sentences of our own. */
class RulesExtractorTest {
  private static final Extractor EXTRACTOR = RulesExtractor.standard();

  private static GoldPaper read(String title, String text) {
    return GoldPaper.of(EXTRACTOR.extract(Papers.of(title, text)));
  }

  private static void assertThing(GoldPaper paper, String type, String name, String role) {
    assertTrue(
        paper.entities().stream()
            .anyMatch(e -> e.type().equals(type) && e.name().equals(name) && e.role().equals(role)),
        () -> type + " " + name + " " + role + " not in " + paper.entities());
  }

  @Test
  void the_name_before_the_colon_of_a_title_is_introduced() {
    GoldPaper paper =
        read(
            "SimCLR: A Simple Framework for Visual Representations",
            "We introduce SimCLR, a framework that needs no labels.");
    assertThing(paper, "Method", "SimCLR", "introduces");
  }

  @Test
  void a_known_dataset_under_evaluation_is_evaluated_on() {
    GoldPaper paper = read("Scaling up", "Our network achieves 88.5% top-1 accuracy on ImageNet.");
    assertThing(paper, "Dataset", "ImageNet", "evaluates");
    assertThing(paper, "Metric", "top-1 accuracy", "evaluates");
    GoldPaper.Result result = paper.results().get(0);
    assertEquals("88.5", result.value());
    assertEquals("absolute", result.kind());
    assertEquals("ImageNet", result.dataset());
  }

  @Test
  void gains_are_deltas_and_reductions_are_ratios() {
    GoldPaper paper =
        read(
            "Smaller and better",
            "Our method improves accuracy by 2.1% and runs 3x faster. It reduces memory by 40%.");
    List<String> kinds = paper.results().stream().map(GoldPaper.Result::kind).toList();
    assertEquals(List.of("delta", "ratio", "ratio"), kinds);
  }

  @Test
  void addresses_are_cleaned_and_told_apart_by_host() {
    GoldPaper paper =
        read(
            "Links", "Code: \\url{https://github.com/openai/CLIP}. Weights (huggingface.co/gpt2).");
    assertEquals(
        List.of(
            new GoldPaper.Link("https://github.com/openai/CLIP", "code"),
            new GoldPaper.Link("https://huggingface.co/gpt2", "model")),
        paper.links());
  }

  @Test
  void unnamed_classes_are_nothing() {
    GoldPaper paper = read("On size", "Large language models (LLMs) and CNNs grow every year.");
    assertEquals(List.of(), paper.entities());
  }

  @Test
  void another_vocabulary_is_another_version() {
    String none = RulesExtractor.standard().version();
    assertTrue(none.matches("rules-2\\+[0-9a-f]{8}"), none);
    assertEquals(none, RulesExtractor.standard("").version());
    assertNotEquals(none, RulesExtractor.standard("metrics").version());
  }
}
