package io.papergraph.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.function.FunctionBase0;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a query of a stranger may call, and what it is told. */
class SparqlServerFunctionsTest {
  @TempDir static Path dir;
  private static ServedStore served;

  @BeforeAll
  static void serve() {
    served = ServedStore.of(dir, 3, ServedStore.FREE_PORT);
  }

  @AfterAll
  static void stop() {
    served.close();
  }

  /** A function that would be loaded by name, were that possible. */
  public static final class Loaded extends FunctionBase0 {
    static final AtomicInteger CALLS = new AtomicInteger();

    @Override
    public NodeValue exec() {
      CALLS.incrementAndGet();
      return NodeValue.TRUE;
    }
  }

  @Test
  void classesAreNotLoadedByName() {
    String iri = "java:" + Loaded.class.getName().replace("$", "%24");
    String plain = "java:" + Loaded.class.getName();
    for (String function : List.of(iri, plain)) {
      HttpResponse<String> response =
          served.client.get("SELECT (<" + function + ">() AS ?x) {}", "text/csv");
      assertEquals(403, response.statusCode(), response.body());
    }
    assertEquals(0, Loaded.CALLS.get());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT (<http://jena.apache.org/ARQ/function#wait>(60000) AS ?x) {}",
        "SELECT * { ?s ?p ?o FILTER(<http://jena.apache.org/ARQ/function#print>(?s)) }",
        "SELECT * { ?s ?p ?o FILTER EXISTS { FILTER(<http://jena.apache.org/ARQ/jsFunction#f>(1)) } }",
        "SELECT (COUNT(<java:java.lang.Object>(?s)) AS ?n) { ?s ?p ?o }",
        "SELECT * { ?s ?p ?o } ORDER BY <http://www.w3.org/2005/xpath-functions#matches>(?s, 'a')",
        "SELECT ?p { ?s ?p ?o } GROUP BY ?p HAVING (<java:x>(?p))",
      })
  void onlyStandardFunctionsRun(String query) {
    HttpResponse<String> response = served.client.get(query, "text/csv");
    assertEquals(403, response.statusCode(), response.body());
  }

  @Test
  void castsAndBuiltInsWork() {
    String query =
        "SELECT (<http://www.w3.org/2001/XMLSchema#integer>('7') AS ?i) (REPLACE('abcabc', 'b', 'x')"
            + " AS ?r) (CONCAT('a', 'b') AS ?c) (REGEX('Table', '^t', 'i') AS ?m)"
            + " (REPLACE('bb'@en, 'b', '$0$0') AS ?l) (CONCAT('a'@en, 'b'@en) AS ?t) {}";
    assertEquals(
        "?i\t?r\t?c\t?m\t?l\t?t\n7\t\"axcaxc\"\t\"ab\"\ttrue\t\"bbbb\"@en\t\"ab\"@en",
        served.client.get(query, "text/tab-separated-values").body().strip());
  }

  @Test
  void propertyFunctionsArePlainPredicates() {
    String query =
        "SELECT * { <https://example.org/a#b> <http://jena.apache.org/ARQ/property#splitIRI> (?n ?l) }";
    assertEquals("n,l", served.client.get(query, "text/csv").body().strip());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"callback=alert", "stylesheet=http%3A%2F%2Fevil%2Fx", "force-accept=text%2Fhtml"})
  void parametersThatAreNotOfTheProtocolAreRefused(String parameter) {
    HttpResponse<String> response =
        served.client.get("sparql?query=" + Client.encode("ASK {}") + "&" + parameter);
    assertEquals(400, response.statusCode());
  }

  @Test
  void errorsShowNoPathAndNoStackTrace() {
    for (String query :
        List.of("SELECT", "nonsense <script>", "SELECT * { ?s ?p 'x' ", "ASK { BIND(1/0 AS ?x }")) {
      HttpResponse<String> response = served.client.get(query, "*/*");
      assertEquals(400, response.statusCode(), query);
      assertEquals(1, response.body().lines().count(), response.body());
      assertTrue(response.headers().firstValue("Content-Type").orElse("").startsWith("text/plain"));
      assertLeaksNothing(response.body());
    }
    String relative = "SELECT (<x> AS ?a) (IRI('y') AS ?b) {}";
    assertLeaksNothing(served.client.get(relative, "text/csv").body());
  }

  private static void assertLeaksNothing(String body) {
    for (String leak :
        List.of("file:", "java.", "org.apache", "\tat ", dir.toString(), "/root", "root:")) {
      assertFalse(body.contains(leak), body);
    }
  }
}
