package io.papergraph.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingBuilder;
import org.apache.jena.sparql.exec.RowSetStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AnswerFormatTest {
  private static final String BASE = "https://example.org/";

  @Test
  void aTableLinesUpItsColumnsAndLeavesOutTheBase() throws IOException {
    List<Node> first = row("ResNet-50", BASE + "paper/1");
    List<Node> second = row("ViT", "https://example.net/2");
    assertEquals(
        """
        system     paper
        ---------  ---------------------
        ResNet-50  paper/1
        ViT        https://example.net/2
        """,
        table(List.of("system", "paper"), first, second));
  }

  @Test
  void anUnboundCellIsBlankAndNoLineEndsInSpaces() throws IOException {
    assertEquals(
        """
        a  b
        -  -
           x
        y
        """,
        table(List.of("a", "b"), Arrays.asList(null, text("x")), Arrays.asList(text("y"), null)));
  }

  @Test
  void noRowsAreAHeaderAndARule() throws IOException {
    assertEquals("system\n------\n", table(List.of("system")));
  }

  @Test
  void aCellWiderThan72PlacesEndsInAnEllipsis() throws IOException {
    String fits = "x".repeat(72);
    String wide = "y".repeat(73);
    assertEquals(
        "a\n" + "-".repeat(72) + "\n" + fits + "\n" + "y".repeat(71) + "…\n",
        table(List.of("a"), List.of(text(fits)), List.of(text(wide))));
  }

  @Test
  void aCutSplitsNeitherAPairOfSurrogatesNorALetterFromItsMark() throws IOException {
    String letters = "x".repeat(70);
    assertEquals(
        "a\n" + "-".repeat(72) + "\n" + letters + "e\u0301…\n",
        table(List.of("a"), List.of(text(letters + "e\u0301zzz"))));
    assertEquals(
        "a\n" + "-".repeat(71) + "\n" + letters + "…\n",
        table(List.of("a"), List.of(text(letters + "\uD83E\uDD85zzz"))));
  }

  @Test
  void marksTakeNoPlaceAndEastAsianCharactersTwo() throws IOException {
    assertEquals(
        """
        a     b
        ----  -
        e\u0301     1
        模型  1
        🦅    1
        ab    1
        """,
        table(
            List.of("a", "b"),
            List.of(text("e\u0301"), text("1")),
            List.of(text("模型"), text("1")),
            List.of(text("🦅"), text("1")),
            List.of(text("ab"), text("1"))));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\u001B[2J",
        "\u001B]0;owned\u0007",
        "\u009B31m",
        "\r\nline",
        "\u202Eevil",
        "\u200B",
        "\u2028",
        "\b\b",
        "\u0000",
        "\uDB40\uDC41"
      })
  void whatWouldSteerATerminalIsNotPrinted(String escape) throws IOException {
    String table = table(List.of("title"), List.of(text("A" + escape + "B")));
    assertEquals(3, table.split("\n", -1).length - 1, table);
    int[] odd = table.codePoints().filter(c -> c != '\n' && c != ' ' && isControl(c)).toArray();
    assertEquals(0, odd.length, Arrays.toString(odd));
  }

  @Test
  void csvIsThatOfTheRecommendation() throws IOException {
    assertEquals(
        "a,b\r\n\"x, \"\"y\"\"\",https://example.org/p\r\n,1\r\n",
        written(
            AnswerFormat.CSV,
            List.of("a", "b"),
            row("x, \"y\"", BASE + "p"),
            Arrays.asList(null, text("1"))));
  }

  @ParameterizedTest
  @CsvSource({"table, TABLE", "csv, CSV", "json, JSON"})
  void aFormatIsNamedInLowerCase(String name, AnswerFormat format) {
    assertEquals(format, AnswerFormat.of(name));
  }

  @Test
  void anUnknownFormatIsRefusedWithThoseThatThereAre() {
    assertEquals(
        "unknown format 'CSV'; there are table, csv, json",
        assertThrows(QueryException.class, () -> AnswerFormat.of("CSV")).getMessage());
  }

  private static boolean isControl(int c) {
    int type = Character.getType(c);
    return type == Character.CONTROL
        || type == Character.FORMAT
        || type == Character.LINE_SEPARATOR
        || type == Character.PARAGRAPH_SEPARATOR;
  }

  @SafeVarargs
  private static String table(List<String> columns, List<Node>... rows) throws IOException {
    return written(AnswerFormat.TABLE, columns, rows);
  }

  @SafeVarargs
  private static String written(AnswerFormat format, List<String> columns, List<Node>... rows)
      throws IOException {
    List<Var> variables = columns.stream().map(Var::alloc).toList();
    List<Binding> bindings = new ArrayList<>();
    for (List<Node> row : rows) {
      BindingBuilder binding = Binding.builder();
      for (int i = 0; i < row.size(); i++) {
        if (row.get(i) != null) {
          binding.add(variables.get(i), row.get(i));
        }
      }
      bindings.add(binding.build());
    }
    Answer answer = new Answer(RowSetStream.create(variables, bindings.iterator()), false);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    format.write(answer, BASE, out);
    return out.toString(StandardCharsets.UTF_8);
  }

  private static List<Node> row(String text, String iri) {
    return List.of(text(text), NodeFactory.createURI(iri));
  }

  private static Node text(String text) {
    return NodeFactory.createLiteralString(text);
  }
}
