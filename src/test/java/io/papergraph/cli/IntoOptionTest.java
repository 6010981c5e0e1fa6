package io.papergraph.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The place in a document for what a bench found. */
class IntoOptionTest {
  @Test
  void whatStandsInThePlaceIsReplacedAndTheTextAroundStays() {
    String document =
        """
        # Costs
        <!-- bench:build -->
        old
        <!-- /bench:build -->
        By hand.
        <!-- bench:store -->
        other
        <!-- /bench:store -->
        """;
    String once = MarkedText.of(document, "build").with("new\n");
    assertEquals(document.replace("\nold\n", "\n\nnew\n\n"), once);
    assertEquals(once, MarkedText.of(once, "build").with("new"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "<!-- bench:build -->\n",
        "<!-- /bench:build -->\n<!-- bench:build -->\n",
        "<!-- bench:build -->\n<!-- bench:build -->\n<!-- /bench:build -->\n",
        "<!-- bench:buildings -->\n<!-- /bench:buildings -->\n",
      })
  void aDocumentWithoutThePlaceIsRefused(String document) {
    assertThrows(IllegalArgumentException.class, () -> MarkedText.of(document, "build"));
  }

  @Test
  void aTableIsMarkdown() {
    MarkdownTable table = new MarkdownTable(List.of("step", "s"));
    table.add("build", "1.5");
    assertEquals("| step | s |\n| --- | --: |\n| build | 1.5 |\n", table.text());
  }

  @Test
  void theMachineIsDescribedInOneSentence() {
    String facts = Machine.facts();
    assertTrue(
        facts.matches(
            "\\d{1,2} [A-Z][a-z]+ \\d{4}: \\d+ cores.*, [\\d.]+ [MGT]iB of memory, \\S+ \\S+, Java"
                + " \\S+ with a heap of [\\d.]+ [MGT]iB at most; load -?[\\d.]+ before\\."),
        facts);
  }
}
