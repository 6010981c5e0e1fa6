package io.papergraph.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.papergraph.query.QueryRunner;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.DCTerms;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The text index as SPARQL sees it, over HTTP and in this process. */
class TextQueryTest {
  private static final String PREFIXES =
      "PREFIX text: <http://jena.apache.org/text#> PREFIX dcterms: <http://purl.org/dc/terms/> ";
  private static final int PAPERS = 12;

  @TempDir static Path dir;
  private static ServedStore served;

  @BeforeAll
  static void serve() {
    served = ServedStore.of(dir, 0, ServedStore.FREE_PORT.withMaxRows(10));
    served.store.write(
        dataset -> {
          for (int i = 0; i < PAPERS; i++) {
            dataset.add(
                ServedStore.iri("graph/paper/arxiv/2401.0000" + i),
                ServedStore.iri("paper/arxiv/2401.0000" + i),
                DCTerms.title.asNode(),
                NodeFactory.createLiteralString("Kites and Mixtures-of-Experts, part " + i));
          }
        });
  }

  @AfterAll
  static void stop() {
    served.close();
  }

  private static List<String> lines(String sparql) {
    HttpResponse<String> response = served.client.get(PREFIXES + sparql, "text/csv");
    assertEquals(200, response.statusCode(), response.body());
    return response.body().lines().skip(1).toList();
  }

  @Test
  void findsByWordsAndGivesSubjectAndText() {
    String query = "SELECT ?s ?t { (?s ?score ?t) text:query (dcterms:title 'part AND 7') }";
    List<String> expected =
        List.of(
            "https://example.org/paper/arxiv/2401.00007,"
                + "\"Kites and Mixtures-of-Experts, part 7\"");
    assertEquals(expected, lines(query));
    assertEquals(
        "https://example.org/paper/arxiv/2401.00007",
        new QueryRunner(served.store, QueryRunner.Limits.DEFAULT)
            .rows(QueryRunner.parse(PREFIXES + query, ServedStore.BASE))
            .rows()
            .get(0)
            .get(0));
  }

  @Test
  void joinsWithTheGraph() {
    String join = "SELECT ?t { ?s text:query '\"part 3\"' . ?s dcterms:title ?t }";
    assertEquals(List.of("\"Kites and Mixtures-of-Experts, part 3\""), lines(join));
  }

  @Test
  void aGraphNarrowsTheSearch() {
    String within =
        "SELECT ?s { GRAPH <https://example.org/graph/paper/arxiv/2401.00004>"
            + " { ?s text:query 'mixture-of-expert' } }";
    assertEquals(List.of("https://example.org/paper/arxiv/2401.00004"), lines(within));
  }

  @Test
  void theRowsOfAnAnswerAreBoundedAsAlways() {
    HttpResponse<String> response =
        served.client.get(PREFIXES + "SELECT ?s { ?s text:query 'kite' }", "text/csv");
    assertEquals(10 + 1, response.body().lines().count());
    assertEquals("10", response.headers().firstValue("Papergraph-Truncated-At").orElse(""));
    assertEquals(2, lines("SELECT ?s { ?s text:query ('kite' 2) }").size());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'*a*'",
        "'/.*a.*/'",
        "'a AND ('",
        "'[a TO z]'",
        "'graph:x'",
        "('kite' 'a' 'b' 'c' 'd')",
        "()",
      })
  void whatIsNotUnderstoodOrCostsTooMuchIsA400OfOneLine(String object) {
    HttpResponse<String> response =
        served.client.get(PREFIXES + "SELECT ?s { ?s text:query " + object + " }", "text/csv");
    assertEquals(400, response.statusCode(), response.body());
    assertEquals(1, response.body().lines().count(), response.body());
    assertTrue(!response.body().contains("org.apache"), response.body());
  }
}
