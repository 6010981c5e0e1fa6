package io.papergraph.rdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MetricTermsTest {
  private static final MetricTerm BLEU = term("BLEU", "BLEU-4", true);
  private static final MetricTerm FID = term("FID", "Fréchet Inception Distance", false);

  private static MetricTerm term(String label, String alias, @Nullable Boolean better) {
    return new MetricTerm(label, List.of(label, alias), MetricTerm.Range.NON_NEGATIVE, better);
  }

  private static String fingerprint(MetricTerm... terms) {
    return new MetricTerms(List.of(terms)).fingerprint();
  }

  @Test
  void theFingerprintDoesNotDependOnTheOrderOfReading() {
    assertEquals(fingerprint(BLEU, FID), fingerprint(FID, BLEU));
  }

  @Test
  void theFingerprintDependsOnAliasesRangesAndDirections() {
    String before = fingerprint(BLEU);
    assertNotEquals(before, fingerprint(BLEU, FID));
    assertNotEquals(before, fingerprint(term("BLEU", "BLEU-2", true)));
    assertNotEquals(before, fingerprint(term("BLEU", "BLEU-4", null)));
    assertNotEquals(
        before,
        fingerprint(new MetricTerm("BLEU", BLEU.labels(), MetricTerm.Range.FRACTION, true)));
  }
}
