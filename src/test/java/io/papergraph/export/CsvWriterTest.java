package io.papergraph.export;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvWriterTest {

  @Test
  void separatesByCommasAndEndsRecordsByCrLf() throws IOException {
    StringWriter out = new StringWriter();
    CsvWriter writer = new CsvWriter(out);
    writer.write(List.of(text("a"), text(""), text("c")));
    writer.write(List.of(text(" é "), text("x"), text("")));
    assertEquals("a,,c\r\n é ,x,\r\n", out.toString());
  }

  @Test
  void quotesWhatWouldEndACell() {
    assertEquals("\"a,b\"", text("a,b").written());
    assertEquals("\"say \"\"hi\"\"\"", text("say \"hi\"").written());
    assertEquals("\"a\nb\"", text("a\nb").written());
    assertEquals("\"a\rb\"", text("a\rb").written());
    assertEquals("\"a;b\"", text("a;b").written());
    assertEquals("\"a\tb\"", text("a\tb").written());
    assertEquals("a:b'c d", text("a:b'c d").written());
  }

  @ParameterizedTest
  @ValueSource(strings = {"=1+1", "+1", "-1.5", "@SUM(A1)", "＝1+1", "'=1+1", "''-x"})
  void putsAnApostropheBeforeATextThatASpreadsheetWouldRun(String formula) {
    assertEquals("'" + formula, text(formula).written());
  }

  @Test
  void quotesAfterAddingTheApostrophe() {
    assertEquals("\"'\rx\"", text("\rx").written());
    assertEquals("\"'\tx\"", text("\tx").written());
    assertEquals("\"'=cmd|'/c x'!A0,\"\"\"", text("=cmd|'/c x'!A0,\"").written());
  }

  @ParameterizedTest
  @ValueSource(strings = {"1=1", "a-b", "'tis", "''", "it's -1", "0"})
  void leavesOtherTextsAlone(String plain) {
    assertEquals(plain, text(plain).written());
  }

  @ParameterizedTest
  @ValueSource(strings = {"-1.5", "-2", "0.0001", "12345678901234567890.5"})
  void leavesANumberInAColumnOfNumbersAlone(String number) {
    assertEquals(number, new CsvWriter.Cell(number, true).written());
  }

  @ParameterizedTest
  @ValueSource(strings = {"-1+1", "-", "-x", "+1", "=1", "-1.5 -2"})
  void guardsWhatIsNoNumberInAColumnOfNumbersToo(String other) {
    assertEquals("'" + other, new CsvWriter.Cell(other, true).written());
  }

  private static CsvWriter.Cell text(String text) {
    return new CsvWriter.Cell(text, false);
  }
}
