package io.papergraph.engines;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class RowsTest {
  private static final String WREN = "{'name': {'type': 'literal', 'value': 'Wren'}}";
  private static final String FINCH = "{'name': {'type': 'literal', 'value': 'Finch'}}";

  @Test
  void theSameRowsInAnotherOrderAreTheSame() {
    assertEquals("", difference(rows(WREN, FINCH, WREN), rows(WREN, WREN, FINCH)));
    assertFalse(rows(WREN, FINCH).isInOrderOf(rows(FINCH, WREN)));
    assertTrue(rows(WREN, FINCH).isInOrderOf(rows(WREN, FINCH)));
  }

  @Test
  void aDroppedRowIsFound() {
    assertEquals(
        lines("rows: one 2, other 1", "[name]", "one has 1 more of [\"Finch\"]"),
        difference(rows(WREN, FINCH), rows(WREN)));
  }

  @Test
  void aDoubledRowIsFound() {
    assertEquals(
        lines("rows: one 2, other 3", "[name]", "other has 1 more of [\"Wren\"]"),
        difference(rows(WREN, FINCH), rows(WREN, FINCH, WREN)));
  }

  @Test
  void aChangedLiteralIsFound() {
    assertEquals(
        lines(
            "rows: one 1, other 1",
            "[name]",
            "other has 1 more of [\"Wren \"]",
            "one has 1 more of [\"Wren\"]"),
        difference(rows(WREN), rows(WREN.replace("Wren", "Wren "))));
  }

  @Test
  void anIriIsNoStringAndNothingIsNotTheEmptyString() {
    assertDiffer(WREN, "{'name': {'type': 'uri', 'value': 'Wren'}}");
    assertDiffer("{}", "{'name': {'type': 'literal', 'value': ''}}");
    assertDiffer(WREN, "{'name': {'type': 'literal', 'value': 'Wren', 'xml:lang': 'en'}}");
    assertDiffer(number("1", "integer"), number("1", "decimal"));
    assertDiffer(number("1.0", "decimal"), number("1.01", "decimal"));
    assertDiffer(number("2025-01", "gYearMonth"), number("2025-01", "string"));
  }

  @Test
  void anotherColumnIsFound() {
    Rows other = Rows.read("{\"head\":{\"vars\":[\"title\"]}}".getBytes(UTF_8));
    assertEquals("columns: one [name], other [title]", difference(rows(), other));
  }

  @Test
  void numbersAreTheSameByValueAndStringsInEveryForm() {
    assertEquals("", difference(rows(number("1.50", "decimal")), rows(number("1.5", "decimal"))));
    assertEquals("", difference(rows(number("0.0", "decimal")), rows(number("0", "decimal"))));
    assertEquals("", difference(rows(number("1e1", "double")), rows(number("10", "double"))));
    assertEquals("", difference(rows(WREN), rows(WREN.replace("'Wren'}", string("Wren")))));
  }

  @Test
  void blankNodesAreRefused() {
    assertThrows(
        IllegalArgumentException.class, () -> rows("{'name': {'type': 'bnode', 'value': 'b0'}}"));
  }

  private static void assertDiffer(String one, String other) {
    assertFalse(difference(rows(one), rows(other)).isEmpty(), one + " and " + other);
  }

  private static String difference(Rows one, Rows other) {
    return one.differenceFrom(other, "one", "other");
  }

  private static String string(String value) {
    return "'" + value + "', 'datatype': 'http://www.w3.org/2001/XMLSchema#string'}";
  }

  private static String number(String value, String type) {
    return "{'name': {'type': 'literal', 'value': '"
        + value
        + "', 'datatype': 'http://www.w3.org/2001/XMLSchema#"
        + type
        + "'}}";
  }

  private static Rows rows(String... bindings) {
    String json =
        "{'head': {'vars': ['name']}, 'results': {'bindings': ["
            + String.join(", ", bindings)
            + "]}}";
    return Rows.read(json.replace('\'', '"').getBytes(UTF_8));
  }

  private static String lines(String... lines) {
    return String.join(System.lineSeparator(), List.of(lines));
  }
}
