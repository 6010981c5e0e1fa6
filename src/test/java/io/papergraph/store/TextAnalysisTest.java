package io.papergraph.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextAnalysisTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Mixture of Experts",
        "mixture-of-experts",
        "Mixture-of-Expert",
        "MIXTURE OF EXPERTS",
        "mixtures  of expert",
        "Mixture‑of‑Experts",
        "ｍixture of experts"
      })
  void spellingsOfOneNameHaveOneKey(String spelling) {
    assertEquals("mixtureofexpert", TextAnalysis.key(spelling));
  }

  @ParameterizedTest
  @CsvSource({"ImageNet,imagenet", "BERT's,bert", "Schrödinger,schrodinger", "top-1,top1"})
  void keysFoldCaseHyphensAccentsAndPossessives(String name, String key) {
    assertEquals(key, TextAnalysis.key(name));
  }

  @Test
  void namesThatDifferInALetterOrANumberHaveTheirOwnKeys() {
    assertNotEquals(TextAnalysis.key("GPT-3"), TextAnalysis.key("GPT-4"));
    assertNotEquals(TextAnalysis.key("BERT"), TextAnalysis.key("BART"));
  }

  @Test
  void textsWithoutLettersAndTextsTooLongForANameHaveNoKey() {
    assertEquals("", TextAnalysis.key(" -- ?! "));
    assertEquals("", TextAnalysis.key("a".repeat(201)));
    assertEquals(200, TextAnalysis.key("a".repeat(200)).length());
  }

  @Test
  void wordsAreFolded() {
    assertEquals(
        List.of("large", "language", "model"), TextAnalysis.words("Large Language Models"));
  }

  @Test
  void textsThatCostTooMuchToLookForAreRefused() {
    TextAnalysis.requireBounded("a ".repeat(150));
    assertThrows(
        IllegalArgumentException.class, () -> TextAnalysis.requireBounded("a ".repeat(151)));
    assertThrows(
        IllegalArgumentException.class, () -> TextAnalysis.requireBounded("aB1".repeat(22)));
  }
}
