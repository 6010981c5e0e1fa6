package io.papergraph.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.papergraph.store.KnowledgeStore;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who may add papers, and who may not. */
class AdminPagesTest {
  private static final String PASSWORD = "correct horse battery";

  @TempDir Path dir;
  private final List<String> ingested = new ArrayList<>();
  private KnowledgeStore store;
  private SparqlServer server;
  private Client client;

  @BeforeEach
  void serve() throws IOException {
    store = KnowledgeStore.openOrCreate(dir.resolve("store"), ServedStore.BASE);
    Writing writing =
        new Writing(this::ingest, AdminPassword.read(passwordFile("rw-------")), false, 1_000);
    Optional<Writing> writable = Optional.of(writing);
    server = SparqlServer.start(store, ServedStore.FREE_PORT, writable);
    client = new Client(server.url());
  }

  @AfterEach
  void stop() {
    server.close();
    store.close();
  }

  private Ingest.Result ingest(Path file) throws IOException {
    String body = Files.readString(file);
    if (body.equals("broken")) {
      return new Ingest.Result(Ingest.End.UNREADABLE, "{\"failed\":1}");
    }
    ingested.add(body);
    return new Ingest.Result(Ingest.End.DONE, "{\"stored\":1}");
  }

  private Path passwordFile(String mode) throws IOException {
    Path file = Files.writeString(dir.resolve("password"), PASSWORD + "\n");
    return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(mode));
  }

  private static String basic(String password) {
    byte[] bytes = ("admin:" + password).getBytes(StandardCharsets.UTF_8);
    return "Basic " + Base64.getEncoder().encodeToString(bytes);
  }

  private HttpRequest.Builder post(String body) {
    return client.request("admin/ingest").POST(BodyPublishers.ofString(body));
  }

  private HttpResponse<String> post(String body, String... headers) {
    return client.send(post(body).headers(headers));
  }

  @Test
  void whoKnowsThePasswordMayAddPapers() {
    HttpResponse<String> response = post("papers", "Authorization", basic(PASSWORD));
    assertEquals(200, response.statusCode());
    assertEquals("{\"stored\":1}\n", response.body());
    assertEquals(422, post("broken", "Authorization", basic(PASSWORD)).statusCode());
    assertEquals(List.of("papers"), ingested);
  }

  @Test
  void othersMayNot() {
    HttpResponse<String> without = client.send(post("papers"));
    assertEquals(401, without.statusCode());
    assertTrue(without.headers().firstValue("WWW-Authenticate").orElse("").startsWith("Basic"));
    for (String given :
        List.of(
            basic(""),
            basic(PASSWORD + "x"),
            basic(PASSWORD.substring(1)),
            "Basic %%%",
            "Basic",
            "Bearer " + PASSWORD)) {
      assertEquals(401, post("papers", "Authorization", given).statusCode(), given);
    }
    assertEquals(List.of(), ingested);
  }

  @Test
  void fiftyWrongPasswordsAreNotLookedAt() {
    int slowed = 0;
    for (int i = 0; i < 50; i++) {
      HttpResponse<String> response = post("papers", "Authorization", basic("guess number " + i));
      slowed += response.statusCode() == 429 ? 1 : 0;
      assertTrue(response.statusCode() == 401 || slowed > 0, response.toString());
    }
    assertEquals(40, slowed);
    HttpResponse<String> right = post("papers", "Authorization", basic(PASSWORD));
    assertEquals(429, right.statusCode());
    assertEquals(Optional.of("60"), right.headers().firstValue("Retry-After"));
    assertEquals(200, client.get("ASK {}", "*/*").statusCode());
    assertEquals(List.of(), ingested);
  }

  @Test
  void pagesOfOtherSitesMayNotUseThePasswordThatABrowserKnows() {
    for (String origin : List.of("https://evil.example", "null", "http://localhost:1")) {
      assertEquals(
          403,
          post("papers", "Authorization", basic(PASSWORD), "Origin", origin).statusCode(),
          origin);
    }
    String own = server.url().toString().replaceAll("/$", "");
    assertEquals(200, post("papers", "Authorization", basic(PASSWORD), "Origin", own).statusCode());
  }

  @Test
  void bodiesBeyondTheCeilingAndOtherMethodsAreRefused() {
    String big = "x".repeat(1_001);
    assertEquals(413, post(big, "Authorization", basic(PASSWORD)).statusCode());
    HttpRequest.Builder chunked =
        client
            .request("admin/ingest")
            .header("Authorization", basic(PASSWORD))
            .POST(
                BodyPublishers.fromPublisher(
                    BodyPublishers.ofByteArrays(List.of(big.getBytes(StandardCharsets.UTF_8)))));
    assertEquals(413, client.send(chunked).statusCode());
    HttpRequest.Builder get =
        client.request("admin/ingest").header("Authorization", basic(PASSWORD)).GET();
    assertEquals(405, client.send(get).statusCode());
    HttpRequest.Builder other =
        client.request("admin/else").header("Authorization", basic(PASSWORD)).GET();
    assertEquals(404, client.send(other).statusCode());
    assertEquals(List.of(), ingested);
  }

  @Test
  void aServerThatIsNotWritableHasNoAdmin() {
    try (SparqlServer plain = SparqlServer.start(store, ServedStore.FREE_PORT)) {
      Client visitor = new Client(plain.url());
      assertEquals(404, visitor.get("admin").statusCode());
      assertEquals(404, visitor.post("admin/ingest", "text/plain", "x", "*/*").statusCode());
    }
  }

  @Test
  void thePasswordIsNotSentOffLoopbackUnencrypted() throws IOException {
    AdminPassword password = AdminPassword.read(passwordFile("rw-------"));
    ServerOptions open = ServedStore.FREE_PORT.withHost("0.0.0.0");
    Optional<Writing> unsafe = Optional.of(new Writing(this::ingest, password, false, 10));
    ServeException refused =
        assertThrows(ServeUsageException.class, () -> SparqlServer.start(store, open, unsafe));
    assertTrue(String.valueOf(refused.getMessage()).contains("--behind-tls"));
    Optional<Writing> safe = Optional.of(new Writing(this::ingest, password, true, 10));
    SparqlServer.start(store, open, safe).close();
  }

  @Test
  void aPasswordFileThatOthersReadOrThatIsShortIsRefused() throws IOException {
    for (String mode : List.of("rw-r--r--", "rw----r--", "rw--w----")) {
      Path file = passwordFile(mode);
      assertThrows(ServeUsageException.class, () -> AdminPassword.read(file), mode);
    }
    Path file = passwordFile("rw-------");
    Files.writeString(file, "short\n");
    ServeException e = assertThrows(ServeUsageException.class, () -> AdminPassword.read(file));
    assertFalse(String.valueOf(e.getMessage()).contains("short\n"));
    assertThrows(ServeUsageException.class, () -> AdminPassword.read(dir.resolve("none")));
  }
}
