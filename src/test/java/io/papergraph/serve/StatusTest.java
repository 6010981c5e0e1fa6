package io.papergraph.serve;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.papergraph.rdf.Iris;
import io.papergraph.rdf.Vocabulary;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.apache.jena.graph.NodeFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the server says of itself. */
class StatusTest {
  private static final String ENDLESS =
      "SELECT (COUNT(*) AS ?n) { ?a ?p ?b . ?c ?q ?d . ?e ?r ?f . ?g ?s ?h }";

  @TempDir Path dir;

  private ServedStore serve(ServerOptions options) {
    return ServedStore.of(dir, 300, options);
  }

  @Test
  void aServerThatIsWellIsLiveAndReady() {
    try (ServedStore served = serve(ServedStore.FREE_PORT)) {
      for (String path : List.of("health", "health/live", "health/ready")) {
        HttpResponse<String> response = served.client.get(path);
        assertEquals(200, response.statusCode(), path);
        assertEquals("ok\n", response.body());
      }
      assertEquals(404, served.client.get("health/else").statusCode());
      HttpResponse<String> posted = served.client.post("health", "text/plain", "x", "*/*");
      assertEquals(405, posted.statusCode());
      assertEquals(Optional.of("GET, HEAD"), posted.headers().firstValue("Allow"));
    }
  }

  @Test
  void metricsCountRequestsByEndpointAndStatus() {
    try (ServedStore served = serve(ServedStore.FREE_PORT)) {
      served.client.get("ASK {}", "*/*");
      served.client.get("ASK {}", "*/*");
      served.client.get("not sparql", "*/*");
      served.client.get("a/path/of/a/stranger");
      await(() -> metrics(served).contains("{endpoint=\"other\",status=\"404\"} 1\n"));
      String metrics = metrics(served);
      assertHas(metrics, "papergraph_requests_total{endpoint=\"sparql\",status=\"200\"} 2\n");
      assertHas(metrics, "papergraph_requests_total{endpoint=\"sparql\",status=\"400\"} 1\n");
      assertHas(metrics, "papergraph_query_seconds_count 3\n");
      assertHas(metrics, "papergraph_query_seconds_bucket{le=\"+Inf\"} 3\n");
      assertHas(metrics, "papergraph_queries_running 0\n");
      assertHas(metrics, "papergraph_query_places 8\n");
      assertHas(metrics, "papergraph_ready 1\n");
      assertFalse(metrics.contains("stranger"), metrics);
      for (String line : metrics.lines().toList()) {
        assertTrue(line.matches("# (HELP|TYPE) [a-z_]+ .+|[a-z_]+(\\{[^}]*\\})? [0-9.E-]+"), line);
      }
    }
  }

  @Test
  void papersAreThoseOfTheKeptCountsAndFollowTheStore() {
    try (ServedStore served = serve(ServedStore.FREE_PORT)) {
      assertFalse(metrics(served).contains("papergraph_papers"));
      served.store.write(
          dataset ->
              dataset.add(
                  ServedStore.iri("graph/identity"),
                  NodeFactory.createURI(new Iris(ServedStore.BASE).statistic("papers", "", "")),
                  Vocabulary.COUNT,
                  NodeFactory.createLiteralByValue(300)));
      await(() -> metrics(served).contains("\npapergraph_papers 300\n"));
    }
  }

  @Test
  void aClientThatHasItsShareIsSentAwayWhileOthersAreLetIn() {
    ServerOptions one =
        ServedStore.FREE_PORT
            .withTimeout(Duration.ofSeconds(4))
            .withLimits(l -> l.withMaxPerClient(1));
    try (ServedStore served = serve(one)) {
      CompletableFuture<Integer> first = served.client.statusOf(ENDLESS);
      await(() -> metrics(served).contains("papergraph_queries_running 1\n"));
      HttpResponse<String> second = served.client.get("ASK {}", "*/*");
      assertEquals(429, second.statusCode());
      assertEquals(Optional.of("1"), second.headers().firstValue("Retry-After"));
      assertHas(metrics(served), "papergraph_refused_total{reason=\"client\"} 1\n");
      assertEquals(503, first.join());
      await(() -> served.client.get("ASK {}", "*/*").statusCode() == 200);
    }
    Places places = new Places(2, 1);
    places.take("one");
    assertEquals(429, assertThrows(Refusal.class, () -> places.take("one")).status());
    places.take("another");
    assertEquals(503, assertThrows(Refusal.class, () -> places.take("third")).status());
    places.leave("one");
    places.take("one");
  }

