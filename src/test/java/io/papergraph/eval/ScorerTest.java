package io.papergraph.eval;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Expected numbers are worked out by hand from the definition of each row. */
class ScorerTest {

  private static GoldPaper.Thing thing(String type, String role, String name, String... surfaces) {
    return new GoldPaper.Thing(type, name, List.of(surfaces), role);
  }

  private static GoldPaper paper(GoldPaper.Thing... things) {
    return new GoldPaper("1", "T", "", List.of(things), List.of(), List.of());
  }

  private static Scorer.Row row(String name, GoldPaper gold, GoldPaper found) {
    return Objects.requireNonNull(Scorer.score(List.of(gold), List.of(found)).get(name));
  }

  private static GoldPaper.Result result(
      String value, String kind, @Nullable String metric, @Nullable String dataset) {
    return new GoldPaper.Result(value, kind, metric, dataset, null, null, null, "");
  }

  @Test
  void ignores_case_hyphens_plural_and_nouns_of_kind() {
    assertEquals("cifar10", Scorer.normal("CIFAR-10 dataset"));
    assertEquals("transformer", Scorer.normal("Transformers"));
    assertEquals("gas", Scorer.normal("gas"));
    assertEquals("model", Scorer.normal("model"));
  }

  @Test
  void a_model_read_as_a_method_counts_merged_but_not_strict() {
    GoldPaper gold = paper(thing("Model", "uses", "CLIP", "CLIP"));
    GoldPaper found = paper(thing("Method", "uses", "CLIP", "CLIP"));
    assertEquals(new Scorer.Row(0, 1, 1), row("strict", gold, found));
    assertEquals(new Scorer.Row(1, 1, 1), row("merged", gold, found));
    assertEquals(new Scorer.Row(1, 1, 1), row("named merged", gold, found));
    assertEquals(new Scorer.Row(0, 1, 0), row("Model", gold, found));
  }

  @Test
  void an_entity_with_more_wrong_spellings_than_right_ones_is_wrong() {
    GoldPaper gold = paper(thing("Dataset", "evaluates", "COCO", "COCO"));
    GoldPaper half = paper(thing("Dataset", "evaluates", "COCO", "COCO", "LVIS"));
    GoldPaper third = paper(thing("Dataset", "evaluates", "COCO", "COCO", "LVIS", "GQA"));
    assertEquals(1, row("strict", gold, half).right());
    assertEquals(0, row("strict", gold, third).right());
  }

  @Test
  void one_gold_entity_is_matched_once() {
    GoldPaper gold = paper(thing("Task", "evaluates", "ranking", "ranking"));
    GoldPaper found =
        paper(
            thing("Task", "evaluates", "ranking", "ranking"),
            thing("Task", "evaluates", "Ranking", "Ranking"));
    Scorer.Row row = row("Task", gold, found);
    assertEquals(new Scorer.Row(1, 1, 2), row);
    assertEquals(0.5, row.precision());
    assertEquals(1.0, row.recall());
    assertEquals(2.0 / 3, row.f1(), 1e-12);
  }

  @Test
  void the_role_counts_in_its_own_row() {
    GoldPaper gold = paper(thing("Method", "introduces", "A1", "A1"));
    GoldPaper found = paper(thing("Method", "uses", "A1", "A1"));
    assertEquals(1, row("strict", gold, found).right());
    assertEquals(0, row("role", gold, found).right());
    assertEquals(new Scorer.Row(0, 1, 0), row("introduces", gold, found));
  }

  @Test
  void results_are_compared_by_digits_and_metrics_by_containment() {
    GoldPaper gold =
        new GoldPaper(
            "1",
            "T",
            "",
            List.of(),
            List.of(
                result("1,024", "absolute", "top-1 accuracy", "COCO"),
                result("3.0", "delta", null, null)),
            List.of());
    GoldPaper found =
        new GoldPaper(
            "1",
            "T",
            "",
            List.of(),
            List.of(
                result("1024", "absolute", "accuracy", "LVIS"), result("3", "delta", null, null)),
            List.of());
    assertEquals(new Scorer.Row(1, 2, 2), row("results value", gold, found));
    assertEquals(1, row("results value+kind", gold, found).right());
    assertEquals(1, row("results value+metric", gold, found).right());
    assertEquals(0, row("results value+metric+dataset", gold, found).right());
  }

  @Test
  void links_are_compared_without_scheme_closing_signs_and_git() {
    GoldPaper gold =
        new GoldPaper(
            "1",
            "T",
            "",
            List.of(),
            List.of(),
            List.of(new GoldPaper.Link("https://github.com/a/b", "code")));
    GoldPaper found =
        new GoldPaper(
            "1",
            "T",
            "",
            List.of(),
            List.of(),
            List.of(new GoldPaper.Link("http://www.GitHub.com/a/b.git/.", "project")));
    assertEquals(1, row("links", gold, found).right());
    assertEquals(0, row("links kind", gold, found).right());
  }

  @Test
  void a_paper_is_found_by_title_and_a_missing_one_counts_as_empty() {
    GoldPaper gold = paper(thing("Model", "uses", "CLIP", "CLIP"));
    GoldPaper other = new GoldPaper("x", "t", "", gold.entities(), List.of(), List.of());
    assertEquals(1, row("strict", gold, other).right());
    Scorer.Row none = new Scorer.Row(0, 1, 0);
    assertEquals(none, Scorer.score(List.of(gold), List.of()).get("strict"));
    assertEquals(0.0, none.f1());
  }

  @Test
  void rows_come_in_their_fixed_order() {
    assertEquals(
        List.of(
            "Model",
            "Method",
            "Dataset",
            "Benchmark",
            "Metric",
            "Task",
            "strict",
            "merged",
            "named merged",
            "untyped",
            "role",
            "introduces",
            "links",
            "links kind",
            "results value",
            "results value+metric",
            "results value+kind",
            "results value+system",
            "results value+metric+dataset"),
        List.copyOf(Scorer.score(List.of(paper()), List.of()).keySet()));
  }

  @Test
  void a_line_is_rounded_to_four_places_and_then_to_three() {
    // 4/21 = 0.19047…, 0.1905 in four places, 0.191 in three; at once it would be 0.190.
    // 4/8 = 0.5; F1 = 8/29 = 0.27586….
    assertEquals(
        "strict                          0.191  0.500  0.276      8     21",
        new Scorer.Row(4, 8, 21).line("strict"));
  }

  @Test
  void a_half_is_rounded_to_the_even_neighbour() {
    // 1/16 = 0.0625 exactly: 0.062, not 0.063.
    assertEquals(
        "role                            0.062  0.062  0.062     16     16",
        new Scorer.Row(1, 16, 16).line("role"));
  }
}
