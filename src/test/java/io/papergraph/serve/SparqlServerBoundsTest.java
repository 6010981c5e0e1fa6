package io.papergraph.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.apache.jena.graph.Node;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What one query may cost. */
class SparqlServerBoundsTest {
  private static final String CROSS = "?a ?p ?b . ?c ?q ?d . ?e ?r ?f . ?g ?s ?h ";
  private static final String ENDLESS = "SELECT (COUNT(*) AS ?n) { " + CROSS + "}";

  @TempDir static Path dir;
  private static ServedStore served;

  @BeforeAll
  static void serve() {
    served = ServedStore.of(dir, 300, within(Duration.ofSeconds(2)));
  }

  @AfterAll
  static void stop() {
    served.close();
  }

  /** Another server on the same store. */
  private static SparqlServer another(ServerOptions options) {
    return SparqlServer.start(served.store, options);
  }

  private static ServerOptions within(Duration timeout) {
    return ServedStore.FREE_PORT.withTimeout(timeout);
  }

  @Test
  void clientMayLowerTheTimeoutButNotRaiseIt() {
    Client client = served.client;
    String query = "&query=" + Client.encode(ENDLESS);
    HttpResponse<String> lower = client.get("sparql?timeout=0.5" + query);
    assertTrue(lower.body().contains("after 0.5 s"), lower.body());
    HttpResponse<String> higher = client.get("sparql?timeout=3600" + query);
    assertTrue(higher.body().contains("after 2.0 s"), higher.body());
    for (String bad : List.of("0", "-1", "1e9", "abc", "1,5", "", "0.0001")) {
      HttpResponse<String> refused = client.get("sparql?timeout=" + bad + query);
      assertEquals(400, refused.statusCode(), bad);
    }
  }

  @Test
  void rowsBeyondTheCeilingAreCutAndTheAnswerSaysSo() {
    try (SparqlServer server = another(ServedStore.FREE_PORT.withMaxRows(7))) {
      Client client = new Client(server.url());
      assertRows(7, true, client.get("SELECT ?s { ?s <title> ?t }", "text/csv"));
      assertRows(7, true, client.get("SELECT ?s { ?s <title> ?t } LIMIT 15", "text/csv"));
      assertRows(7, false, client.get("SELECT ?s { ?s <title> ?t } LIMIT 7", "text/csv"));
      assertRows(2, false, client.get("SELECT ?s { ?s <title> ?t } OFFSET 298", "text/csv"));
      HttpResponse<String> graph =
          client.get("CONSTRUCT { ?s ?p ?o } WHERE { ?s ?p ?o }", "application/n-triples");
      assertEquals(7, graph.body().lines().count());
      assertEquals(Optional.of("7"), graph.headers().firstValue("Papergraph-Truncated-At"));
    }
  }

  private static void assertRows(int rows, boolean cut, HttpResponse<String> csv) {
    assertEquals(200, csv.statusCode());
    assertEquals(rows, csv.body().lines().count() - 1);
    assertEquals(
        cut ? Optional.of("7") : Optional.empty(),
        csv.headers().firstValue("Papergraph-Truncated-At"));
  }

  @Test
  void answersOfFewLongRowsAreCutToo() {
    String doubled = "CONCAT(?0,?0,?0,?0,?0,?0,?0,?0,?0,?0)";
    StringBuilder query = new StringBuilder("SELECT ?v5 { ?s ?p ?o BIND('0123456789' AS ?v0) ");
    for (int i = 0; i < 4; i++) {
      query.append("BIND(").append(doubled.replace("?0", "?v" + i)).append(" AS ?v");
      query.append(i + 1).append(") ");
    }
    query.append("BIND(CONCAT(?v4, ?v4, ?v4, ?v4, ?v4) AS ?v5) }");
    try (SparqlServer server = another(within(Duration.ofSeconds(60)))) {
      Client client = new Client(server.url());
      HttpResponse<String> response = client.postDirect(query.toString(), "text/csv");
      assertEquals(200, response.statusCode());
      // 500,000 characters a row: the 68th passes 32 Mi characters.
      assertEquals(69, response.body().lines().count());
      assertTrue(response.headers().firstValue("Papergraph-Truncated-At").isPresent());
    }
  }

  @Test
  void stringsCannotBeGrownWithoutEnd() {
    Client client = served.client;
    StringBuilder query = new StringBuilder("SELECT (STRLEN(?v40) AS ?n) { BIND('ab' AS ?v0) ");
    for (int i = 0; i < 40; i++) {
      query.append("BIND(CONCAT(?v%d, ?v%d) AS ?v%d) ".formatted(i, i, i + 1));
    }
    HttpResponse<String> response = client.postDirect(query + "}", "text/csv");
    assertEquals(200, response.statusCode(), response.body());
    assertEquals("n", response.body().strip());
  }

