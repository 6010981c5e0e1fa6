package io.papergraph.eval;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.papergraph.extract.Papers;
import java.util.List;
import org.junit.jupiter.api.Test;

class AnnotatedTest {
  private static final String TEXT = "we sort pebbles by colour , and weigh them .\nthen we rest .";

  @Test
  void a_text_is_known_again_as_an_abstract_whatever_its_spacing_and_case() {
    Annotated annotated = Annotated.ofTexts(List.of(TEXT));
    assertTrue(
        annotated.holds(
            Papers.of("Pebbles", "We sort pebbles by colour, and weigh them. Then we rest.")));
    assertFalse(annotated.holds(Papers.of("Pebbles", "We sort boulders by colour.")));
  }

  @Test
  void a_paper_is_known_again_by_title_or_abstract() {
    Annotated annotated = new Annotated(List.of(Papers.of("On pebbles", "We sort them.")));
    assertTrue(annotated.holds(Papers.of("On Pebbles", "Another text.")));
    assertTrue(annotated.holds(Papers.of("On boulders", "We sort them.")));
    assertFalse(annotated.holds(Papers.of("On boulders", "We sort those.")));
  }
}
