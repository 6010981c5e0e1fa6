package io.papergraph.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.papergraph.store.KnowledgeStore;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The server as a process: how it stops, and what it does when its heap is small. */
class ServeCommandIT {
  /** Takes a second or so on the 10,000 quads of the store. */
  private static final String HEAVY =
      "SELECT (COUNT(*) AS ?n) { { SELECT * { ?a ?p ?b . ?c ?q ?d } LIMIT 1500000 } }";

  private static final String ENDLESS =
      "SELECT (COUNT(*) AS ?n) { ?a ?p ?b . ?c ?q ?d . ?e ?r ?f . ?g ?s ?h }";

  @TempDir Path dir;

  private Path store() {
    Path store = dir.resolve("store");
    KilledProcess.makeStore(store);
    return store;
  }

  @Test
  void aTermSignalUnderLoadAnswersOrRefusesEveryRequest() throws Exception {
    Path store = store();
    try (ServedProcess served = ServedProcess.start(store, "512m", dir.resolve("err"))) {
      assertEquals(200, served.ask(HEAVY).statusCode());
      ExecutorService clients = Executors.newFixedThreadPool(8);
      List<CompletableFuture<Map<String, Integer>>> loads = new ArrayList<>();
      for (int i = 0; i < 8; i++) {
        loads.add(CompletableFuture.supplyAsync(() -> load(served), clients));
      }
      Thread.sleep(2_000);
      served.process().destroy();
      assertEquals(143, served.status(30));
      Map<String, Integer> all = new TreeMap<>();
      loads.forEach(load -> load.join().forEach((how, n) -> all.merge(how, n, Integer::sum)));
      clients.shutdown();
      assertTrue(all.getOrDefault("200", 0) > 0, all::toString);
      assertTrue(all.getOrDefault("503", 0) + all.getOrDefault("429", 0) > 0, all::toString);
      assertEquals(0, all.getOrDefault("broken", 0), all::toString);
      assertEquals("", served.said());
    }
    try (KnowledgeStore again = KnowledgeStore.open(store)) {
      assertTrue(!again.isEmpty());
    }
  }

  /** Asks, each time on a new connection, until nobody is there; how each request ended. */
  private static Map<String, Integer> load(ServedProcess served) {
    Map<String, Integer> ends = new TreeMap<>();
    while (true) {
      String end = one(served);
      ends.merge(end, 1, Integer::sum);
      if (end.equals("gone")) {
        return ends;
      }
    }
  }

  private static String one(ServedProcess served) {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), served.root().getPort())) {
      return exchange(socket);
    } catch (ConnectException e) {
      return "gone";
    } catch (IOException e) {
      // A connection that the kernel had taken and the server had not: no request was read.
      return served.process().isAlive() ? "not taken" : "gone";
    }
  }

  private static String exchange(Socket socket) throws IOException {
    socket.setSoTimeout(30_000);
    String query = URLEncoder.encode(HEAVY, StandardCharsets.UTF_8);
    String request =
        "GET /sparql?query=" + query + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
    socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
    BufferedReader in =
        new BufferedReader(
            new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
    String status = in.readLine();
    if (status == null) {
      return "broken";
    }
    return status.split(" ", 3)[1];
  }

  @Test
  void aQueryThatDoesNotEndIsRefusedWhenTheTimeToStopIsOver() throws Exception {
    String[] options = {"--drain", "1", "--timeout", "60"};
    try (ServedProcess served = ServedProcess.start(store(), "512m", dir.resolve("err"), options)) {
      CompletableFuture<Integer> running =
          CompletableFuture.supplyAsync(() -> statusOf(served, ENDLESS));
      Thread.sleep(1_500);
      served.process().destroy();
      assertEquals(503, running.join());
      assertEquals(143, served.status(20));
    }
  }

  private static int statusOf(ServedProcess served, String sparql) {
    try {
      return served.ask(sparql).statusCode();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Queries that fill a heap of 64 MB, some at once: a refusal each, or the end of the process. */
  @Test
  void aSmallHeapRefusesOrEndsTheProcessAndNeverAnswersWrongly() throws Exception {
    String greedy =
        "SELECT ?a ?b { ?a ?p ?b . ?c ?q ?d } ORDER BY DESC(CONCAT(STR(?a), STR(?d), STR(?b)))";
    try (ServedProcess served = ServedProcess.start(store(), "64m", dir.resolve("err"))) {
      int answered = 0;
      for (int round = 0; round < 3 && served.process().isAlive(); round++) {
        List<CompletableFuture<Integer>> several = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
          several.add(
              CompletableFuture.supplyAsync(() -> statusOf(served, greedy))
                  .exceptionally(gone -> 0));
        }
        for (CompletableFuture<Integer> one : several) {
          assertTrue(List.of(0, 503).contains(one.join()), () -> "got " + one.join());
        }
        answered += served.process().isAlive() ? assertCounts(served) : 0;
      }
      if (!served.process().isAlive()) {
        assertEquals(1, served.status(1), served::said);
        assertTrue(served.said().contains("out of memory"), served.said());
      } else {
        assertTrue(answered > 0, served.said());
      }
    }
  }

  /** The store has 200 graphs of 50 quads. A process that is ending may answer no more. */
  private static int assertCounts(ServedProcess served) throws InterruptedException {
    for (int i = 0; i < 50 && served.process().isAlive(); i++) {
      try {
        HttpResponse<String> all = served.get("sparql?format=csv&query=" + COUNT);
        if (all.statusCode() == 200) {
          assertEquals("n\n10000", all.body().replace("\r", "").strip());
          return 1;
        }
      } catch (IOException e) {
        // It is ending.
      }
      Thread.sleep(200);
    }
    return 0;
  }

  private static final String COUNT =
      URLEncoder.encode("SELECT (COUNT(*) AS ?n) { ?s ?p ?o }", StandardCharsets.UTF_8);

  @Test
  void theAccessLogGoesToAFile() throws Exception {
    Path log = dir.resolve("access.jsonl");
    String[] options = {"--access-log", log.toString()};
    try (ServedProcess served = ServedProcess.start(store(), "512m", dir.resolve("err"), options)) {
      assertEquals(200, served.get("health/ready").statusCode());
      served.process().destroy();
      assertEquals(143, served.status(20));
    }
    assertTrue(Files.readString(log).contains("\"path\":\"/health/ready\""));
  }
}
