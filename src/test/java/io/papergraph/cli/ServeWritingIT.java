package io.papergraph.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.papergraph.store.KnowledgeStore;
import io.papergraph.store.StoredQuads;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Papers that come in while the store is served, in a process of its own. */
class ServeWritingIT {
  /** More than from where a new store would be filled by a bulk load. */
  private static final int MANY = 2_500;

  private static final int KILLS = 3;
  private static final String PASSWORD = "correct horse battery";
  private static final String BASIC =
      "Basic "
          + Base64.getEncoder()
              .encodeToString(("admin:" + PASSWORD).getBytes(StandardCharsets.UTF_8));

  @TempDir Path dir;
  private Path store;

  @BeforeEach
  void makeEmptyStore() {
    store = dir.resolve("store");
    KnowledgeStore.openOrCreate(store, "https://example.org/").close();
  }

  private ServedProcess serve(String... more) throws IOException {
    Path file = Files.writeString(dir.resolve("password"), PASSWORD);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    String[] options = {"--writable", "--admin-password-file", file.toString()};
    String[] all =
        Stream.concat(Arrays.stream(options), Arrays.stream(more)).toArray(String[]::new);
    return ServedProcess.start(store, "1g", dir.resolve("err"), all);
  }

  private static String papers(int from, int to) {
    return IntStream.range(from, to)
        .mapToObj(
            i ->
                String.format(
                    "{\"id\":\"2401.%05d\",\"title\":\"Net%d: a study of BERT\",\"abstract\":\"We"
                        + " introduce Net%d, a model that builds on CLIP. It reaches %d.%d%% accuracy"
                        + " on ImageNet.\"}%n",
                    i, i, i, 50 + i % 50, i % 10))
        .collect(Collectors.joining());
  }

