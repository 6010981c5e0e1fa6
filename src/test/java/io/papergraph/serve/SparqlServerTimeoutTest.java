package io.papergraph.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Queries that would run for hours or for ever. */
class SparqlServerTimeoutTest {
  private static final String CROSS = "?a ?p ?b . ?c ?q ?d . ?e ?r ?f . ?g ?s ?h ";

  /** Takes the sixth power of the length of the text to fail. */
  private static final String SLOW = "a*a*a*a*a*a*b";

  @TempDir static Path dir;
  private static ServedStore served;

  @BeforeAll
  static void serve() {
    served = ServedStore.of(dir, 300, ServedStore.FREE_PORT.withTimeout(Duration.ofSeconds(1)));
  }

  @AfterAll
  static void stop() {
    served.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT (COUNT(*) AS ?n) { CROSS }",
        "SELECT * { CROSS FILTER(?a = ?h && ?a != ?a) }",
        "SELECT (COUNT(DISTINCT ?x) AS ?n) { ?x (<cites>|^<cites>|!<no>)+ ?y . CROSS }",
        "SELECT * { ?x (<cites>/<cites>?)* ?y . ?y (!<no>)* ?z . ?z (!<no>)+ ?x . ?v ?w ?u FILTER(?u = 1) }",
        "SELECT (GROUP_CONCAT(STR(?a)) AS ?x) { CROSS } GROUP BY ?q",
        "SELECT * { CROSS } ORDER BY DESC(?h) ?a",
        "SELECT DISTINCT ?a ?b ?c ?d ?e { CROSS } ORDER BY ?b LIMIT 5",
        "SELECT * { CROSS FILTER(REGEX(CONCAT(STR(?a), STR(?h)), '(x+x+)+y')) }",
        "SELECT * { ?a ?p ?b OPTIONAL { ?c ?q ?d OPTIONAL { ?e ?r ?f OPTIONAL { ?g ?s ?h } } } FILTER(COALESCE(?h, ?b) = 1) }",
        "SELECT * { CROSS MINUS { ?a ?x ?y . ?y ?z ?w } FILTER(?a = 1) }",
        "SELECT * { ?a ?p ?b FILTER NOT EXISTS { CROSS FILTER(?h = 1) } }",
        "CONSTRUCT { ?a ?p ?h } WHERE { CROSS FILTER(?h = 1) }",
        "DESCRIBE ?a { CROSS FILTER(?h = 1) }",
        "ASK { CROSS FILTER(?h = 1) }",
      })
  void heavyQueriesAreStoppedInTime(String shape) {
    long start = System.nanoTime();
    HttpResponse<String> response =
        served.client.postDirect(shape.replace("CROSS", CROSS), "text/csv");
    Duration took = Duration.ofNanos(System.nanoTime() - start);
    assertEquals(503, response.statusCode(), response.body());
    assertTrue(response.body().contains("1.0 s"), response.body());
    assertTrue(took.toMillis() >= 900, took.toString());
    assertTrue(took.toMillis() < 2_900, took.toString());
    assertPlacesAreFree();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT (REGEX('LONG', 'SLOW') AS ?x) {}",
        "SELECT * { ?s ?p ?o FILTER EXISTS { ?o ?q ?r FILTER(REGEX('LONG', 'SLOW')) } }",
        "SELECT (REPLACE('LONG', 'SLOW', 'b') AS ?x) {}",
        "SELECT (COUNT(REPLACE('LONG', 'SLOW', '')) AS ?x) { ?s ?p ?o }",
        "SELECT * { ?s ?p ?o } ORDER BY REGEX('LONG', 'SLOW', 'i')",
        "SELECT ?s { ?s ?p ?o } GROUP BY ?s HAVING (REGEX('LONG', 'SLOW'))",
        "SELECT * { { SELECT * { ?s ?p ?o BIND(STRLEN(REPLACE('LONG', 'SLOW', '')) AS ?x) } } }",
      })
  void regularExpressionsThatBacktrackAreStoppedInTime(String query) {
    HttpResponse<String> response =
        served.client.postDirect(
            query.replace("LONG", "a".repeat(3_000)).replace("SLOW", SLOW), "text/csv");
    assertEquals(503, response.statusCode(), response.body());
    assertPlacesAreFree();
  }

  /** The place of a stopped query is given back only when its thread has really ended. */
  private static void assertPlacesAreFree() {
    for (int i = 0; i < ServerLimits.DEFAULT.maxConcurrent(); i++) {
      assertEquals(200, served.client.get("ASK {}", "*/*").statusCode());
    }
  }
}
