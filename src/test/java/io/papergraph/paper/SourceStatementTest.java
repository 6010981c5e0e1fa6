package io.papergraph.paper;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.papergraph.paper.SourceStatement.Kind;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SourceStatementTest {
  private static final String INDEX = "https://index.example/";

  @ParameterizedTest
  @CsvSource({
    "https://github.com/heron/wren, https://github.com/heron/wren",
    "HTTP://Heron.example/A B, http://Heron.example/A%20B",
    "https://heron.example/ä?q=[1]&r=100%, https://heron.example/%C3%A4?q=%5B1%5D&r=100%25",
    "https://heron.example/%7e, https://heron.example/%7e",
    "https://heron.example/<script>, https://heron.example/%3Cscript%3E",
  })
  void anAddressIsWrittenInAscii(String written, String address) {
    assertEquals(Optional.of(address), SourceStatement.address(written));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "github.com/heron", "javascript:alert(1)", "https://", "http:///x"})
  void whatIsNoWebAddressIsNone(String written) {
    assertEquals(Optional.empty(), SourceStatement.address(written));
  }

  @Test
  void aStatementLacksNothingThatItsKindNeeds() {
    assertRefused(Kind.CODE, null, null, INDEX);
    assertRefused(Kind.PROJECT, "A name", "https://heron.example/", INDEX);
    assertRefused(Kind.DATASET, null, "https://heron.example/", INDEX);
    assertRefused(Kind.DATASET, " not cleaned", null, INDEX);
    assertRefused(Kind.CODE, null, "https://heron.example/ ", INDEX);
    assertRefused(Kind.CODE, null, "https://heron.example/", "somebody");
  }

  @Test
  void anAddressOfAnyLengthTakesNoStack() {
    String longest = "https://heron.example/" + "a%20".repeat(200_000);
    SourceStatement code = new SourceStatement(Kind.CODE, null, longest, INDEX);
    assertEquals(longest, code.url());
    assertRefused(Kind.CODE, null, "https://heron.example/a%2", INDEX);
    assertRefused(Kind.CODE, null, "https://heron.example/%zz", INDEX);
  }

  @Test
  void aPaperHoldsStatementsSortedAndOnce() {
    SourceStatement code = new SourceStatement(Kind.CODE, null, "https://b.example/", INDEX);
    SourceStatement data = new SourceStatement(Kind.DATASET, "A", null, INDEX);
    SourceStatement page = new SourceStatement(Kind.DATASET, "A", "https://a.example/", INDEX);
    Origin origin = new Origin("test", 1, 0, "", null, null);
    Paper one = paper(origin, List.of(page, data, code, data));
    assertEquals(List.of(code, data, page), one.statements());
    assertEquals(one.standing(), paper(origin, List.of(code, page, data)).standing());
    assertEquals(false, one.standing().equals(paper(origin, List.of(code, page)).standing()));
  }

  private static Paper paper(Origin origin, List<SourceStatement> statements) {
    return Paper.of(List.of(), "Title", "Text.", List.of(), null, origin, statements);
  }

  private static void assertRefused(
      Kind kind, @Nullable String name, @Nullable String url, String by) {
    assertThrows(IllegalArgumentException.class, () -> new SourceStatement(kind, name, url, by));
  }
}
