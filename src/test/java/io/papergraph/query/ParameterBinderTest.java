package io.papergraph.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.core.TriplePath;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.syntax.ElementPathBlock;
import org.apache.jena.sparql.syntax.ElementVisitorBase;
import org.apache.jena.sparql.syntax.ElementWalker;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ParameterBinderTest {
  private static final String BASE = "https://example.org/";

  private final ParameterBinder binder = new ParameterBinder(BASE);

  @Test
  void aNameIsBoundAsItsKey() {
    assertEquals(NodeFactory.createLiteralString("imagenet1k"), bound("name", "ImageNet-1k"));
    assertEquals(NodeFactory.createLiteralString("c++"), bound("name", "C++"));
  }

  @Test
  void aTextIsBoundAsItIs() {
    assertEquals(NodeFactory.createLiteralString(" ImageNet-1k "), bound("text", " ImageNet-1k "));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ImageNet\" . ?s ?p ?o . #",
        "a\\\" } ; DROP ALL ; #",
        "\"\"\" . ?s ?p ?o . \"\"\"",
        "' . ?s ?p ?o . '",
        "one\ntwo\r\nthree\tfour",
        "?o",
        "$value",
        "<https://example.org/x>",
        "\\u0022 . ?s ?p ?o . #",
        "\uD83E\uDD85 \u0000 \u202E"
      })
  void whatLooksLikeSparqlStaysOneLiteral(String attempt) {
    assertEquals(NodeFactory.createLiteralString(attempt), bound("text", attempt));
    Node key = bound("name", attempt);
    assertTrue(
        key.isLiteral() && key.getLiteralLexicalForm().matches("(?s)[^\"]*"), () -> "" + key);
  }

  @ParameterizedTest
  @CsvSource({
    "paper/arxiv/2010.11929, https://example.org/paper/arxiv/2010.11929",
    "paper/arxiv/1#result-0a, https://example.org/paper/arxiv/1#result-0a",
    "paper/doi/10.1000/a:b, https://example.org/paper/doi/10.1000/a:b",
    "name/model/C%2B%2B, https://example.org/name/model/C%2B%2B",
    "https://w3id.org/x#y, https://w3id.org/x#y",
    "http://example.net/é, http://example.net/é"
  })
  void anIriIsTakenWholeOrUnderTheBase(String given, String iri) {
    assertEquals(NodeFactory.createURI(iri), bound("iri", given));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a b",
        "x> ?p ?o . #",
        "x\n> ?p ?o . #\n",
        "https://example.org/\n\n> ?p ?o . #",
        "https://example.org/a\"b",
        "a{b}",
        "a\\u003Eb",
        "a\u0001b",
        "a\uD83Eb"
      })
  void whatCannotStandInAnIriIsRefused(String attempt) {
    String message = refusal(one("iri"), Map.of("it", attempt));
    assertTrue(message.startsWith("--param it is not an IRI: "), message);
  }

  @Test
  void numbersAreBoundWithTheirType() {
    assertEquals(
        NodeFactory.createLiteralDT("-12", XSDDatatype.XSDinteger), bound("integer", "-12"));
    assertEquals(
        NodeFactory.createLiteralDT("0.5", XSDDatatype.XSDdecimal), bound("decimal", "0.5"));
  }

  @ParameterizedTest
  @CsvSource({"integer, 1.5", "integer, ten", "integer, ''", "decimal, 1e5", "decimal, '0,5'"})
  void whatIsNoNumberIsRefused(String type, String given) {
    assertEquals("--param it is not a number: " + given, refusal(one(type), Map.of("it", given)));
  }

  @ParameterizedTest
  @CsvSource({
    "2026, 2026",
    "2026-02, 2026-02",
    "2026-02-28, 2026-02-28",
    "2026-01-15, 2026-01-15",
    "2024-02-29, 2024-02-29"
  })
  void aDateIsBoundAsItIsWritten(String given, String date) {
    assertEquals(NodeFactory.createLiteralString(date), bound("date", given));
  }

  @ParameterizedTest
  @CsvSource({"2026-01, 2026", "2026-01-01, 2026", "2026-03-01, 2026-03", "0101-01-01, 0101"})
  void aDateThatBeginsAYearOrAMonthIsBoundAsThatYearOrMonth(String given, String date) {
    assertEquals(NodeFactory.createLiteralString(date), bound("date", given));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "26", "02026", "2026-13", "2026-02-30", "2026-1", "2026Z", "-2026", "now"})
  void whatIsNoDateIsRefused(String given) {
    assertEquals(
        "--param it is not a date (YYYY, YYYY-MM or YYYY-MM-DD): " + given,
        refusal(one("date"), Map.of("it", given)));
  }

  @Test
  void aParameterThatIsLeftOutHasItsDefault() {
    assertEquals(NodeFactory.createLiteralString("0001"), left("date", "0001"));
    assertEquals(NodeFactory.createLiteralString("imagenet"), left("name", "ImageNet"));
    assertEquals(NodeFactory.createLiteralString(""), left("name", ""));
    assertEquals(NodeFactory.createLiteralDT("5", XSDDatatype.XSDinteger), left("integer", "5"));
  }

  @Test
  void aBlankNameIsAsGoodAsLeftOut() {
    NamedQuery question = question("name", "SELECT ?s { ?s ?p ?it }", "ImageNet");
    assertEquals(
        NodeFactory.createLiteralString("imagenet"),
        object(binder.bind(question, Map.of("it", " "))));
    assertEquals(
        "who needs --param it=…: what it is, e.g. 'Example'",
        refusal(one("name"), Map.of("it", " ")));
  }

  @Test
  void whatIsGivenStandsBeforeTheDefault() {
    NamedQuery question = question("integer", "SELECT ?s { ?s ?p ?it }", "5");
    assertEquals(
        NodeFactory.createLiteralDT("7", XSDDatatype.XSDinteger),
        object(binder.bind(question, Map.of("it", "7"))));
  }

  private Node left(String type, String fallback) {
    return object(
        binder.bind(question(type, "SELECT ?s { ?s ?p ?it }", fallback), new HashMap<>()));
  }

  @Test
  void aMissingParameterIsNamedWithAnExample() {
    assertEquals(
        "who needs --param it=…: what it is, e.g. 'Example'", refusal(one("name"), Map.of()));
  }

  @Test
  void anUnknownParameterIsNamedWithThoseThatThereAre() {
    assertEquals(
        "who has no parameter 'that'; it takes [it]",
        refusal(one("name"), Map.of("it", "x", "that", "y")));
  }

  @Test
  void everyPlaceOfAParameterIsFilled() {
    NamedQuery question =
        question(
            "name",
            """
            SELECT ?s (COUNT(?o) AS ?n) {
              ?s ?p ?it
              OPTIONAL { ?s ?q ?o FILTER (?o != ?it) }
              FILTER NOT EXISTS { ?it ?p ?s }
              { SELECT ?s { ?s ?p ?it } }
              BIND (CONCAT(?it, "!") AS ?loud)
            } GROUP BY ?s ORDER BY ?s
            """);
    String sparql = binder.bind(question, Map.of("it", "X")).toString();
    assertTrue(sparql.indexOf("?it") < 0, sparql);
    assertEquals(5, sparql.split("\"x\"", -1).length - 1, sparql);
  }

  private Node bound(String type, String value) {
    Query query = binder.bind(one(type), new HashMap<>(Map.of("it", value)));
    assertEquals(
        List.of(Triple.create(Var.alloc("s"), Var.alloc("p"), object(query))), triples(query));
    Query read = QueryFactory.create(query.toString());
    assertEquals(query, read, "as --show prints it");
    return object(read);
  }

  private static Node object(Query query) {
    return triples(query).get(0).getObject();
  }

  private static List<Triple> triples(Query query) {
    List<Triple> found = new java.util.ArrayList<>();
    ElementWalker.walk(
        query.getQueryPattern(),
        new ElementVisitorBase() {
          @Override
          public void visit(ElementPathBlock block) {
            block.patternElts().forEachRemaining((TriplePath p) -> found.add(p.asTriple()));
          }
        });
    return found;
  }

  private String refusal(NamedQuery question, Map<String, String> values) {
    return assertThrows(QueryException.class, () -> binder.bind(question, values)).getMessage();
  }

  private static NamedQuery one(String type) {
    return question(type, "SELECT ?s { ?s ?p ?it }");
  }

  private static NamedQuery question(String type, String sparql) {
    return question(type, sparql, null);
  }

  private static NamedQuery question(String type, String sparql, @Nullable String fallback) {
    Parameter it = new Parameter("it", Parameter.Type.of(type), "Example", "what it is", fallback);
    return new NamedQuery("who", "Who", "Who?", List.of(it), List.of("s"), sparql);
  }
}
