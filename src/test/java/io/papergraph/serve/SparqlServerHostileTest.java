package io.papergraph.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.jena.query.ARQ;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a stranger may try, and must not get. */
class SparqlServerHostileTest {
  private static final int PAPERS = 40;
  private static final String INSERT = "INSERT DATA { <urn:x> <https://example.org/title> 'x' }";

  @TempDir static Path dir;
  private static ServedStore served;

  @BeforeAll
  static void serve() {
    served = ServedStore.of(dir, PAPERS, ServedStore.FREE_PORT);
  }

  @AfterAll
  static void stop() {
    served.close();
  }

  /** Counts who knocks. */
  private static final class Canary implements AutoCloseable {
    private final ServerSocket socket;
    private final AtomicInteger knocks = new AtomicInteger();
    private final CountDownLatch knocked = new CountDownLatch(1);

    Canary() throws IOException {
      socket = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
      Thread listener = new Thread(this::listen, "canary");
      listener.setDaemon(true);
      listener.start();
    }

    private void listen() {
      while (true) {
        try {
          socket.accept().close();
          knocks.incrementAndGet();
          knocked.countDown();
        } catch (IOException e) {
          return;
        }
      }
    }

    String url() {
      return "http://127.0.0.1:" + socket.getLocalPort() + "/x";
    }

    @Override
    public void close() throws IOException {
      socket.close();
    }
  }

  @Test
  void canarySings() throws Exception {
    try (Canary canary = new Canary()) {
      new Socket(InetAddress.getLoopbackAddress(), URI.create(canary.url()).getPort()).close();
      assertTrue(canary.knocked.await(5, TimeUnit.SECONDS));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT * { SERVICE <URL> { ?s ?p ?o } }",
        "SELECT * { SERVICE SILENT <URL> { ?s ?p ?o } }",
        "SELECT * { VALUES ?u { <URL> } SERVICE ?u { ?s ?p ?o } }",
        "SELECT * { ?s ?p ?o FILTER EXISTS { SERVICE <URL> { ?s ?p ?o } } }",
        "SELECT * { ?s ?p ?o MINUS { SERVICE <URL> { ?s ?p ?o } } }",
        "SELECT * { { SELECT * { OPTIONAL { SERVICE <URL> { ?s ?p ?o } } } } }",
        "ASK { SERVICE <URL> { ?s ?p ?o } }",
        "CONSTRUCT { ?s ?p ?o } WHERE { SERVICE <URL> { ?s ?p ?o } }",
        "DESCRIBE ?s { SERVICE <URL> { ?s ?p ?o } }",
      })
  void serviceCallsNobody(String query) throws IOException {
    try (Canary canary = new Canary()) {
      HttpResponse<String> response = served.client.get(query.replace("URL", canary.url()), "*/*");
      assertEquals(403, response.statusCode(), response.body());
      assertEquals(0, canary.knocks.get());
    }
  }

  @Test
  void serviceStaysOffWhenArqAndFusekiAllowIt() throws IOException {
    var fuseki = org.apache.jena.fuseki.Fuseki.getContext();
    fuseki.set(ARQ.httpServiceAllowed, true);
    ARQ.getContext().set(ARQ.httpServiceAllowed, true);
    try {
      serviceCallsNobody("SELECT * { SERVICE <URL> { ?s ?p ?o } }");
    } finally {
      fuseki.unset(ARQ.httpServiceAllowed);
      ARQ.getContext().unset(ARQ.httpServiceAllowed);
    }
  }

