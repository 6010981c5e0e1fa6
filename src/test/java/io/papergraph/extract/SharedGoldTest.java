package io.papergraph.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.papergraph.claim.Extraction;
import io.papergraph.eval.GoldPaper;
import io.papergraph.eval.Scorer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Over the annotated papers beside the project, where they are at hand. */
class SharedGoldTest {
  private static final Extractor EXTRACTOR = RulesExtractor.standard();

  @ParameterizedTest
  @ValueSource(strings = {"seeds.jsonl", "arxiv.jsonl"})
  void every_fact_is_what_stands_at_its_offsets(String name) {
    for (JsonNode record : records(name)) {
      Extraction extraction = EXTRACTOR.extract(Papers.of(record));
      ExtractionChecks.check(extraction);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"seeds.jsonl", "arxiv.jsonl"})
  void scores_stay_above_their_floors(String name) {
    List<JsonNode> records = records(name);
    List<GoldPaper> gold = records.stream().map(GoldPaper::of).toList();
    List<GoldPaper> found =
        records.stream().map(r -> GoldPaper.of(EXTRACTOR.extract(Papers.of(r)))).toList();
    Map<String, Scorer.Row> rows = Scorer.score(gold, found);
    assertEquals(records.size(), gold.size());
    assertFloor(rows, "strict", 0.55);
    assertFloor(rows, "named merged", 0.70);
    assertFloor(rows, "links", 0.95);
    assertFloor(rows, "introduces", 0.60);
    assertFloor(rows, "results value+kind", 0.60);
  }

  private static void assertFloor(Map<String, Scorer.Row> rows, String row, double floor) {
    double f1 = Objects.requireNonNull(rows.get(row)).f1();
    assertTrue(f1 >= floor, () -> row + " F1 " + f1 + " is below " + floor);
  }

  private static List<JsonNode> records(String name) {
    Path file = Path.of("../shared/gold", name);
    assumeTrue(Files.exists(file), () -> "no " + file + " here: nothing to check against");
    return Papers.records(file);
  }
}
