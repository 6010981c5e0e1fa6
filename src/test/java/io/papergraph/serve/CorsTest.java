package io.papergraph.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whose scripts may read answers when some are named. */
class CorsTest {
  private static final String FRIEND = "https://friend.example";
  private static final String ASK = "sparql?query=" + Client.encode("ASK {}");

  @TempDir static Path dir;
  private static ServedStore served;

  @BeforeAll
  static void serve() {
    served = ServedStore.of(dir, 5, ServedStore.FREE_PORT.withOrigins(List.of(FRIEND)));
  }

  @AfterAll
  static void stop() {
    served.close();
  }

  private static HttpResponse<String> from(String origin, String path) {
    return served.client.send(served.client.request(path).header("Origin", origin).GET());
  }

  private static Optional<String> allowed(HttpResponse<String> response) {
    return response.headers().firstValue("Access-Control-Allow-Origin");
  }

  @Test
  void aSiteThatIsNamedMayReadAnswersAndRefusalsWithoutCredentials() {
    for (String path : List.of(ASK, "sparql?query=no", "nothing-here")) {
      HttpResponse<String> response = from(FRIEND, path);
      assertEquals(Optional.of(FRIEND), allowed(response), path);
      assertTrue(response.headers().allValues("Vary").contains("Origin"), path);
      assertTrue(response.headers().firstValue("Access-Control-Allow-Credentials").isEmpty(), path);
      assertEquals(Optional.of("nosniff"), response.headers().firstValue("X-Content-Type-Options"));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://evil.example",
        "null",
        "http://friend.example",
        "https://friend.example.evil.example",
        "https://friend.example:8443",
        "https://FRIEND.example",
      })
  void othersMayNot(String origin) {
    HttpResponse<String> response = from(origin, ASK);
    assertEquals(200, response.statusCode());
    assertEquals(Optional.empty(), allowed(response));
    assertTrue(response.headers().allValues("Vary").contains("Origin"));
  }

  @Test
  void theAnswerVariesWithTheOriginEvenWithoutOne() {
    assertTrue(served.client.get(ASK).headers().allValues("Vary").contains("Origin"));
  }

  @Test
  void aPreflightIsAnsweredForThoseNamedOnly() {
    HttpResponse<String> friend = preflight(FRIEND);
    assertEquals(204, friend.statusCode());
    assertEquals(Optional.of(FRIEND), allowed(friend));
    assertEquals(
        Optional.of("GET, HEAD, POST"),
        friend.headers().firstValue("Access-Control-Allow-Methods"));
    HttpResponse<String> evil = preflight("https://evil.example");
    assertEquals(405, evil.statusCode());
    assertEquals(Optional.empty(), allowed(evil));
  }

  private static HttpResponse<String> preflight(String origin) {
    return served.client.send(
        served
            .client
            .request("sparql")
            .header("Origin", origin)
            .header("Access-Control-Request-Method", "POST")
            .method("OPTIONS", BodyPublishers.noBody()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"*", "null", "friend.example", "https://a.example/", "https://a b", ""})
  void onlyOriginsCanBeNamed(String origin) {
    assertThrows(
        ServeUsageException.class, () -> ServerOptions.DEFAULT.withOrigins(List.of(origin)));
  }
}