  @Test
  void fromReadsNeitherFilesNorTheWeb() throws IOException {
    Path secret = Files.writeString(dir.resolve("secret.ttl"), "<urn:a> <urn:b> 'hidden' .");
    try (Canary canary = new Canary()) {
      for (String place : List.of(secret.toUri().toString(), "file:///etc/passwd", canary.url())) {
        for (String query :
            List.of(
                "SELECT * FROM <" + place + "> { ?s ?p ?o }",
                "SELECT * FROM NAMED <" + place + "> { GRAPH ?g { ?s ?p ?o } }")) {
          HttpResponse<String> response = served.client.get(query, "text/csv");
          assertEquals(200, response.statusCode(), response.body());
          assertEquals(1, response.body().lines().count(), response.body());
        }
        for (String parameter : List.of("default-graph-uri", "named-graph-uri")) {
          String query = "ASK { { ?s ?p ?o } UNION { GRAPH ?g { ?s ?p ?o } } }";
          String path = "sparql?%s=%s&query=%s";
          HttpResponse<String> response =
              served.client.get(
                  path.formatted(parameter, Client.encode(place), Client.encode(query)));
          assertEquals(200, response.statusCode(), response.body());
          assertTrue(response.body().contains("false"), response.body());
        }
      }
      assertEquals(0, canary.knocks.get());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"sparql", "", "update", "sparql/update", "data", "get", "upload", "ds", "query"})
  void nothingCanBeChangedAnywhere(String path) {
    String parameter = Client.encode(INSERT);
    String form = "application/x-www-form-urlencoded";
    List<HttpResponse<String>> responses =
        List.of(
            served.client.get(path + "?update=" + parameter),
            served.client.get(path + "?query=" + parameter),
            served.client.get(path + "?query=" + Client.encode("ASK {}") + "&update=" + parameter),
            served.client.post(path, form, "update=" + parameter, "*/*"),
            served.client.post(path, form, "query=" + parameter, "*/*"),
            served.client.post(path, "application/sparql-update", INSERT, "*/*"),
            served.client.post(path, "application/sparql-query", INSERT, "*/*"),
            served.client.post(path, "text/turtle", "<urn:x> <urn:y> 1 .", "*/*"),
            served.client.post(path, "multipart/form-data; boundary=b", "--b--", "*/*"),
            served.client.method("PUT", path, BodyPublishers.ofString("<urn:x> <urn:y> 1 .")),
            served.client.method("PUT", path + "?default", BodyPublishers.ofString("")),
            served.client.method("DELETE", path + "?default", BodyPublishers.noBody()),
            served.client.method("PATCH", path, BodyPublishers.ofString("A <a> <b> <c> .")));
    for (HttpResponse<String> response : responses) {
      boolean page = path.isEmpty() && response.request().method().equals("GET");
      if (!page) {
        int status = response.statusCode();
        assertTrue(status >= 400 && status < 500, response.request() + " gave " + status);
      }
    }
    assertEquals(PAPERS, served.papers());
  }

  @ParameterizedTest
  @ValueSource(strings = {"LOAD <file:///etc/passwd>", "DROP ALL", "CLEAR DEFAULT"})
  void updatesAreNoQueries(String update) {
    HttpResponse<String> response = served.client.postDirect(update, "*/*");
    assertEquals(400, response.statusCode());
    assertFalse(response.body().contains("root"), response.body());
    assertEquals(PAPERS, served.papers());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "$/ping",
        "$/server",
        "$/stats",
        "$/datasets",
        "$/metrics",
        "$/compact/ds",
        "$/backup/ds",
        "$/tasks",
        "$/reload",
        "$/sleep",
        "$/logs",
        "$/validate/query",
        "sparql/",
        "sparql/data",
        "ds",
        "data",
        "index.html",
        "WEB-INF/web.xml",
        "static/",
        "..%2f..%2fetc/passwd",
        "%2e%2e/%2e%2e/etc/passwd",
        "favicon.ico",
      })
  void adminFilesAndListingsAreNotThere(String path) {
    for (String method : List.of("GET", "POST", "DELETE")) {
      HttpResponse<String> response =
          served.client.method(method, path, BodyPublishers.ofString("x"));
      int status = response.statusCode();
      assertTrue(status == 404 || status == 400, method + " " + path + " gave " + status);
      assertLeaksNothing(response.body());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"https://evil.example", "null", "http://127.0.0.1:9"})
  void noOriginMayReadAnswers(String origin) {
    String path = "sparql?query=" + Client.encode("ASK {}");
    List<HttpResponse<String>> responses =
        List.of(
            served.client.send(served.client.request(path).header("Origin", origin).GET()),
            served.client.send(
                served
                    .client
                    .request("sparql")
                    .header("Origin", origin)
                    .header("Access-Control-Request-Method", "POST")
                    .method("OPTIONS", BodyPublishers.noBody())));
    assertEquals(200, responses.get(0).statusCode());
    for (HttpResponse<String> response : responses) {
      assertTrue(
          response.headers().map().keySet().stream()
              .noneMatch(h -> h.toLowerCase(java.util.Locale.ROOT).startsWith("access-control")),
          response.headers().toString());
    }
  }

  @ParameterizedTest
  @CsvSource({"evil.example,421", "localhost.evil.example,421", "localhost,200", "127.0.0.1,200"})
  void loopbackGoesByItsOwnNamesOnly(String host, int status) throws IOException {
    assertEquals(status, rawStatus("GET /health HTTP/1.1\r\nHost: " + host + "\r\n\r\n"));
  }

  @Test
  void traceDoesNotEcho() throws IOException {
    assertEquals(405, rawStatus("TRACE /sparql HTTP/1.1\r\nHost: localhost\r\n\r\n"));
    assertEquals(404, rawStatus("TRACE / HTTP/1.1\r\nHost: localhost\r\n\r\n"));
  }

  private static void assertLeaksNothing(String body) {
    for (String leak :
        List.of("file:", "java.", "org.apache", "\tat ", dir.toString(), "/root", "root:")) {
      assertFalse(body.contains(leak), body);
    }
  }

  private static int rawStatus(String request) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), served.server.port())) {
      socket.setSoTimeout(10_000);
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      byte[] start = socket.getInputStream().readNBytes(12);
      return Integer.parseInt(new String(start, 9, 3, StandardCharsets.US_ASCII));
    }
  }
}
