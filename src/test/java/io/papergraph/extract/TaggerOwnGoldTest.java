package io.papergraph.extract;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.papergraph.eval.GoldPaper;
import io.papergraph.eval.Scorer;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The model that comes with the program, over texts of our own that it was not trained on. */
class TaggerOwnGoldTest {
  private static final Extractor EXTRACTOR = TaggerExtractor.standard("");
  private static final List<JsonNode> RECORDS =
      Papers.records(Path.of("src/test/resources/eval/own-gold.jsonl"));
  private static final Map<String, Scorer.Row> ROWS =
      Scorer.score(
          RECORDS.stream().map(GoldPaper::of).toList(),
          RECORDS.stream().map(r -> GoldPaper.of(EXTRACTOR.extract(Papers.of(r)))).toList());

  @Test
  void every_fact_is_what_stands_at_its_offsets() {
    RECORDS.forEach(r -> ExtractionChecks.check(EXTRACTOR.extract(Papers.of(r))));
  }

  @ParameterizedTest
  @CsvSource({
    "strict, 0.80",
    "named merged, 0.86",
    "role, 0.62",
    "introduces, 0.78",
    "links, 0.95",
    "results value+kind, 0.82"
  })
  void scores_stay_above_their_floors(String row, double floor) {
    double f1 = Objects.requireNonNull(ROWS.get(row)).f1();
    assertTrue(f1 >= floor, () -> row + " F1 " + f1 + " is below " + floor);
  }
}
