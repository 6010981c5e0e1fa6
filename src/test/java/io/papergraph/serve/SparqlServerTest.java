package io.papergraph.serve;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.papergraph.query.QueryRunner;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.query.ResultSet;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.ResultSetMgr;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SparqlServerTest {
  private static final String FIRST_THREE =
      "SELECT ?paper ?title ?year { ?paper <https://example.org/title> ?title ;"
          + " <https://example.org/year> ?year } ORDER BY ?title LIMIT 3";

  @TempDir static Path dir;
  private static ServedStore served;

  /** The three ways in. */
  enum Way {
    GET,
    FORM,
    DIRECT;

    HttpResponse<String> ask(String sparql, String accept) {
      return switch (this) {
        case GET -> served.client.get(sparql, accept);
        case FORM -> served.client.postForm(sparql, accept);
        case DIRECT -> served.client.postDirect(sparql, accept);
      };
    }
  }

  @BeforeAll
  static void serve() {
    served = ServedStore.of(dir, 25, ServedStore.FREE_PORT);
  }

  @AfterAll
  static void stop() {
    served.close();
  }

  private static List<List<String>> inProcess() {
    return new QueryRunner(served.store, QueryRunner.Limits.DEFAULT)
        .rows(QueryRunner.parse(FIRST_THREE, "https://example.org/"))
        .rows();
  }

  @Test
  void queryRunnerGivesTheRowsWorkedOutByHand() {
    assertEquals(
        List.of(
            List.of("https://example.org/paper/0", "Title 0", "2000"),
            List.of("https://example.org/paper/1", "Title 1", "2001"),
            List.of("https://example.org/paper/10", "Title 10", "2010")),
        inProcess());
  }

  @ParameterizedTest
  @EnumSource
  void jsonHasTheRowsOfQueryRunner(Way way) throws IOException {
    HttpResponse<String> response = way.ask(FIRST_THREE, "application/sparql-results+json");
    assertEquals(200, response.statusCode(), response.body());
    assertType("application/sparql-results+json", response);
    List<List<String>> rows = new ArrayList<>();
    for (JsonNode row : new ObjectMapper().readTree(response.body()).at("/results/bindings")) {
      rows.add(
          Stream.of("paper", "title", "year")
              .map(c -> row.at("/" + c + "/value").asText())
              .toList());
    }
    assertEquals(inProcess(), rows);
  }

  @ParameterizedTest
  @EnumSource
  void csvHasTheRowsOfQueryRunner(Way way) {
    HttpResponse<String> response = way.ask(FIRST_THREE, "text/csv");
    assertType("text/csv", response);
    List<String> lines = response.body().lines().toList();
    assertEquals("paper,title,year", lines.get(0));
    assertEquals(inProcess(), lines.stream().skip(1).map(l -> List.of(l.split(","))).toList());
  }

  @ParameterizedTest
  @EnumSource
  void xmlHasTheRowsOfQueryRunner(Way way) {
    HttpResponse<String> response = way.ask(FIRST_THREE, "application/sparql-results+xml");
    assertType("application/sparql-results+xml", response);
    assertEquals(inProcess(), read(response.body(), ResultSetLang.RS_XML));
  }

  @Test
  void tsvHasTheRowsOfQueryRunner() {
    HttpResponse<String> response = Way.GET.ask(FIRST_THREE, "text/tab-separated-values");
    assertType("text/tab-separated-values", response);
    assertEquals(inProcess(), read(response.body(), ResultSetLang.RS_TSV));
  }

  @Test
  void jsonIsWhatAClientWithoutWishesGets() {
    assertType("application/sparql-results+json", Way.GET.ask(FIRST_THREE, "*/*"));
    assertType(
        "application/sparql-results+json",
        served.client.get("sparql?query=" + Client.encode(FIRST_THREE)));
  }

  @Test
  void formatParameterCountsMoreThanTheHeader() {
    HttpResponse<String> response =
        served.client.get("sparql?format=csv&query=" + Client.encode(FIRST_THREE));
    assertType("text/csv", response);
  }

  @Test
  void askSaysTrueOrFalse() {
    assertTrue(
        Way.GET
            .ask("ASK { ?s <https://example.org/title> 'Title 7' }", "*/*")
            .body()
            .contains("true"));
    assertTrue(
        Way.GET
            .ask("ASK { ?s <https://example.org/title> 'Title 99' }", "*/*")
            .body()
            .contains("false"));
  }

  @ParameterizedTest
  @EnumSource
  void constructGivesAGraphAsTurtleOrNTriples(Way way) {
    String construct =
        "CONSTRUCT { ?s <https://example.org/called> ?t }"
            + " WHERE { ?s <https://example.org/title> ?t FILTER(?t = 'Title 3') }";
    HttpResponse<String> triples = way.ask(construct, "application/n-triples");
    assertType("application/n-triples", triples);
    assertEquals(
        "<https://example.org/paper/3> <https://example.org/called> \"Title 3\" .",
        triples.body().strip());
    assertType("text/turtle", way.ask(construct, "text/turtle"));
  }

  @Test
  void describeGivesTheTriplesOfAThing() {
    String body = Way.GET.ask("DESCRIBE <paper/3>", "application/n-triples").body();
    assertEquals(3, body.lines().count(), body);
  }

  @Test
  void graphsOfTheStoreCanBeChosen() {
    String count = "SELECT (COUNT(*) AS ?n) { ?s ?p ?o }";
    String two = "SELECT (COUNT(*) AS ?n) FROM <graph/1> FROM <graph/2> { ?s ?p ?o }";
    assertEquals("n\n75", Way.GET.ask(count, "text/csv").body().replace("\r", "").strip());
    assertEquals("n\n6", Way.GET.ask(two, "text/csv").body().replace("\r", "").strip());
    String chosen =
        "sparql?format=csv&default-graph-uri=" + Client.encode("https://example.org/graph/1");
    assertEquals(
        "n\n3",
        served
            .client
            .get(chosen + "&query=" + Client.encode(count))
            .body()
            .replace("\r", "")
            .strip());
  }

  @Test
  void relativeIrisAreThoseOfTheStore() {
    String body = Way.GET.ask("SELECT (<a> AS ?x) (IRI('b') AS ?y) {}", "text/csv").body();
    assertTrue(body.contains("https://example.org/a,https://example.org/b"), body);
  }

  @Test
  void healthSaysOk() {
    HttpResponse<String> response = served.client.get("health");
    assertEquals(200, response.statusCode());
    assertEquals("ok\n", response.body());
  }

  @Test
  void homePageIsForPeopleAndLeadsToSparql() {
    HttpResponse<String> response = served.client.get("");
    assertEquals(200, response.statusCode());
    assertType("text/html", response);
    assertTrue(response.body().contains("href=\"/fuseki/\""), response.body());
    assertEquals("nosniff", response.headers().firstValue("X-Content-Type-Options").orElse(""));
  }

  @Test
  void defaultsAreLoopbackAndPort3030() {
    assertEquals("127.0.0.1", ServerOptions.DEFAULT.host());
    assertEquals(3030, ServerOptions.DEFAULT.port());
    assertEquals("http://127.0.0.1:" + served.server.port() + "/", served.server.url().toString());
  }

  @Test
  void portInUseIsSaidInOneLine() {
    ServerOptions taken = ServerOptions.DEFAULT.withPort(served.server.port());
    ServeException e =
        assertThrows(ServeException.class, () -> SparqlServer.start(served.store, taken).close());
    String message = String.valueOf(e.getMessage());
    assertTrue(message.contains("127.0.0.1:" + served.server.port()), message);
    assertTrue(message.contains("--port"), message);
    assertEquals(1, message.lines().count());
  }

  @Test
  void hostThatIsNoneIsSaidInOneLine() {
    ServerOptions nowhere = ServedStore.FREE_PORT.withHost("no-such-host.invalid");
    ServeException e =
        assertThrows(ServeException.class, () -> SparqlServer.start(served.store, nowhere).close());
    assertTrue(String.valueOf(e.getMessage()).contains("no-such-host.invalid"), e.getMessage());
  }

  @Test
  void optionsOutOfRangeAreRefused() {
    assertThrows(ServeException.class, () -> ServerOptions.DEFAULT.withPort(70_000));
    assertThrows(ServeException.class, () -> ServerOptions.DEFAULT.withMaxRows(0));
    assertThrows(
        ServeException.class, () -> ServerOptions.DEFAULT.withTimeout(java.time.Duration.ZERO));
  }

  private static void assertType(String expected, HttpResponse<String> response) {
    String type = response.headers().firstValue("Content-Type").orElse("");
    assertEquals(expected, type.split(";", 2)[0], response.body());
  }

  private static List<List<String>> read(String body, Lang format) {
    ResultSet rows = ResultSetMgr.read(new ByteArrayInputStream(body.getBytes(UTF_8)), format);
    List<List<String>> out = new ArrayList<>();
    while (rows.hasNext()) {
      var row = rows.next();
      out.add(
          rows.getResultVars().stream()
              .map(
                  c ->
                      row.get(c).isLiteral()
                          ? row.getLiteral(c).getLexicalForm()
                          : row.get(c).toString())
              .toList());
    }
    return out;
  }
}
