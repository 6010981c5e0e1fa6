package io.papergraph.source;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.papergraph.Watchdog;
import io.papergraph.paper.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LatexTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\u0001',
      value = {
        "Caf\\'e|Café",
        "Caf{\\'e}|Café",
        "Caf\\'{e}|Café",
        "Erd{\\H{o}}s|Erdős",
        "Erd\\H os|Erdős",
        "G\\\"odel|Gödel",
        "{\\v{S}}koda|Škoda",
        "na\\\"{\\i}ve|naïve",
        "na\\\"\\i{}ve|naïve",
        "\\c{C}a \\c ca|Ça ça",
        "\\~nandu|ñandu",
        "\\L{}ukasz \\aa{} \\AA|Łukasz å Å",
        "Stra\\ss e, Stra{\\ss}e|Straße, Straße",
        "\\'{} \\~{}x|´ ~x"
      })
  void accentsAndLettersAreDecoded(String latex, String plain) {
    assertEquals(plain, Texts.clean(Latex.plain(latex)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\u0001',
      value = {
        "R\\&D of 5\\% \\#1 a\\_b \\{x\\} \\$5|R&D of 5% #1 a_b {x} $5",
        "pages 1--2 --- all|pages 1–2 — all",
        "``one'' and `two' it's|“one” and ‘two' it's",
        "A.~Clock|A. Clock",
        "{BERT} and {{GPT}}|BERT and GPT",
        "a \\textbf{bold} {\\it word} \\emph{x}|a bold word x",
        "{\\textless}b{\\textgreater} \\textasciitilde{}5 \\ldots|<b> ~5 …",
        "line\\\\break co\\-op a\\,b|line break coop a b"
      })
  void escapesDashesQuotesAndFontsAreDecoded(String latex, String plain) {
    assertEquals(plain, Texts.clean(Latex.plain(latex)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "cost $O(n^{2}) \\alpha$ each",
        "$$x_{i} \\$ y$$ each",
        "\\(x^{2}\\) and \\[y_{1}\\]",
        "we name it \\OurMethod{} here",
        "as in \\cite{clock-2025} and \\foo[a]{b{c}}",
        "a lone $ sign, 5% of #1, a_b & c^d",
        "ends in \\"
      })
  void mathematicsAndWhatIsNotKnownStayAsWritten(String latex) {
    assertEquals(latex, Latex.plain(latex));
  }

  @ParameterizedTest
  @CsvSource({
    "see \\url{https://c.org/~ada/a\\_b--c}., see https://c.org/~ada/a_b--c.",
    "https://c.org/a{\\_}b~x, https://c.org/a_b~x"
  })
  void anAddressKeepsItsCharacters(String latex, String plain) {
    assertEquals(plain, Latex.plain(latex));
  }

  @ParameterizedTest
  @ValueSource(strings = {"{", "}", "\\(", "$\\$", "\\a[", "\\'{", "\\x{", "-", "\\"})
  void timeGrowsNoFasterThanTheText(String piece) {
    String text = piece.repeat(400_000 / piece.length());

    Watchdog.assertWithin(5, () -> Latex.plain(text));
  }

  @Test
  void nothingIsNothing() {
    assertEquals("", Latex.plain(""));
  }
}
