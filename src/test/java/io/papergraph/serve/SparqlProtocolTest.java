package io.papergraph.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The checks of the query part of the W3C's SPARQL 1.1 Protocol test suite, by the names that they
 * have there. Graphs are chosen from the store; where the suite loads them from its site, they are
 * those of the store here.
 */
class SparqlProtocolTest {
  private static final String FORM = "application/x-www-form-urlencoded";
  private static final String QUERY = "application/sparql-query";
  private static final String G1 = Client.encode("https://example.org/graph/1");
  private static final String G2 = Client.encode("https://example.org/graph/2");

  /** True where the default graph is exactly graphs 1 and 2. */
  private static final String DEFAULTS =
      "ASK { <paper/1> <title> ?a . <paper/2> <title> ?b FILTER NOT EXISTS { <paper/3> ?p ?o } }";

  /** True where the named graphs are exactly graphs 1 and 2. */
  private static final String NAMED =
      "ASK { GRAPH <graph/1> { ?a <title> ?b } GRAPH <graph/2> { ?c <title> ?d }"
          + " FILTER NOT EXISTS { GRAPH <graph/3> { ?e ?f ?g } } }";

  @TempDir static Path dir;
  private static ServedStore served;

  @BeforeAll
  static void serve() {
    served = ServedStore.of(dir, 5, ServedStore.FREE_PORT);
  }

  @AfterAll
  static void stop() {
    served.close();
  }

  private static void assertTrueAnswer(HttpResponse<String> response) {
    assertEquals(200, response.statusCode(), response.body());
    assertTrue(response.body().contains("true"), response.body());
  }

  private static void assertRefused(HttpResponse<String> response) {
    int status = response.statusCode();
    assertTrue(status >= 400 && status < 500, response + response.body());
  }

  private static HttpResponse<String> form(String body) {
    return served.client.post("sparql", FORM, body, "*/*");
  }

  @Test
  void queryGet() {
    assertTrueAnswer(served.client.get("ASK {}", "*/*"));
  }

  @Test
  void queryPostForm() {
    assertTrueAnswer(served.client.postForm("ASK {}", "*/*"));
  }

  @Test
  void queryPostDirect() {
    assertTrueAnswer(served.client.postDirect("ASK {}", "*/*"));
  }

  @Test
  void queryDatasetDefaultGraph() {
    String graphs = "default-graph-uri=" + G1 + "&default-graph-uri=" + G2;
    assertTrueAnswer(served.client.get("sparql?" + graphs + "&query=" + Client.encode(DEFAULTS)));
    assertTrueAnswer(form(graphs + "&query=" + Client.encode(DEFAULTS)));
    assertTrueAnswer(served.client.post("sparql?" + graphs, QUERY, DEFAULTS, "*/*"));
  }

  @Test
  void queryDatasetNamedGraphs() {
    String graphs = "named-graph-uri=" + G1 + "&named-graph-uri=" + G2;
    assertTrueAnswer(served.client.get("sparql?" + graphs + "&query=" + Client.encode(NAMED)));
    assertTrueAnswer(form(graphs + "&query=" + Client.encode(NAMED)));
    assertTrueAnswer(served.client.post("sparql?" + graphs, QUERY, NAMED, "*/*"));
  }

  @Test
  void queryDatasetFull() {
    String graphs = "default-graph-uri=" + G1 + "&named-graph-uri=" + G2;
    String full =
        "ASK { <paper/1> <title> ?a . GRAPH <graph/2> { <paper/2> <title> ?b }"
            + " FILTER NOT EXISTS { <paper/2> <title> ?c }"
            + " FILTER NOT EXISTS { GRAPH <graph/1> { ?d ?e ?f } } }";
    assertTrueAnswer(served.client.get("sparql?" + graphs + "&query=" + Client.encode(full)));
  }

  @Test
  void queryMultipleDatasetTheProtocolWins() {
    String graphs = "default-graph-uri=" + G1 + "&default-graph-uri=" + G2;
    String from = DEFAULTS.replace("ASK {", "ASK FROM <graph/3> {");
    assertTrueAnswer(served.client.get("sparql?" + graphs + "&query=" + Client.encode(from)));
  }

  @ParameterizedTest
  @CsvSource({
    "SELECT (1 AS ?x) {},application/sparql-results+xml",
    "SELECT (1 AS ?x) {},application/sparql-results+json",
    "SELECT (1 AS ?x) {},text/csv",
    "ASK {},application/sparql-results+xml",
    "ASK {},application/sparql-results+json",
    "DESCRIBE <paper/1>,text/turtle",
    "DESCRIBE <paper/1>,application/rdf+xml",
    "CONSTRUCT { <a> <b> 1 } WHERE {},text/turtle",
    "CONSTRUCT { <a> <b> 1 } WHERE {},application/ld+json",
  })
  void queryContentType(String query, String type) {
    HttpResponse<String> response = served.client.get(query, type);
    assertEquals(200, response.statusCode(), response.body());
    assertTrue(response.headers().firstValue("Content-Type").orElse("").startsWith(type));
  }

  @Test
  void badQueryMethod() {
    assertRefused(
        served.client.method(
            "PUT", "sparql?query=" + Client.encode("ASK {}"), BodyPublishers.noBody()));
  }

  @Test
  void badMultipleQueries() {
    String one = "query=" + Client.encode("ASK {}");
    assertRefused(served.client.get("sparql?" + one + "&" + one));
    assertRefused(form(one + "&" + one));
  }

  @Test
  void badQueryWrongMediaType() {
    assertRefused(served.client.post("sparql", "text/plain", "ASK {}", "*/*"));
  }

  @Test
  void badQueryMissingFormType() {
    String body = "query=" + Client.encode("ASK {}");
    assertRefused(
        served.client.send(served.client.request("sparql").POST(BodyPublishers.ofString(body))));
  }

  @Test
  void badQueryMissingDirectType() {
    assertRefused(
        served.client.send(
            served.client.request("sparql").POST(BodyPublishers.ofString("ASK {}"))));
  }

  @Test
  void badQueryNonUtf8() {
    byte[] utf16 = "ASK {}".getBytes(StandardCharsets.UTF_16);
    assertRefused(
        served.client.send(
            served
                .client
                .request("sparql")
                .header("Content-Type", QUERY + "; charset=UTF-16")
                .POST(BodyPublishers.ofByteArray(utf16))));
  }

  @Test
  void badQuerySyntax() {
    HttpResponse<String> response = served.client.get("ASK {", "*/*");
    assertEquals(400, response.statusCode());
  }
}
