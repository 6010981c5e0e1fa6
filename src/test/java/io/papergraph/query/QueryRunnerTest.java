package io.papergraph.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.papergraph.query.QueryRunner.Limits;
import io.papergraph.store.KnowledgeStore;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** On 300 things with a number each, in three named graphs. */
class QueryRunnerTest {
  private static final String NS = "https://example.org/";
  private static final String ALL = "SELECT ?n { ?s <https://example.org/n> ?n } ORDER BY ?n";
  private static final String ENDLESS =
      "{ ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l FILTER (?c + ?f + ?i + ?l = -1) }";

  @TempDir Path dir;
  private KnowledgeStore store;

  @BeforeEach
  void fill() {
    store = KnowledgeStore.openOrCreate(dir, NS);
    store.write(
        dataset -> {
          for (int i = 0; i < 300; i++) {
            Node n = NodeFactory.createLiteralDT(String.valueOf(i), XSDDatatype.XSDinteger);
            dataset.add(iri("graph/" + i % 3), iri("thing/" + i), iri("n"), n);
          }
        });
  }

  @AfterEach
  void close() {
    store.close();
  }

  /** As a server with another base, or none, reads it. */
  @ParameterizedTest
  @ValueSource(strings = {"", "BASE <https://other.example/> "})
  void aQueryMeansTheSameWhenItsTextIsReadElsewhere(String prologue) {
    String base = "https://example.org/";
    String sparql = prologue + "SELECT * { ?s <https://example.org/ontology#uses> <thing/7> }";
    Query query = QueryRunner.parse(sparql, base);
    Query elsewhere = QueryFactory.create(query.toString(), "https://elsewhere.example/");
    assertEquals(query.getQueryPattern(), elsewhere.getQueryPattern());
  }

  @Test
  void rowsComeFromAllNamedGraphsInOrder() {
    Answer answer = runner(1_000, 30).rows(parse(ALL));
    assertEquals(List.of("n"), answer.columns());
    assertEquals(300, answer.rows().size());
    assertEquals(List.of("0"), answer.rows().get(0));
    assertEquals(List.of("299"), answer.rows().get(299));
    assertFalse(answer.truncated());
  }

  @ParameterizedTest
  @CsvSource({"1, 1, true", "299, 299, true", "300, 300, false", "301, 300, false"})
  void rowsBeyondTheLimitAreLeftOffAndSaidSo(int limit, int rows, boolean truncated) {
    Answer answer = runner(limit, 30).rows(parse(ALL));
    assertEquals(rows, answer.rows().size());
    assertEquals(truncated, answer.truncated());
  }

  @Test
  void anAnswerCanBeReadTwiceAndAfterTheStoreIsClosed() {
    Answer answer = runner(2, 30).rows(parse(ALL));
    store.close();
    assertEquals(List.of(List.of("0"), List.of("1")), answer.rows());
    assertEquals(List.of(List.of("0"), List.of("1")), answer.rows());
  }

  @Test
  void anUnboundColumnIsAnEmptyString() {
    String sparql =
        "SELECT ?n ?none { <https://example.org/thing/7> ?p ?n OPTIONAL { ?n ?q ?none } }";
    assertEquals(List.of(List.of("7", "")), runner(10, 30).rows(parse(sparql)).rows());
  }

  @ParameterizedTest
  @CsvSource({"7, true", "700, false"})
  void anAskIsOneRow(int n, boolean yes) {
    Answer answer = runner(10, 30).rows(parse("ASK { ?s ?p " + n + " }"));
    assertEquals(List.of("answer"), answer.columns());
    assertEquals(List.of(List.of(String.valueOf(yes))), answer.rows());
  }

  @Test
  void aConstructAndADescribeMakeAGraph() {
    Node seven = NodeFactory.createLiteralDT("7", XSDDatatype.XSDinteger);
    Graph made =
        runner(10, 30).graph(parse("CONSTRUCT { ?s <https://example.org/m> 7 } { ?s ?p 7 }"));
    assertEquals(1, made.size());
    assertTrue(made.contains(iri("thing/7"), iri("m"), seven));
    Graph said = runner(10, 30).graph(parse("DESCRIBE <https://example.org/thing/7>"));
    assertEquals(1, said.size());
    assertTrue(said.contains(iri("thing/7"), iri("n"), seven));
  }

  @Test
  void aQueryOfTheOtherFormIsRefused() {
    QueryRunner runner = runner(10, 30);
    assertThrows(
        QueryException.class, () -> runner.rows(parse("CONSTRUCT { ?s ?p ?o } { ?s ?p ?o }")));
    assertThrows(QueryException.class, () -> runner.graph(parse(ALL)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT (COUNT(*) AS ?n) " + ENDLESS,
        "SELECT * " + ENDLESS,
        "SELECT DISTINCT ?a " + ENDLESS + " ORDER BY ?a",
        "ASK " + ENDLESS
      })
  void whatTakesTooLongFailsAboutInTime(String sparql) {
    QueryRunner runner = runner(10, 1);
    long start = System.nanoTime();
    QueryFailure failure = assertThrows(QueryFailure.class, () -> runner.rows(parse(sparql)));
    long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
    assertEquals("stopped after 1 s; ask for less, or raise --timeout", failure.getMessage());
    assertTrue(millis >= 900 && millis < 6_000, millis + " ms");
    assertEquals(300, runner(1_000, 30).rows(parse(ALL)).rows().size(), "works on");
  }

  @Test
  void aGraphThatTakesTooLongFailsToo() {
    QueryRunner runner = runner(10, 1);
    String sparql = "CONSTRUCT { ?a ?b ?l } " + ENDLESS;
    assertThrows(QueryFailure.class, () -> runner.graph(parse(sparql)));
  }

  @Test
  void otherServersAreNotAsked() {
    QueryRunner runner = runner(10, 30);
    String sparql = "SELECT * { SERVICE <http://127.0.0.1:9/sparql> { ?s ?p ?o } }";
    assertThrows(QueryFailure.class, () -> runner.rows(parse(sparql)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "SELECT",
        "SELECT ?x { ?x ",
        "SELECT ?x { ?x pg:none ?y }",
        "SELECT ?x { ?x ?p \uD83E }",
        "SELECT (?y AS ?x) { ?x ?p ?y }",
        "SELECT ?x (COUNT(*) AS ?n) { ?x ?p ?y }",
        "DELETE WHERE { ?s ?p ?o }",
        "INSERT DATA { <https://example.org/a> <https://example.org/b> 1 }",
        "DROP ALL"
      })
  void whatIsNoQueryIsRefusedInOneLine(String text) {
    String message =
        assertThrows(QueryException.class, () -> QueryRunner.parse(text, NS)).getMessage();
    assertTrue(message.startsWith("not a SPARQL query: "), message);
    assertEquals(1, message.lines().count(), message);
  }

  @Test
  void limitsLeaveRoomForAnAnswer() {
    assertThrows(QueryException.class, () -> new Limits(0, 1));
    assertThrows(QueryException.class, () -> new Limits(1, 0));
    assertThrows(QueryException.class, () -> new Limits(1, -1));
  }

  private QueryRunner runner(int rows, long seconds) {
    return new QueryRunner(store, new Limits(rows, seconds));
  }

  private static Query parse(String sparql) {
    return QueryRunner.parse(sparql, NS);
  }

  private static Node iri(String path) {
    return NodeFactory.createURI(NS + path);
  }
}
