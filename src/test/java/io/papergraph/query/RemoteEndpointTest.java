package io.papergraph.query;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.papergraph.Wiring;
import io.papergraph.query.QueryRunner.Limits;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLDecoder;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.jena.query.Query;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of the answers, good and bad, of a server on the loopback address. */
class RemoteEndpointTest {
  private static final String ROWS = "application/sparql-results+json";
  private static final String THREE =
      "{\"head\":{\"vars\":[\"n\"]},\"results\":{\"bindings\":["
          + "{\"n\":{\"type\":\"literal\",\"value\":\"one\"}},{},"
          + "{\"n\":{\"type\":\"uri\",\"value\":\"http://example.org/3\"}}]}}";

  private final AtomicReference<String> received = new AtomicReference<>("");
  private final CountDownLatch over = new CountDownLatch(1);
  private HttpServer server;

  @BeforeEach
  void listen() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.start();
  }

  @AfterEach
  void stop() {
    over.countDown();
    server.stop(0);
  }

  @Test
  void aQueryIsPostedAsAFormAndItsRowsAreRead() {
    answer(200, ROWS + "; charset=utf-8", THREE);
    Answer answer = endpoint(10, 20).rows(query("SELECT ?n { ?s ?p ?n FILTER(?n != 'a+b & ü') }"));
    assertEquals(List.of("n"), answer.columns());
    assertEquals(
        List.of(List.of("one"), List.of(""), List.of("http://example.org/3")), answer.rows());
    assertFalse(answer.truncated());
    String[] lines = received.get().split("\n", 3);
    assertEquals("POST application/x-www-form-urlencoded", lines[0]);
    assertEquals(ROWS, lines[1]);
    assertTrue(lines[2].startsWith("query="), lines[2]);
    String sent = URLDecoder.decode(lines[2].substring("query=".length()), UTF_8);
    assertTrue(sent.contains("'a+b & ü'") || sent.contains("\"a+b & ü\""), sent);
  }

  @Test
  void rowsBeyondTheLimitAreLeft() {
    answer(200, ROWS, THREE);
    Answer answer = endpoint(2, 20).rows(query("SELECT ?n { ?s ?p ?n }"));
    assertEquals(2, answer.rows().size());
    assertTrue(answer.truncated());
  }

  @Test
  void whatTheServerHasCutIsSaidToBeCut() {
    server.createContext(
        "/",
        exchange -> {
          exchange.getResponseHeaders().set("Papergraph-Truncated-At", "3");
          send(exchange, 200, ROWS, THREE);
        });
    assertTrue(endpoint(10, 20).rows(query("SELECT ?n { ?s ?p ?n }")).truncated());
  }

  @Test
  void anAskIsOneRowAndAConstructAGraph() {
    answer(200, ROWS, "{\"head\":{},\"boolean\":true}");
    assertEquals(List.of(List.of("true")), endpoint(1, 20).rows(query("ASK {}")).rows());
    server.removeContext("/");
    answer(200, "application/n-triples", "<http://a/b> <http://a/c> \"d\" .\n");
    Query construct = query("CONSTRUCT WHERE { ?s ?p ?o }");
    assertEquals(1, endpoint(1, 20).graph(construct).size());
    assertThrows(QueryException.class, () -> endpoint(1, 20).rows(construct));
  }

  @Test
  void whatTheServerSaysOfAnErrorIsPassedOnAsOneLine() {
    answer(400, "text/plain", "line 1: \u001b[31mno such thing\nat server.Java");
    assertEquals(url() + " answered 400: line 1:  [31mno such thing", failure(endpoint(10, 20)));
  }

  @Test
  void aPageOfAnErrorIsNotPrinted() {
    answer(500, "text/html", "<html>");
    assertEquals(url() + " answered 500", failure(endpoint(10, 20)));
  }

  @Test
  void anAddressThatHasMovedIsNamed() {
    server.createContext(
        "/",
        exchange -> {
          exchange.getResponseHeaders().set("Location", "https://example.org/sparql");
          send(exchange, 308, "text/plain", "");
        });
    assertEquals(
        url() + " sends on to https://example.org/sparql; name that one",
        failure(endpoint(10, 20)));
  }

  @Test
  void anAnswerOfAnotherKindIsNoAnswer() {
    answer(200, "text/html; charset=utf-8", "<html>");
    assertEquals(
        url() + " gave text/html; charset=utf-8, not " + ROWS + "; is it a SPARQL endpoint?",
        failure(endpoint(10, 20)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "[]", "{\"head\":{\"vars\":[\"n\"]},\"results\":{\"bindings\":[{"})
  void anAnswerThatBreaksOffIsAFailure(String body) {
    answer(200, ROWS, body);
    String message = failure(endpoint(10, 20));
    assertTrue(message.startsWith("what " + url() + " gave cannot be read"), message);
  }

  @Test
  void aServerThatTakesTooLongIsLeft() {
    server.createContext("/", exchange -> await());
    assertEquals(
        url() + " gave no answer in 1 s; ask for less, or raise --timeout",
        failure(endpoint(10, 1)));
  }

  @Test
  void aServerThatStopsInTheMiddleIsLeft() {
    server.createContext(
        "/",
        exchange -> {
          exchange.getResponseHeaders().set("Content-Type", ROWS);
          exchange.sendResponseHeaders(200, 0);
          exchange.getResponseBody().write("{\"head\":".getBytes(UTF_8));
          exchange.getResponseBody().flush();
          await();
        });
    assertEquals(
        url() + " gave no answer in 1 s; ask for less, or raise --timeout",
        failure(endpoint(10, 1)));
  }

  @Test
  void nobodyThereIsSaidSo() throws IOException {
    int free;
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      free = socket.getLocalPort();
    }
    URI nobody = URI.create("http://127.0.0.1:" + free + "/sparql");
    String message = failure(new RemoteEndpoint(nobody, new Limits(1, 20)));
    assertEquals(
        "nothing answers at " + nobody + "; start 'papergraph serve', or name another endpoint",
        message);
  }

  @ParameterizedTest
  @ValueSource(strings = {"ftp://example.org/", "file:///etc/passwd", "sparql", "http:///sparql"})
  void anAddressThatIsNotHttpIsRefused(String address) {
    URI other = URI.create(address);
    assertThrows(QueryException.class, () -> new RemoteEndpoint(other, new Limits(1, 1)));
  }

  @Test
  void anExplanationThatLeadsInACircleEnds() {
    answer(
        200,
        ROWS,
        """
        {"head": {"vars": ["class", "instead"]}, "results": {"bindings": [
          {"class": {"type": "uri", "value": "https://example.org/#Paper"},
           "instead": {"type": "uri", "value": "https://example.org/b"}}]}}
        """);
    Explainer explainer = explainer();
    assertThrows(QueryFailure.class, () -> explainer.about("https://example.org/a", null));
  }

  @Test
  void anExplanationWithoutNumbersSaysThatTheServerIsAnother() {
    answer(200, ROWS, THREE);
    Explainer explainer = explainer();
    String message =
        assertThrows(QueryFailure.class, () -> explainer.named("wren", null)).getMessage();
    assertEquals(
        "what was asked gives no number of its 'papers'; is it a Papergraph server?", message);
  }

  private Explainer explainer() {
    QueryCatalog reports = new Wiring().reports();
    return new Explainer(endpoint(10, 20), reports, "https://example.org/", 5);
  }

  private void answer(int status, String type, String body) {
    server.createContext("/", exchange -> send(exchange, status, type, body));
  }

  private void send(HttpExchange exchange, int status, String type, String body)
      throws IOException {
    String sent = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
    received.set(
        exchange.getRequestMethod()
            + " "
            + exchange.getRequestHeaders().getFirst("Content-Type")
            + "\n"
            + exchange.getRequestHeaders().getFirst("Accept")
            + "\n"
            + sent);
    byte[] bytes = body.getBytes(UTF_8);
    exchange.getResponseHeaders().set("Content-Type", type);
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  private void await() {
    try {
      over.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private String failure(Asker asker) {
    Query query = query("SELECT ?n { ?s ?p ?n }");
    return assertThrows(QueryFailure.class, () -> asker.rows(query)).getMessage();
  }

  private RemoteEndpoint endpoint(int rows, long seconds) {
    return new RemoteEndpoint(url(), new Limits(rows, seconds));
  }

  private URI url() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/sparql");
  }

  private static Query query(String sparql) {
    return QueryRunner.parse(sparql, "http://example.org/");
  }
}
