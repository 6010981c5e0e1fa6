package io.papergraph.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.papergraph.claim.Extraction;
import io.papergraph.eval.GoldFile;
import io.papergraph.eval.GoldPaper;
import io.papergraph.eval.Scorer;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

/**
 * What every extractor must reach over twelve texts of our own about real systems, annotated after
 * the guidelines before the rules had read them. Nothing was tuned on them or learned from them.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class OwnGoldContract {
  /** Further below a score than this, a floor would let a real loss pass. */
  private static final double SLACK = 0.06;

  private static final List<GoldPaper> GOLD =
      GoldFile.gold(List.of(Path.of("src/test/resources/eval/own-gold.jsonl")));

  private final Map<String, Double> floors;
  private final List<Extraction> extractions;
  private final Map<String, Scorer.Row> rows;

  /**
   * @param floors the least F1 of some rows of {@link Scorer}
   */
  OwnGoldContract(Extractor extractor, Map<String, Double> floors) {
    this.floors = floors;
    this.extractions = GOLD.stream().map(GoldPaper::paper).map(extractor::extract).toList();
    this.rows = Scorer.score(GOLD, extractions.stream().map(GoldPaper::of).toList());
  }

  @Test
  void every_fact_is_what_stands_at_its_offsets() {
    assertEquals(12, extractions.size());
    extractions.forEach(ExtractionChecks::check);
  }

  @TestFactory
  Stream<DynamicTest> scores_stay_above_their_floors() {
    return floors.keySet().stream()
        .map(row -> DynamicTest.dynamicTest(row, () -> assertAbove(row)));
  }

  @TestFactory
  Stream<DynamicTest> floors_are_near_the_scores_that_they_hold() {
    return floors.keySet().stream().map(row -> DynamicTest.dynamicTest(row, () -> assertNear(row)));
  }

  private void assertAbove(String row) {
    assertTrue(f1(row) >= floor(row), () -> row + " F1 " + f1(row) + " is below " + floor(row));
  }

  private void assertNear(String row) {
    assertTrue(
        f1(row) - floor(row) <= SLACK,
        () -> row + " F1 is now " + f1(row) + ": raise its floor, " + floor(row));
  }

  private double f1(String row) {
    return Objects.requireNonNull(rows.get(row)).f1();
  }

  private double floor(String row) {
    return Objects.requireNonNull(floors.get(row));
  }
}
