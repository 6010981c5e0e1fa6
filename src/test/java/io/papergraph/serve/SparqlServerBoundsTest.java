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
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What one query may cost. */
class SparqlServerBoundsTest {
  private static final String CROSS = "?a ?p ?b . ?c ?q ?d . ?e ?r ?f . ?g ?s ?h ";
  private static final String ENDLESS = "SELECT (COUNT(*) AS ?n) { " + CROSS + "}";

  @TempDir Path dir;

  @SuppressWarnings("NullAway.Init") // by serve
  private ServedStore served;

  private Client serve(int papers, ServerOptions options) {
    served = ServedStore.of(dir, papers, options);
    return served.client;
  }

  @AfterEach
  void stop() {
    served.close();
  }

  private static ServerOptions within(Duration timeout) {
    return ServedStore.FREE_PORT.withTimeout(timeout);
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
        "SELECT * { ?a ?p ?b OPTIONAL { ?c ?q ?d OPTIONAL { ?e ?r ?f OPTIONAL { ?g ?s ?h FILTER(?h = 1) } } } FILTER(?b = 1) }",
        "SELECT * { CROSS MINUS { ?a ?x ?y . ?y ?z ?w } FILTER(?a = 1) }",
        "SELECT * { ?a ?p ?b FILTER NOT EXISTS { CROSS FILTER(?h = 1) } }",
        "CONSTRUCT { ?a ?p ?h } WHERE { CROSS FILTER(?h = 1) }",
        "DESCRIBE ?a { CROSS FILTER(?h = 1) }",
        "ASK { CROSS FILTER(?h = 1) }",
      })
  void heavyQueriesAreStoppedInTime(String shape) {
    Client client = serve(300, within(Duration.ofSeconds(1)));
    long start = System.nanoTime();
    HttpResponse<String> response = client.postDirect(shape.replace("CROSS", CROSS), "text/csv");
    Duration took = Duration.ofNanos(System.nanoTime() - start);
    System.out.println("TOOK " + took.toMillis() + " " + response.statusCode() + " " + shape);
    assertEquals(503, response.statusCode(), response.body());
    assertTrue(response.body().contains("1.0 s"), response.body());
    assertTrue(took.toMillis() >= 900, took.toString());
    assertTrue(took.toMillis() < 2_900, took.toString());
    assertPlacesAreFree(client);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT (REGEX('aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!', '^(a+)+$') AS ?x) {}",
        "SELECT * { ?s ?p ?o FILTER EXISTS { FILTER(REGEX('aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!', '^(a|aa)+$')) } }",
        "SELECT (REPLACE('aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!', '^(a+)+$', 'b') AS ?x) {}",
        "SELECT (COUNT(REPLACE('aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!', '(a+)+$', '')) AS ?x) { ?s ?p ?o }",
      })
  void regularExpressionsThatBacktrackAreStoppedInTime(String query) {
    Client client = serve(1, within(Duration.ofSeconds(1)));
    HttpResponse<String> response = client.postDirect(query, "text/csv");
    assertEquals(503, response.statusCode(), response.body());
    assertPlacesAreFree(client);
  }

  /** The place of a stopped query is given back only when its thread has really ended. */
  private static void assertPlacesAreFree(Client client) {
    for (int i = 0; i < ServerOptions.DEFAULT.maxConcurrent(); i++) {
      assertEquals(200, client.get("ASK {}", "*/*").statusCode());
    }
  }

  @Test
  void clientMayLowerTheTimeoutButNotRaiseIt() {
    Client client = serve(300, within(Duration.ofSeconds(2)));
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
    Client client = serve(20, ServedStore.FREE_PORT.withMaxRows(7));
    HttpResponse<String> cut = client.get("SELECT ?s { ?s <title> ?t }", "text/csv");
    assertEquals(200, cut.statusCode());
    assertEquals(8, cut.body().lines().count());
    assertEquals(Optional.of("7"), cut.headers().firstValue("Papergraph-Truncated-At"));
    HttpResponse<String> limited = client.get("SELECT ?s { ?s <title> ?t } LIMIT 15", "text/csv");
    assertEquals(8, limited.body().lines().count());
    assertTrue(limited.headers().firstValue("Papergraph-Truncated-At").isPresent());
    HttpResponse<String> exact = client.get("SELECT ?s { ?s <title> ?t } LIMIT 7", "text/csv");
    assertEquals(8, exact.body().lines().count());
    assertFalse(exact.headers().firstValue("Papergraph-Truncated-At").isPresent());
    HttpResponse<String> whole = client.get("SELECT ?s { ?s <title> ?t } OFFSET 18", "text/csv");
    assertEquals(3, whole.body().lines().count());
    assertFalse(whole.headers().firstValue("Papergraph-Truncated-At").isPresent());
  }

  @Test
  void triplesBeyondTheCeilingAreCutAndTheAnswerSaysSo() {
    Client client = serve(20, ServedStore.FREE_PORT.withMaxRows(7));
    HttpResponse<String> cut =
        client.get("CONSTRUCT { ?s ?p ?o } WHERE { ?s ?p ?o }", "application/n-triples");
    assertEquals(7, cut.body().lines().count());
    assertEquals(Optional.of("7"), cut.headers().firstValue("Papergraph-Truncated-At"));
  }

  @Test
  void answersOfFewLongRowsAreCutToo() {
    Client client = serve(100, ServedStore.FREE_PORT);
    String doubled = "CONCAT(?0,?0,?0,?0,?0,?0,?0,?0,?0,?0)";
    StringBuilder query = new StringBuilder("SELECT ?v5 { ?s ?p ?o BIND('0123456789' AS ?v0) ");
    for (int i = 0; i < 4; i++) {
      query.append("BIND(").append(doubled.replace("?0", "?v" + i)).append(" AS ?v");
      query.append(i + 1).append(") ");
    }
    query.append("BIND(CONCAT(?v4, ?v4, ?v4, ?v4, ?v4) AS ?v5) }");
    HttpResponse<String> response = client.postDirect(query.toString(), "text/csv");
    assertEquals(200, response.statusCode());
    // 500,000 characters a row: the 68th passes 32 Mi characters.
    assertEquals(69, response.body().lines().count());
    assertTrue(response.headers().firstValue("Papergraph-Truncated-At").isPresent());
  }

  @Test
  void stringsCannotBeGrownWithoutEnd() {
    Client client = serve(1, ServedStore.FREE_PORT);
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
    Client client = serve(1, ServedStore.FREE_PORT);
    String big = "ASK {} #" + "x".repeat(ServerOptions.DEFAULT.maxRequestBytes());
    assertEquals(413, client.postDirect(big, "*/*").statusCode());
    assertEquals(413, client.postForm(big, "*/*").statusCode());
    byte[] form = ("query=" + Client.encode(big)).getBytes(StandardCharsets.UTF_8);
    byte[] direct = big.getBytes(StandardCharsets.UTF_8);
    assertEquals(413, chunked(client, "application/x-www-form-urlencoded", form));
    assertEquals(413, chunked(client, "application/sparql-query", direct));
    String fits = "ASK {} #" + "x".repeat(ServerOptions.DEFAULT.maxRequestBytes() - 100);
    assertEquals(200, client.postDirect(fits, "*/*").statusCode());
    assertEquals(200, client.postForm(fits, "*/*").statusCode());
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
    Client client = serve(1, ServedStore.FREE_PORT);
    int status = client.get("ASK {} #" + "x".repeat(100_000), "*/*").statusCode();
    assertTrue(status == 414 || status == 431, "got " + status);
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "()"})
  void deepNestingIsABadRequest(String pair) {
    Client client = serve(1, ServedStore.FREE_PORT);
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
    ServerOptions two = within(Duration.ofSeconds(3)).withMaxConcurrent(2);
    Client client = serve(300, two);
    List<CompletableFuture<Integer>> running = new ArrayList<>();
    for (int i = 0; i < 2; i++) {
      running.add(
          CompletableFuture.supplyAsync(() -> client.postDirect(ENDLESS, "*/*").statusCode()));
    }
    HttpResponse<String> third = client.get("ASK {}", "*/*");
    for (int i = 0; i < 100 && third.statusCode() == 200; i++) {
      pause(10);
      third = client.get("ASK {}", "*/*");
    }
    assertEquals(503, third.statusCode());
    assertEquals(Optional.of("1"), third.headers().firstValue("Retry-After"));
    assertEquals(200, client.get("health").statusCode());
    running.forEach(r -> assertEquals(503, r.join()));
    assertEquals(200, client.get("ASK {}", "*/*").statusCode());
  }

  @Test
  void stoppingInTheMiddleOfQueriesLeavesTheStoreUsable() {
    Client client = serve(300, within(Duration.ofSeconds(60)));
    List<CompletableFuture<Integer>> running = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      String query = i % 2 == 0 ? ENDLESS : "SELECT * { " + CROSS + " } ORDER BY ?h LIMIT 10";
      running.add(
          CompletableFuture.supplyAsync(() -> client.postDirect(query, "*/*").statusCode()));
    }
    pause(700);
    long start = System.nanoTime();
    served.server.close();
    long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
    assertTrue(millis < 5_000, "took " + millis);
    running.forEach(r -> assertEquals(503, r.join()));
    assertEquals(300, served.papers());
    served.store.write(
        dataset ->
            dataset.add(
                ServedStore.iri("graph/new"),
                ServedStore.iri("paper/new"),
                ServedStore.iri("title"),
                ServedStore.iri("any")));
    assertEquals(301, served.papers());
    try (SparqlServer again = SparqlServer.start(served.store, ServedStore.FREE_PORT)) {
      assertEquals(200, new Client(again.url()).get("ASK {}", "*/*").statusCode());
    }
  }

  private static void pause(long millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
