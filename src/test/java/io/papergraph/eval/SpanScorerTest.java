package io.papergraph.eval;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.papergraph.extract.TypedSpan;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpanScorerTest {
  @TempDir Path dir;

  private static TypedSpan span(int start, int end, String type) {
    return new TypedSpan(start, end, type, 0.5);
  }

  @Test
  void a_span_is_right_when_place_and_type_are() {
    List<List<TypedSpan>> gold =
        List.of(
            List.of(span(0, 4, "Task"), span(5, 9, "Task"), span(10, 12, "Metric")),
            List.of(span(3, 8, "Task")));
    List<List<TypedSpan>> found =
        List.of(
            List.of(span(0, 4, "Task"), span(5, 8, "Task"), span(10, 12, "Task")),
            List.of(span(3, 8, "Metric")));
    var rows = SpanScorer.score(gold, found);
    assertEquals(List.of("Metric", "Task", "all"), List.copyOf(rows.keySet()));
    assertEquals(new Scorer.Row(0, 1, 1), rows.get("Metric"));
    assertEquals(new Scorer.Row(1, 3, 3), rows.get("Task"));
    assertEquals(new Scorer.Row(1, 4, 4), rows.get("all"));
    assertEquals(0.25, rows.get("all").f1(), 1e-9);
  }

  @Test
  void the_same_span_twice_in_a_text_counts_once() {
    List<TypedSpan> twice = List.of(span(0, 4, "Task"), span(0, 4, "Task"));
    var rows = SpanScorer.score(List.of(twice), List.of(twice));
    assertEquals(new Scorer.Row(1, 1, 1), rows.get("all"));
  }

  @Test
  void texts_without_spans_give_one_empty_row() {
    var rows = SpanScorer.score(List.of(List.of()), List.of(List.of()));
    assertEquals(List.of("all"), List.copyOf(rows.keySet()));
    assertEquals(0, rows.get("all").f1());
  }

  @Test
  void every_text_needs_its_prediction() {
    assertThrows(
        IllegalArgumentException.class, () -> SpanScorer.score(List.of(List.of()), List.of()));
  }

  /** The judge of the corpora, where it can be run, counts the same. */
  @Test
  void it_counts_as_the_reference_scorer_does() throws IOException, InterruptedException {
    Path judge = Path.of("../shared/gold/score_spans.py");
    assumeTrue(Files.exists(judge), "no " + judge);
    Random random = new Random(20261123);
    List<List<TypedSpan>> gold = new ArrayList<>();
    List<List<TypedSpan>> found = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      gold.add(spans(random));
      found.add(spans(random));
    }
    List<String> expected = new ArrayList<>();
    SpanScorer.score(gold, found)
        .forEach(
            (type, row) ->
                expected.add(type + " " + row.gold() + " " + row.predicted() + " " + f1(row)));
    assertEquals(expected, judged(judge, gold, found));
  }

  private static String f1(Scorer.Row row) {
    return String.format("%.3f", row.f1());
  }

  private static List<TypedSpan> spans(Random random) {
    List<TypedSpan> spans = new ArrayList<>();
    for (int left = random.nextInt(6); left > 0; left--) {
      int start = random.nextInt(4);
      spans.add(span(start, start + 1 + random.nextInt(2), "T" + random.nextInt(3)));
    }
    return spans;
  }

  private List<String> judged(Path judge, List<List<TypedSpan>> gold, List<List<TypedSpan>> found)
      throws IOException, InterruptedException {
    Path goldFile = write("gold.jsonl", gold);
    Path foundFile = write("found.jsonl", found);
    Process process;
    try {
      process =
          new ProcessBuilder("python3", judge.toString(), goldFile.toString(), foundFile.toString())
              .redirectErrorStream(true)
              .start();
    } catch (IOException e) {
      assumeTrue(false, "no python3");
      throw e;
    }
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, process.waitFor(), said);
    return said.lines()
        .map(line -> line.strip().split("\\s+"))
        .map(cells -> cells[0] + " " + cells[4] + " " + cells[5] + " " + cells[3])
        .toList();
  }

  private Path write(String name, List<List<TypedSpan>> texts) throws IOException {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < texts.size(); i++) {
      SpanText empty = SpanText.parse(name, "{\"id\":\"" + i + "\",\"text\":\"\"}");
      lines.add(empty.with(texts.get(i)));
    }
    return Files.write(dir.resolve(name), lines);
  }
}