  /** A job that does not listen. */
  private record Deaf(CountDownLatch end) implements Job<String> {
    @Override
    public Duration timeout() {
      return Duration.ofMillis(100);
    }

    @Override
    public void stop(Refusal why) {}

    @Override
    public void stopIfDue() {}

    @Override
    public String call() {
      try {
        end.await();
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
      return "late";
    }
  }

  /** A job for which there is no memory. */
  private record Greedy() implements Job<String> {
    @Override
    public Duration timeout() {
      return Duration.ofSeconds(5);
    }

    @Override
    public void stop(Refusal why) {}

    @Override
    public void stopIfDue() {}

    @Override
    public String call() {
      throw new OutOfMemoryError("as if");
    }
  }

  @Test
  void queriesThatDoNotStopKeepTheirPlacesAndTooManyEndTheServer() throws Exception {
    Ending ending = new Ending();
    CountDownLatch end = new CountDownLatch(1);
    ServerLimits limits = ServerLimits.DEFAULT.withMaxStuck(2);
    try (ServedStore served = serve(ServedStore.FREE_PORT);
        QueryService service = new QueryService(served.store, limits, ending, new Meters())) {
      List<CompletableFuture<Integer>> both =
          List.of(refusedWith(service, end), refusedWith(service, end));
      both.forEach(status -> assertEquals(503, status.join()));
      assertEquals(2, service.running());
      await(() -> service.stuck() == 2);
      assertTrue(ending.failure().isEmpty());
      service.stopLateOnes();
      ServeException why = assertThrows(ServeException.class, ending::await);
      assertTrue(String.valueOf(why.getMessage()).contains("2 queries ignore"), why.getMessage());
      end.countDown();
    }
  }

  private static CompletableFuture<Integer> refusedWith(QueryService service, CountDownLatch end) {
    Supplier<Integer> status =
        () -> assertThrows(Refusal.class, () -> service.run(new Deaf(end), "one")).status();
    return CompletableFuture.supplyAsync(status);
  }

  @Test
  void aQueryThatIsOutOfMemoryEndsTheServer() {
    Ending ending = new Ending();
    try (ServedStore served = serve(ServedStore.FREE_PORT);
        QueryService service =
            new QueryService(served.store, ServerLimits.DEFAULT, ending, new Meters())) {
      Refusal refusal = assertThrows(Refusal.class, () -> service.run(new Greedy(), "one"));
      assertEquals(503, refusal.status());
      assertTrue(
          String.valueOf(ending.failure().orElseThrow().getMessage()).contains("out of memory"));
    }
  }

  @Test
  void theAccessLogHasALineOfJsonForEachRequestAndCutsQueries() throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PrintStream log = new PrintStream(out, true, UTF_8);
    try (ServedStore served = serve(ServedStore.FREE_PORT.withAccessLog(log))) {
      served.client.get("ASK {} #" + "long".repeat(500), "*/*");
      served.client.get("no%22thing%0Ahere");
      await(() -> out.toString(UTF_8).lines().count() == 2);
    }
    List<String> lines = out.toString(UTF_8).lines().toList();
    JsonNode asked = new ObjectMapper().readTree(lines.get(0));
    assertEquals("GET", asked.get("method").asText());
    assertEquals("/sparql", asked.get("path").asText());
    assertEquals(200, asked.get("status").asInt());
    assertTrue(asked.get("bytes").asInt() > 10);
    assertTrue(asked.get("ms").isInt());
    assertTrue(asked.get("query").asText().length() <= 201, lines.get(0));
    assertTrue(asked.get("time").asText().matches("\\d{4}-\\d\\d-\\d\\dT.*Z"), lines.get(0));
    JsonNode stranger = new ObjectMapper().readTree(lines.get(1));
    assertTrue(stranger.get("status").asInt() >= 400);
  }

  private static String metrics(ServedStore served) {
    HttpResponse<String> response = served.client.get("metrics");
    assertEquals(200, response.statusCode());
    return response.body();
  }

  private static void assertHas(String text, String part) {
    assertTrue(text.contains(part), () -> part + "is not in\n" + text);
  }

  private static void await(BooleanSupplier condition) {
    long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
    while (!condition.getAsBoolean()) {
      assertTrue(System.nanoTime() < end, "waited too long");
      try {
        Thread.sleep(50);
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
    }
  }
}