  @Test
  void bodiesBeyondTheCeilingAreRefused() {
    Client client = served.client;
    String big = "ASK {} #" + "x".repeat(ServerLimits.DEFAULT.maxRequestBytes());
    assertEquals(413, client.postDirect(big, "*/*").statusCode());
    assertEquals(413, client.postForm(big, "*/*").statusCode());
    byte[] form = ("query=" + Client.encode(big)).getBytes(StandardCharsets.UTF_8);
    byte[] direct = big.getBytes(StandardCharsets.UTF_8);
    assertEquals(413, chunked(client, "application/x-www-form-urlencoded", form));
    assertEquals(413, chunked(client, "application/sparql-query", direct));
  }

  /** In as much time as a busy machine needs to parse so long a comment. */
  @Test
  void bodiesUpToTheCeilingAreAnswered() {
    String fits = "ASK {} #" + "x".repeat(ServerLimits.DEFAULT.maxRequestBytes() - 100);
    try (SparqlServer server = another(within(Duration.ofSeconds(60)))) {
      Client client = new Client(server.url());
      assertEquals(200, client.postDirect(fits, "*/*").statusCode());
      assertEquals(200, client.postForm(fits, "*/*").statusCode());
    }
  }

  /** Without a length, so that the server has to count. */
  private static int chunked(Client client, String type, byte[] body) {
    return client
        .send(
            client
                .request("sparql")
                .header("Content-Type", type)
                .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body))))
        .statusCode();
  }

  @Test
  void longAddressesAreRefused() {
    Client client = served.client;
    int status = client.get("ASK {} #" + "x".repeat(100_000), "*/*").statusCode();
    assertTrue(status == 414 || status == 431, "got " + status);
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "()"})
  void deepNestingIsABadRequest(String pair) {
    Client client = served.client;
    String open = pair.substring(0, 1).repeat(100_000);
    String close = pair.substring(1).repeat(100_000);
    String query =
        pair.equals("{}") ? "ASK " + open + close : "ASK { FILTER(" + open + "1" + close + ") }";
    HttpResponse<String> response = client.postDirect(query, "*/*");
    assertEquals(400, response.statusCode());
    assertEquals("the query is nested too deeply", response.body().strip());
    assertEquals(200, client.get("ASK {}", "*/*").statusCode());
  }

  @Test
  void queriesBeyondTheNumberOfPlacesAreSentAway() {
    ServerOptions two = within(Duration.ofSeconds(5)).withMaxConcurrent(2);
    try (SparqlServer server = another(two)) {
      Client client = new Client(server.url());
      CompletableFuture<Integer> first = client.statusOf(ENDLESS);
      CompletableFuture<Integer> second = client.statusOf(ENDLESS);
      pause(1_000);
      HttpResponse<String> third = client.get("ASK {}", "*/*");
      assertEquals(503, third.statusCode());
      assertEquals(Optional.of("1"), third.headers().firstValue("Retry-After"));
      assertEquals(200, client.get("health").statusCode());
      assertEquals(503, first.join());
      assertEquals(503, second.join());
      assertEquals(200, client.get("ASK {}", "*/*").statusCode());
    }
  }

  @Test
  void stoppingInTheMiddleOfQueriesLeavesTheStoreUsable() {
    List<CompletableFuture<Integer>> running = new ArrayList<>();
    long start;
    ServerOptions impatient =
        within(Duration.ofSeconds(60)).withLimits(l -> l.withDrain(Duration.ofMillis(500)));
    try (SparqlServer server = another(impatient)) {
      Client client = new Client(server.url());
      for (int i = 0; i < 4; i++) {
        running.add(
            client.statusOf(i % 2 == 0 ? ENDLESS : "SELECT * { " + CROSS + " } ORDER BY ?h"));
      }
      pause(1_000);
      running.forEach(r -> assertFalse(r.isDone()));
      start = System.nanoTime();
    }
    long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
    assertTrue(millis < 5_000, "took " + millis);
    running.forEach(r -> assertEquals(503, r.join()));
    assertEquals(300, served.papers());
    Node graph = ServedStore.iri("graph/new");
    served.store.write(
        dataset -> dataset.add(graph, graph, ServedStore.iri("title"), ServedStore.iri("any")));
    assertEquals(301, served.papers());
    served.store.write(dataset -> dataset.removeGraph(graph));
    assertEquals(200, served.client.get("ASK {}", "*/*").statusCode());
  }

  private static void pause(long millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
