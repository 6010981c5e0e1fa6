package io.papergraph.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
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
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

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
    String table = table(List.of("a" + escape), List.of(text("A" + escape + "B")));
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

  @Test
  void tsvIsThatOfTheRecommendation() throws IOException {
    assertEquals(
        "?a\t?b\n\"x\\t\\\"y\\\"\\n\"\t<https://example.org/p>\n\t\"1\"\n",
        written(
            AnswerFormat.TSV,
            List.of("a", "b"),
            row("x\t\"y\"\n", BASE + "p"),
            Arrays.asList(null, text("1"))));
  }

  @Test
  void xmlIsThatOfTheRecommendation() throws Exception {
    String xml =
        written(
            AnswerFormat.XML,
            List.of("a", "b"),
            row("<b>&amp; ]]> é", BASE + "p?q&r"),
            Arrays.asList(null, text("1")));
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setNamespaceAware(true);
    Element sparql =
        factory
            .newDocumentBuilder()
            .parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)))
            .getDocumentElement();
    String ns = "http://www.w3.org/2005/sparql-results#";
    assertEquals(2, sparql.getElementsByTagNameNS(ns, "result").getLength());
    assertEquals(3, sparql.getElementsByTagNameNS(ns, "binding").getLength());
    NodeList literals = sparql.getElementsByTagNameNS(ns, "literal");
    assertEquals("<b>&amp; ]]> é", literals.item(0).getTextContent());
    NodeList iris = sparql.getElementsByTagNameNS(ns, "uri");
    assertEquals(BASE + "p?q&r", iris.item(0).getTextContent());
  }

  @Test
  void markdownIsATableWithLinksThatLeaveOutTheBase() throws IOException {
    assertEquals(
        """
        | system | paper |
        | --- | --- |
        | ResNet\\-50 | [paper/1](<https://example.org/paper/1>) |
        |  | [https\\://example\\.net/2](<https://example.net/2>) |
        """,
        written(
            AnswerFormat.MARKDOWN,
            List.of("system", "paper"),
            row("ResNet-50", BASE + "paper/1"),
            Arrays.asList(null, NodeFactory.createURI("https://example.net/2"))));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '§',
      quoteCharacter = '\0',
      value = {
        "a | b§a \\| b",
        "a \\| b§a \\\\\\| b",
        "<script>alert(1)</script>§&lt;script&gt;alert\\(1\\)&lt;/script&gt;",
        "&lt;b&gt; & &copy;§&amp;lt;b&amp;gt; &amp; &amp;copy;",
        "![x](http://e.org)§\\!\\[x\\]\\(http\\://e\\.org\\)",
        "*a* _b_ `c` ~~d~~ $e$§\\*a\\* \\_b\\_ \\`c\\` \\~\\~d\\~\\~ \\$e\\$",
        "@heron #12§\\@heron \\#12"
      })
  void noMarkupOfAPaperReachesMarkdown(String text, String cell) throws IOException {
    assertEquals(
        "| a |\n| --- |\n| " + cell + " |\n",
        written(AnswerFormat.MARKDOWN, List.of("a"), List.of(text(text))));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n", "\u2028", "\u0085", "\u000B", "\u202E", "\u001B[2J"})
  void noLineOrDirectionOfAPaperBreaksTheMarkdown(String text) throws IOException {
    String table = written(AnswerFormat.MARKDOWN, List.of("a"), List.of(text("x" + text + "y")));
    assertEquals(3, table.lines().count(), table);
    assertTrue(table.codePoints().noneMatch(c -> c != '\n' && isControl(c)), table);
  }

  @ParameterizedTest
  @CsvSource({
    "https://e.org/a|b, https\\://e\\.org/a\\|b, https://e.org/a%7Cb",
    "https://e.org/?a&copy;, https\\://e\\.org/?a&amp;copy;, https://e.org/?a&amp;copy;"
  })
  void anAddressCannotBreakOutOfItsLink(String iri, String shown, String target)
      throws IOException {
    String cell = "[" + shown + "](<" + target + ">)";
    assertEquals(
        "| a |\n| --- |\n| " + cell + " |\n",
        written(AnswerFormat.MARKDOWN, List.of("a"), List.of(NodeFactory.createURI(iri))));
  }

  @ParameterizedTest
  @ValueSource(strings = {"javascript:alert(1)", "data:text/html,x", "https://e.org/>x<"})
  void onlyAddressesOfTheWebAreLinks(String iri) throws IOException {
    String table =
        written(AnswerFormat.MARKDOWN, List.of("a"), List.of(NodeFactory.createURI(iri)));
    assertFalse(table.contains("](<"), table);
  }

  @ParameterizedTest
  @CsvSource({
    "table, TABLE",
    "csv, CSV",
    "tsv, TSV",
    "json, JSON",
    "xml, XML",
    "markdown, MARKDOWN"
  })
  void aFormatIsNamedInLowerCase(String name, AnswerFormat format) {
    assertEquals(format, AnswerFormat.of(name));
  }

  @Test
  void anUnknownFormatIsRefusedWithThoseThatThereAre() {
    assertEquals(
        "unknown format 'CSV'; there are table, csv, tsv, json, xml, markdown",
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
