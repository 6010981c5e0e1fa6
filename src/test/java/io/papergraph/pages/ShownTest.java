package io.papergraph.pages;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class ShownTest {
  private static final Links LINKS = new Links("https://example.org/kg/");

  @Test
  void marksThatTurnTheDirectionOfATextGo() {
    assertEquals("a b c", Shown.plain("a\u202Eb\u2066c"));
    assertEquals("שלום", Shown.plain("שלום"), "letters that run to the left stay");
  }

  @Test
  void onlyWebAddressesAreFollowed() {
    assertEquals("", Links.outside("javascript:alert(1)"));
    assertEquals("", Links.outside(" https://example.org"));
    assertEquals("", Links.outside("file:///etc/passwd"));
    assertEquals("HTTPS://example.org", Links.outside("HTTPS://example.org"));
  }

  @Test
  void linksLeadToThisServerWhateverTheBase() {
    assertEquals("/entity/system/a%20b", LINKS.path("https://example.org/kg/entity/system/a%20b"));
    assertEquals("https://github.com/x/y", LINKS.path("https://github.com/x/y"));
    assertEquals("", LINKS.path("urn:x"));
    assertEquals("https://example.org/kg/paper/arxiv/1", LINKS.iri("/paper/arxiv/1"));
  }

  @Test
  void termsAreWords() {
    assertEquals("is measured on", Shown.role("evaluatesOn"));
    assertEquals("model page", Shown.words("ModelPage"));
    assertEquals("74.2 %", Shown.amount("74.2", "%"));
    assertEquals("3×", Shown.amount("3", "x"));
    assertEquals("A, B and others", Shown.authors("A; B; C", 2));
  }
}
