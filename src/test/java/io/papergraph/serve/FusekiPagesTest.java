package io.papergraph.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FusekiPagesTest {
  private static final Pattern LINKED = Pattern.compile("(?:src|href)=\"\\./([^\"]+)\"");

  @TempDir static Path dir;
  private static ServedStore served;

  @BeforeAll
  static void serve() {
    served = ServedStore.of(dir, 3, ServedStore.FREE_PORT);
  }

  @AfterAll
  static void stop() {
    served.close();
  }

  private static JsonNode json(String path) throws IOException {
    HttpResponse<String> response = served.client.get(path);
    assertEquals(200, response.statusCode(), path);
    assertEquals("application/json", type(response));
    return new ObjectMapper().readTree(response.body());
  }

  private static String type(HttpResponse<String> response) {
    return response.headers().firstValue("Content-Type").orElse("").split(";", 2)[0];
  }

  private static String header(HttpResponse<String> response, String name) {
    return response.headers().firstValue(name).orElse("");
  }

  @Test
  void thePageComesWithAllItLinksTo() {
    HttpResponse<String> moved = served.client.get("fuseki");
    assertEquals(301, moved.statusCode());
    assertEquals("/fuseki/", header(moved, "Location"));
    HttpResponse<String> page = served.client.get("fuseki/");
    assertEquals("text/html", type(page));
    Matcher linked = LINKED.matcher(page.body());
    int files = 0;
    for (; linked.find(); files++) {
      String name = linked.group(1);
      HttpResponse<String> file = served.client.get("fuseki/" + name);
      assertEquals(200, file.statusCode(), name);
      String expected =
          name.endsWith(".js")
              ? "text/javascript"
              : name.endsWith(".css") ? "text/css" : "image/x-icon";
      assertEquals(expected, type(file));
      assertEquals("nosniff", header(file, "X-Content-Type-Options"));
    }
    assertEquals(3, files);
  }

  @Test
  void scriptsAndStylesOfItsOwnAreAllowedHereOnlyAndNoOtherServer() {
    String policy = header(served.client.get("fuseki/"), "Content-Security-Policy");
    assertTrue(policy.contains("default-src 'none'"), policy);
    assertTrue(policy.contains("script-src 'self';"), policy);
    assertTrue(policy.contains("connect-src 'self';"), policy);
    assertEquals(
        "default-src 'none'; frame-ancestors 'none'",
        header(served.client.get("health"), "Content-Security-Policy"));
  }

  @Test
  void theServerHasOneDatasetWithOneService() throws IOException {
    JsonNode dataset = json("fuseki/$/server").at("/datasets/0");
    assertEquals("/papergraph", dataset.at("/ds.name").asText());
    assertEquals("query", dataset.at("/ds.services/0/srv.type").asText());
    assertEquals("sparql", dataset.at("/ds.services/0/srv.endpoints/0").asText());
    assertEquals(1, json("fuseki/$/server").at("/datasets").size());
    assertEquals(1, dataset.at("/ds.services").size());
    assertEquals(0, json("fuseki/$/tasks").size());
    assertTrue(json("fuseki/$/ping").has("ping"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"sparql", "papergraph/sparql", "fuseki/papergraph/sparql"})
  void theServiceAnswersWherePagesAndClientsLookForIt(String path) {
    HttpResponse<String> response =
        served.client.get(path + "?format=csv&query=" + Client.encode("ASK { ?s ?p ?o }"));
    assertEquals(200, response.statusCode());
    assertTrue(response.body().contains("true"), response.body());
  }

  @Test
  void statisticsCountWhatWasAnsweredAndWhatWasNot() throws IOException {
    JsonNode before = json("fuseki/$/stats/papergraph").at("/datasets/~1papergraph");
    served.client.get("ASK {}", "*/*");
    served.client.get("nonsense", "*/*");
    served.client.get("papergraph/sparql?query=" + Client.encode("ASK {}"));
    JsonNode after = json("fuseki/$/stats/papergraph").at("/datasets/~1papergraph");
    assertEquals(
        before.get("RequestsGood").asInt() + 2, after.at("/endpoints/sparql/RequestsGood").asInt());
    assertEquals(before.get("RequestsBad").asInt() + 1, after.get("RequestsBad").asInt());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "fuseki/$/datasets",
        "fuseki/$/datasets/papergraph",
        "fuseki/$/backup/papergraph",
        "fuseki/$/compact/papergraph",
        "fuseki/papergraph/update",
        "fuseki/papergraph/data",
        "fuseki/papergraph/upload"
      })
  void nothingCanBeMadeChangedOrDeleted(String path) {
    for (String method : List.of("POST", "PUT", "DELETE", "PATCH")) {
      HttpResponse<String> response =
          served.client.method(method, path, BodyPublishers.ofString("dbName=x&dbType=mem"));
      assertEquals(403, response.statusCode(), method + " " + path);
      assertEquals(1, response.body().lines().count());
    }
    assertEquals(3, served.papers());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "fuseki/static/",
        "fuseki/static/none.js",
        "fuseki/static/../index.html",
        "fuseki/%2e%2e/queries/questions/evidence.rq",
        "fuseki/..%2f..%2fetc/passwd",
        "fuseki/META-INF/MANIFEST.MF",
        "fuseki/static/%2e%2e/%2e%2e/lexicon/models.txt",
        "fuseki//etc/passwd",
        "fuseki/$/logs",
        "fuseki/$/metrics",
        "fuseki/$/stats/other",
        "fuseki/$/",
        "$/server",
      })
  void onlyThePagesThemselvesAreThere(String path) {
    int status = served.client.get(path).statusCode();
    assertTrue(status == 404 || status == 400, path + " gave " + status);
  }
}
