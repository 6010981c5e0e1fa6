package io.papergraph.claim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.papergraph.paper.Field;
import io.papergraph.paper.Origin;
import io.papergraph.paper.Paper;
import java.util.List;
import org.junit.jupiter.api.Test;

class EvidenceTest {
  private static final Paper PAPER =
      Paper.of(
          List.of(),
          "𝜏-bench",
          "On 𝜏-bench, GPT-4 wins.",
          List.of(),
          null,
          new Origin("test", 1, 0, "", null, null));

  @Test
  void countsCodePointsNotCharUnits() {
    int from = PAPER.abstractText().indexOf("GPT-4");
    Evidence evidence = Evidence.of(PAPER, Field.ABSTRACT, from, from + 5, "test");
    assertEquals("GPT-4", evidence.quote());
    assertEquals(12, evidence.start());
    assertEquals(17, evidence.end());
    assertEquals(from, evidence.from(PAPER));
    assertEquals(from + 5, evidence.to(PAPER));
  }

  @Test
  void refusesOffsetsThatDoNotFitTheQuote() {
    assertThrows(
        IllegalArgumentException.class, () -> new Evidence(Field.TITLE, 0, 3, "GPT-4", "test"));
    assertThrows(IllegalArgumentException.class, () -> new Evidence(Field.TITLE, 2, 2, "", "test"));
  }
}
