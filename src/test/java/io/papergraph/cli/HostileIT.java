package io.papergraph.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What strangers send to a server in a process of its own with 256 MB; that each is refused in
 * other ways is in the tests of the package serve. {@code -Dpapergraph.wrk.seconds=30} asks for
 * longer.
 */
class HostileIT {
  private static final int WRK_SECONDS = Integer.getInteger("papergraph.wrk.seconds", 5);
  private static final String EVERYTHING = "SELECT * { ?s ?p ?o }";
  private static final Pattern HEAP =
      Pattern.compile("papergraph_heap_used_bytes ([0-9]+)", Pattern.MULTILINE);

  @TempDir static Path dir;
  private static ServedProcess served;

  @BeforeAll
  static void serve() throws IOException {
    Path store = dir.resolve("store");
    KilledProcess.makeStore(store);
    served = ServedProcess.start(store, "256m", dir.resolve("err"), "--timeout", "2");
  }

  @AfterAll
  static void stop() {
    served.close();
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static void assertWell() throws IOException {
    assertTrue(served.process().isAlive(), served.said());
    assertEquals(200, served.get("health/ready").statusCode());
    HttpResponse<String> all = served.get("sparql?format=csv&query=" + encode(COUNT));
    assertEquals("n\n10000", all.body().replace("\r", "").strip());
  }

  private static final String COUNT = "SELECT (COUNT(*) AS ?n) { ?s ?p ?o }";

  private static long heap() throws IOException {
    Matcher heap = HEAP.matcher(served.get("metrics").body());
    assertTrue(heap.find());
    return Long.parseLong(heap.group(1));
  }

  @Test
  void heavyQueriesAreStopped() throws IOException {
    for (String query :
        List.of(
            "SELECT * { ?a ?p ?b . ?c ?q ?d } ORDER BY ?d ?a",
            "SELECT * { ?a (!<x:x>)* ?b . ?b (!<x:y>)* ?c . ?d ?e ?f . ?g ?h ?i FILTER(?i = 1) }")) {
      HttpResponse<String> response = served.ask(query);
      assertEquals(503, response.statusCode(), response.body());
      assertEquals(1, response.body().lines().count());
    }
    assertWell();
  }

  @Test
  void aQueryOfFiveMegabytesIsTooLarge() throws IOException {
    String big = "ASK {} #" + "x".repeat(5 << 20);
    String type = "application/sparql-query";
    assertEquals(413, served.post("sparql", big, "Content-Type", type).statusCode());
    assertWell();
  }

  @Test
  void manyConnectionsAtOnceLeaveTheServerWellAndTheMemoryFlat() throws Exception {
    assumeTrue(Processes.areThere("wrk"), "wrk is not installed");
    String url = served.root() + "sparql?format=csv&query=" + encode(EVERYTHING + " LIMIT 50");
    wrk(2, url);
    wrk(WRK_SECONDS, url);
    long before = Math.min(heap(), 200L << 20);
    String said = wrk(WRK_SECONDS, url);
    Matcher requests = Pattern.compile("([0-9]+) requests in").matcher(said);
    assertTrue(requests.find() && Long.parseLong(requests.group(1)) > 1_000, said);
    assertWell();
    assertTrue(heap() < before + (100L << 20), () -> "the heap grows: " + before);
  }

  private static String wrk(int seconds, String url) throws IOException {
    String duration = String.format(Locale.ROOT, "%ds", seconds);
    return Processes.said(List.of("wrk", "-t2", "-c200", "-d" + duration, url));
  }

  @Test
  void slowReadersHoldNoPlace() throws Exception {
    List<Socket> slow = new ArrayList<>();
    try {
      for (int i = 0; i < 20; i++) {
        Socket socket = new Socket();
        socket.setReceiveBufferSize(1_024);
        socket.connect(
            new InetSocketAddress(InetAddress.getLoopbackAddress(), served.root().getPort()));
        String line =
            "GET /sparql?query=" + encode(EVERYTHING) + " HTTP/1.1\r\nHost: localhost\r\n";
        socket.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
        slow.add(socket);
      }
      Thread.sleep(3_000);
      assertTrue(served.get("metrics").body().contains("papergraph_queries_running 0\n"));
      assertWell();
    } finally {
      for (Socket socket : slow) {
        socket.close();
      }
    }
    assertWell();
  }

  @Test
  void contextsOfJsonLdAreNotFetched() throws Exception {
    try (ServerSocket canary = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
      canary.setSoTimeout(300);
      for (String context :
          List.of("http://127.0.0.1:" + canary.getLocalPort() + "/c", "file:///etc/passwd")) {
        String body = "{\"@context\":\"" + context + "\",\"@id\":\"x:y\",\"a\":\"b\"}";
        for (String path : List.of("sparql", "", "papergraph", "admin/ingest", "graph/x")) {
          HttpResponse<String> response =
              served.post(path, body, "Content-Type", "application/ld+json");
          int status = response.statusCode();
          assertTrue(status >= 400 && status < 500, path + " gave " + status);
          assertFalse(response.body().contains("root:"));
        }
      }
      boolean heard = true;
      try {
        canary.accept().close();
      } catch (SocketTimeoutException e) {
        heard = false;
      }
      assertFalse(heard, "somebody asked for the context");
    }
  }

  @Test
  void redirectsCarryNoHeadersOfStrangers() throws IOException {
    for (String path :
        List.of(
            "/fuseki%0d%0aSet-Cookie:%20a=b",
            "/paper/x%0d%0aSet-Cookie:%20a=b",
            "//evil.example/paper/x",
            "/paper/..%2f..%2f..%2fetc%2fpasswd",
            "/paper/../../etc/passwd",
            "/fuseki/..%2f..%2fetc%2fpasswd")) {
      String head =
          raw("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
      assertTrue(head.matches("(?s)HTTP/1.1 (400|404).*"), path + ": " + head);
      assertFalse(head.contains("Set-Cookie: a"), head);
      assertFalse(head.contains("root:"), head);
      assertFalse(head.toLowerCase(Locale.ROOT).contains("location: //"), head);
    }
  }

  private static String raw(String request) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), served.root().getPort())) {
      socket.setSoTimeout(10_000);
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static String python(String module, String script) throws IOException {
    Path python = Path.of("/usr/bin/python3");
    assumeTrue(python.toFile().canExecute(), "python3 is not installed");
    String probe =
        "import importlib.util; print(importlib.util.find_spec('" + module + "') is not None)";
    assumeTrue(
        Processes.said(List.of(python.toString(), "-c", probe)).strip().equals("True"),
        () -> "python3 has no " + module);
    return Processes.said(List.of(python.toString(), "-c", script)).strip();
  }

  @Test
  void sparqlWrapperGetsRowsAndGraphs() throws IOException {
    String script =
        """
        from SPARQLWrapper import SPARQLWrapper, JSON, TURTLE, POST
        s = SPARQLWrapper('%ssparql')
        s.setQuery('SELECT (COUNT(*) AS ?n) { ?s ?p ?o }')
        s.setReturnFormat(JSON)
        print(s.query().convert()['results']['bindings'][0]['n']['value'])
        s.setMethod(POST)
        s.setQuery('CONSTRUCT { <x:a> <x:b> ?n } WHERE { SELECT (COUNT(*) AS ?n) { ?s ?p ?o } }')
        s.setReturnFormat(TURTLE)
        print(b'10000' in s.query().convert())
        """
            .formatted(served.root());
    assertEquals("10000\nTrue", python("SPARQLWrapper", script));
  }

  @Test
  void rdflibQueriesAndReadsLinkedData() throws IOException {
    String script =
        """
        import rdflib
        from rdflib.plugins.stores.sparqlstore import SPARQLStore
        g = rdflib.Graph(SPARQLStore('%1$ssparql'))
        print([int(r[0]) for r in g.query('SELECT (COUNT(*) AS ?n) { ?s ?p ?o }')])
        d = rdflib.Graph()
        d.parse('%1$s.well-known/void')
        print(len(d) > 5)
        """
            .formatted(served.root());
    assertEquals("[10000]\nTrue", python("rdflib", script));
  }

  @Test
  void curlGetsCsv() throws IOException {
    assumeTrue(Processes.areThere("curl"), "curl is not installed");
    String said =
        Processes.said(
            List.of(
                "curl",
                "-s",
                "-H",
                "Accept: text/csv",
                served.root() + "sparql",
                "--data-urlencode",
                "query=" + COUNT));
    assertEquals("n\n10000", said.replace("\r", "").strip());
  }
}
