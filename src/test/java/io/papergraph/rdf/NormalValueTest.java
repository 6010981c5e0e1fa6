package io.papergraph.rdf;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.papergraph.claim.Score;
import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NormalValueTest {

  @ParameterizedTest
  @CsvSource({
    "74.2, %, accuracy, 0.742",
    "0.742, '', accuracy, 0.742",
    "74.2, '', Acc., 0.742",
    "74.2, points, accuracy, 0.742",
    "1, '', F1, 1",
    "100, '', F1, 1",
    "101, '', F1, 101",
    "-40, '', Spearman, -0.4",
    "36.5, '', BLEU, 0.365",
    "8.1, '', perplexity, 8.1",
    "27.4, dB, PSNR, 27.4",
    "74.2, %, a metric of our own, 0.742",
    "74.2, '', a metric of our own, 74.2",
    "250, ms, latency, 0.25",
    "1.5, hours, training time, 5400",
    "2, days, '', 172800",
    "30, FPS, FPS, 30"
  })
  void levelsOfOneMetricMeetHoweverTheyAreWritten(
      String value, String unit, String metric, String expected) {
    Score score = Reading.score(value, unit, Score.Kind.ABSOLUTE, Score.Change.UNSAID);
    BigDecimal found = NormalValue.of(score, Samples.METRICS.find(metric));
    assertEquals(0, found.compareTo(new BigDecimal(expected)), found.toPlainString());
  }
}