  private static HttpResponse<String> ingest(ServedProcess served, String body) {
    try {
      return served.post("admin/ingest", body, "Authorization", BASIC);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static int count(ServedProcess served) {
    try {
      String query =
          "PREFIX pg: <https://w3id.org/papergraph/ontology#> SELECT (COUNT(*) AS ?n) { ?p a pg:Paper }";
      HttpResponse<String> rows = served.ask(query);
      assertEquals(200, rows.statusCode(), rows.body());
      return new ObjectMapper().readTree(rows.body()).at("/results/bindings/0/n/value").asInt();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void manyPapersGoIntoAnEmptyStoreWhileQueriesGoOnAndAgainChangeNothing() throws Exception {
    try (ServedProcess served = serve()) {
      CompletableFuture<HttpResponse<String>> ingest =
          CompletableFuture.supplyAsync(() -> ingest(served, papers(0, MANY)));
      int before = 0;
      boolean between = false;
      while (!ingest.isDone()) {
        int now = count(served);
        assertTrue(now >= before, "papers went away");
        between |= now > 0 && now < MANY;
        before = now;
      }
      HttpResponse<String> done = ingest.join();
      assertEquals(200, done.statusCode(), done.body());
      JsonNode summary = new ObjectMapper().readTree(done.body());
      assertEquals(MANY, summary.get("stored").asInt());
      assertTrue(between, "no query saw some of the papers");
      assertEquals(MANY, count(served));
      HttpResponse<String> again = ingest(served, papers(0, 5));
      assertEquals(5, new ObjectMapper().readTree(again.body()).get("unchanged").asInt());
      assertEquals(422, ingest(served, "no papers at all").statusCode());
      Path more = Files.writeString(dir.resolve("more.jsonl"), papers(MANY, MANY + 1));
      Cli build = Cli.run("build", more.toString(), "--store", store.toString());
      assertEquals(1, build.status());
      assertTrue(build.err().contains("in use by another process"), build.err());
      assertTrue(build.err().contains("--watch DIR"), build.err());
      assertTrue(build.err().contains("/admin/ingest"), build.err());
    }
  }

  @Test
  void filesThatComeIntoAFolderAreBuilt() throws Exception {
    Path folder = Files.createDirectory(dir.resolve("incoming"));
    Files.writeString(folder.resolve("a.jsonl"), papers(0, 3));
    try (ServedProcess served = serve("--watch", folder.toString())) {
      await(() -> count(served) == 3);
      Path outside = Files.writeString(dir.resolve("b.jsonl"), papers(3, 10));
      Files.move(outside, folder.resolve("b.jsonl"));
      await(() -> count(served) == 10);
      Files.writeString(folder.resolve("broken.jsonl"), "nothing of the kind");
      Files.writeString(folder.resolve("c.jsonl"), papers(10, 11));
      await(() -> count(served) == 11);
    }
  }

  @Test
  void killsInTheMiddleLeaveWholePapersOnly() throws Exception {
    String input = papers(0, 1_200);
    Path file = Files.writeString(dir.resolve("papers.jsonl"), input);
    Path undisturbed = dir.resolve("undisturbed");
    String[] build = {"build", file.toString(), "--store", undisturbed.toString()};
    Cli built = Cli.run(build[0], build[1], build[2], build[3], "--base", "https://example.org/");
    assertEquals(0, built.status(), built.err());
    Set<String> expected = quads(undisturbed);
    Random random = new Random(5);
    int held = 0;
    for (int i = 0; i < KILLS; i++) {
      try (ServedProcess served = serve()) {
        CompletableFuture<Boolean> ended =
            CompletableFuture.supplyAsync(() -> ingest(served, input).statusCode() == 200)
                .exceptionally(killed -> false);
        int before = held;
        await(() -> count(served) > before || ended.isDone());
        Thread.sleep(random.nextInt(300));
        served.process().destroyForcibly().waitFor();
      }
      held = assertWholePapers(expected);
    }
    try (ServedProcess served = serve()) {
      assertEquals(200, ingest(served, input).statusCode());
      served.process().destroy();
      assertEquals(143, served.status(30));
    }
    assertEquals(expected, quads(store));
  }

  @Test
  void aTermSignalInTheMiddleSaysWhatIsStored() throws Exception {
    try (ServedProcess served = serve()) {
      CompletableFuture<HttpResponse<String>> ingest =
          CompletableFuture.supplyAsync(() -> ingest(served, papers(0, 8_000)));
      await(() -> count(served) > 0);
      served.process().destroy();
      HttpResponse<String> answer = ingest.join();
      assertEquals(503, answer.statusCode(), answer.body());
      assertEquals(143, served.status(30));
      int stored = new ObjectMapper().readTree(answer.body()).get("stored").asInt();
      assertTrue(stored > 0 && stored < 8_000, answer.body());
      Set<String> graphs = new HashSet<>();
      quads(store).stream().map(ServeWritingIT::graph).forEach(graphs::add);
      assertEquals(stored, graphs.stream().filter(g -> g.contains("/graph/paper/")).count());
    }
  }

  private int assertWholePapers(Set<String> expected) {
    Set<String> held = quads(store);
    Set<String> graphs = new HashSet<>();
    held.stream().map(ServeWritingIT::graph).forEach(graphs::add);
    graphs.removeIf(g -> !g.contains("/graph/paper/"));
    Set<String> should = new HashSet<>(expected);
    should.removeIf(quad -> !graphs.contains(graph(quad)));
    held.removeIf(quad -> !graphs.contains(graph(quad)));
    assertEquals(should, held);
    return graphs.size();
  }

  private static String graph(String quad) {
    return quad.substring(0, quad.indexOf(' '));
  }

  private static Set<String> quads(Path dir) {
    try (KnowledgeStore store = KnowledgeStore.open(dir)) {
      return new HashSet<>(StoredQuads.quads(store));
    }
  }

  private static void await(BooleanSupplier condition) throws InterruptedException {
    long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
    while (!condition.getAsBoolean()) {
      assertTrue(System.nanoTime() < end, "waited too long");
      Thread.sleep(50);
    }
  }
}
