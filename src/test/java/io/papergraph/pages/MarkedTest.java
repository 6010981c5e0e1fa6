package io.papergraph.pages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class MarkedTest {
  private static final String PAPER = "https://example.org/paper/arxiv/1";

  private static Row quote(int start, int end, String role) {
    return new Row(
        Map.of(
            "field", PAPER + "#abstract",
            "start", String.valueOf(start),
            "end", String.valueOf(end),
            "role", "https://w3id.org/papergraph/ontology#" + role,
            "label", "Wren",
            "class", "https://w3id.org/papergraph/ontology#Model",
            "target", "https://example.org/entity/system/wren",
            "confidence", "0.9",
            "extractor", "https://example.org/extractor/lexicon"),
        new Links("https://example.org/"));
  }

  @Test
  void offsetsCountCodePointsAndNoLetterIsLost() {
    List<Marked.Part> parts =
        Marked.parts("🦅 Wren tags", List.of(quote(2, 6, "uses")), "abstract");
    assertEquals("🦅 Wren tags", text(parts));
    assertNull(parts.get(0).mark());
    assertEquals("Wren", parts.get(1).text());
    assertNotNull(parts.get(1).mark());
    assertEquals("/entity/system/wren", parts.get(1).mark().path());
    assertEquals(
        "Wren, model · uses · confidence 0.9 · read by lexicon", parts.get(1).mark().tip());
  }

  @Test
  void rolesOfOneMentionShareItsMark() {
    List<Marked.Part> parts =
        Marked.parts("Wren", List.of(quote(0, 4, "uses"), quote(0, 4, "introduces")), "abstract");
    assertEquals(1, parts.size());
    assertTrue(parts.get(0).mark().tip().contains("introduces, uses"));
  }

  @Test
  void whatOverlapsOrLiesOutsideIsNotMarked() {
    List<Marked.Part> parts =
        Marked.parts(
            "Wren tags",
            List.of(quote(0, 4, "uses"), quote(2, 9, "uses"), quote(5, 99, "uses")),
            "abstract");
    assertEquals("Wren tags", text(parts));
    assertEquals(1, parts.stream().filter(p -> p.mark() != null).count());
    assertTrue(Marked.parts("Wren", List.of(quote(0, 4, "uses")), "title").get(0).mark() == null);
  }

  private static String text(List<Marked.Part> parts) {
    return parts.stream().map(Marked.Part::text).collect(Collectors.joining());
  }
}
