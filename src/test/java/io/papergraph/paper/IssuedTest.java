package io.papergraph.paper;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IssuedTest {
  @ParameterizedTest
  @CsvSource({
    "1706.03762, 2017-06",
    "0704.0001, 2007-04",
    "cs/0112017, 2001-12",
    "hep-th/9901001, 1999-01",
  })
  void anArxivIdSaysYearAndMonth(String id, String issued) {
    PaperId paper = PaperId.parse(id).orElseThrow().id();
    assertEquals(issued, Issued.ofArxivId(paper).orElseThrow().value());
  }

  @ParameterizedTest
  @CsvSource({"2025, YEAR", "2025-03, MONTH", "2025-03-14, DAY"})
  void keepsThePrecisionKnown(String written, Issued.Precision precision) {
    assertEquals(precision, Issued.parse(written).orElseThrow().precision());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "25", "2025-13", "2025-02-30", "2025-3", "Mar 12", "2025-03-14T00:00"})
  void isNoDate(String written) {
    assertTrue(Issued.parse(written).isEmpty());
  }
}
