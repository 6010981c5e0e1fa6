package io.papergraph.eval;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Counts are worked out by hand. */
class EvaluationTest {
  private static final String TITLE = "Wren for fast bird song detection";
  private static final String ABSTRACT = "Wren beats Kite on the Owl data in bird song detection.";

  private static GoldPaper paper(
      String id,
      List<GoldPaper.Thing> things,
      List<GoldPaper.Result> results,
      List<GoldPaper.Link> links) {
    return new GoldPaper(id, TITLE + " " + id, ABSTRACT, things, results, links);
  }

  private static GoldPaper paper(GoldPaper.Thing... things) {
    return paper("1", List.of(things), List.of(), List.of());
  }

  private static GoldPaper.Thing thing(String type, String role, String name) {
    return new GoldPaper.Thing(type, name, List.of(name), role);
  }

  private static Evaluation evaluate(GoldPaper gold, GoldPaper found) {
    return Evaluation.of(List.of(gold), List.of(found));
  }

  private static String errors(Evaluation evaluation) {
    StringBuilder out = new StringBuilder();
    evaluation
        .mistakes()
        .forEach(m -> out.append(m.count() + " " + m.kind() + " " + m.examples() + "\n"));
    return out.toString();
  }

  private static GoldPaper.Result result(
      String value,
      String kind,
      @Nullable String metric,
      @Nullable String dataset,
      @Nullable String system) {
    return new GoldPaper.Result(value, kind, metric, dataset, null, system, null, "");
  }

  @Test
  void whatIsRightIsNoError() {
    GoldPaper paper =
        paper(
            "1",
            List.of(thing("Model", "introduces", "Wren")),
            List.of(result("3", "absolute", "accuracy", "Owl", "Wren")),
            List.of(new GoldPaper.Link("https://github.com/a/b", "code")));
    Evaluation evaluation = evaluate(paper, paper);
    assertEquals(List.of(), evaluation.mistakes());
    assertEquals(1, evaluation.types().counts().get(0).get(0));
    assertEquals(1, evaluation.roles().counts().get(0).get(0));
  }

  @Test
  void typesAndRolesAreConfusedInTheirOwnTables() {
    GoldPaper gold =
        paper(
            thing("Model", "introduces", "Wren"),
            thing("Model", "compares", "Kite"),
            thing("Dataset", "evaluates", "Owl"));
    GoldPaper found =
        paper(
            thing("Model", "uses", "Wren"),
            thing("Method", "compares", "Kite"),
            thing("Metric", "uses", "data"));
    Evaluation evaluation = evaluate(gold, found);
    // Model, Method, Dataset, Benchmark, Metric, Task, missed; the last row is what is spurious.
    assertEquals(List.of(1, 1, 0, 0, 0, 0, 0), evaluation.types().counts().get(0));
    assertEquals(List.of(0, 0, 0, 0, 0, 0, 1), evaluation.types().counts().get(2));
    assertEquals(List.of(0, 0, 0, 0, 1, 0, 0), evaluation.types().counts().get(6));
    // introduces, compares, evaluates, uses, mentions: Kite is not right in type and not counted.
    assertEquals(List.of(0, 0, 0, 1, 0, 0), evaluation.roles().counts().get(0));
    assertEquals(List.of(0, 0, 0, 0, 0, 0), evaluation.roles().counts().get(1));
    assertEquals(
        """
        1 Model read as Method [Kite]
        1 missed Dataset [Owl]
        1 role introduces read as uses [Wren]
        1 spurious Metric [data]
        """,
        errors(evaluation));
  }

  @Test
  void overlappingSurfacesAreAnErrorOfTheBoundaryAndNoTypeIsConfused() {
    GoldPaper gold = paper(thing("Task", "evaluates", "bird song detection"));
    GoldPaper found = paper(thing("Task", "evaluates", "fast bird song detection"));
    Evaluation evaluation = evaluate(gold, found);
    assertEquals(
        "1 boundary of Task [bird song detection > fast bird song detection]\n",
        errors(evaluation));
    assertEquals(List.of(0, 0, 0, 0, 0, 0, 1), evaluation.types().counts().get(5));
    assertEquals(List.of(0, 0, 0, 0, 0, 1, 0), evaluation.types().counts().get(6));
  }

  @Test
  void aNameInsideAnotherWordDoesNotOverlapIt() {
    GoldPaper gold = paper(thing("Model", "introduces", "Wren"));
    GoldPaper found = paper(thing("Metric", "uses", "ren"));
    assertEquals("1 missed Model [Wren]\n1 spurious Metric [ren]\n", errors(evaluate(gold, found)));
  }

  @Test
  void resultsOfOneNumberArePairedWithTheMostAlikeAndToldByTheirParts() {
    GoldPaper gold =
        paper(
            "1",
            List.of(),
            List.of(
                result("3", "absolute", "accuracy", "Owl", "Wren"),
                result("3", "delta", "recall", null, "Wren"),
                result("5", "ratio", null, null, null)),
            List.of());
    GoldPaper found =
        paper(
            "1",
            List.of(),
            List.of(
                result("3", "ratio", "recall", "Owl", "Kite"),
                result("3", "absolute", "accuracy", "Owl", null)),
            List.of());
    assertEquals(
        """
        1 missed result [5]
        1 result delta read as ratio [3]
        1 result with a spurious dataset [Owl]
        1 result with a wrong system [Wren > Kite]
        1 result without its system [Wren]
        """,
        errors(evaluate(gold, found)));
  }

  @Test
  void linksAreToldByKind() {
    GoldPaper gold =
        paper("1", List.of(), List.of(), List.of(new GoldPaper.Link("https://a.org/x", "code")));
    GoldPaper found =
        paper("1", List.of(), List.of(), List.of(new GoldPaper.Link("https://a.org/x", "other")));
    assertEquals("1 link code read as other [https://a.org/x]\n", errors(evaluate(gold, found)));
  }

  @Test
  void theCommonestErrorComesFirstWithItsCommonestNames() {
    List<GoldPaper> gold =
        IntStream.range(0, 5)
            .mapToObj(
                i ->
                    paper(
                        "" + i,
                        List.of(
                            thing("Model", "uses", i == 0 ? "Kite" : "Wren"),
                            thing("Task", "uses", "song" + i)),
                        List.of(),
                        List.of()))
            .toList();
    Evaluation evaluation = Evaluation.of(gold, List.of());
    assertEquals(
        "5 missed Model [Wren, Kite]\n5 missed Task [song0, song1, song2]\n", errors(evaluation));
    assertTrue(
        evaluation.report().contains("\n     5  missed Model                      Wren; Kite\n"),
        evaluation.report());
  }

  @Test
  void jsonHoldsThePairsThatHappened() throws Exception {
    Evaluation evaluation =
        evaluate(
            paper(thing("Model", "uses", "Wren"), thing("Task", "uses", "song")),
            paper(thing("Method", "uses", "Wren")));
    JsonNode json = new ObjectMapper().readTree(evaluation.json());
    assertEquals(
        "[{\"annotated\":\"Model\",\"found\":\"Method\",\"count\":1},"
            + "{\"annotated\":\"Task\",\"found\":null,\"count\":1}]",
        json.get("types").toString());
    assertEquals("[]", json.get("roles").toString());
    assertEquals(
        "{\"kind\":\"Model read as Method\",\"count\":1,\"examples\":[\"Wren\"]}",
        json.at("/errors/0").toString());
    assertEquals(1, json.at("/rows/untyped/predicted").asInt());
  }
}
