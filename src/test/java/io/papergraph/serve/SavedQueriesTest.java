package io.papergraph.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.papergraph.query.NamedQuery;
import io.papergraph.query.QueryCatalog;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The saved questions over HTTP. */
class SavedQueriesTest {
  private static final QueryCatalog QUESTIONS = QueryCatalog.load("/queries/questions");
  private static final String BEST = "api/queries/best-on-dataset?dataset=COCO&metric=mAP";

  @TempDir static Path dir;
  private static ServedStore served;

  @BeforeAll
  static void serve() {
    served = ServedStore.of(dir, 5, ServedStore.FREE_PORT);
  }

  @AfterAll
  static void stop() {
    served.close();
  }

  private static HttpResponse<String> get(String path, String... headers) {
    var request = served.client.request(path).GET();
    return served.client.send(headers.length == 0 ? request : request.headers(headers));
  }

  @Test
  void theListHasEveryQuestionWithItsParameters() throws IOException {
    JsonNode list = new ObjectMapper().readTree(get("api/queries").body());
    assertEquals(
        QUESTIONS.all().stream().map(NamedQuery::name).toList(),
        list.findValuesAsText("href").stream().map(h -> h.replace("/api/queries/", "")).toList());
    JsonNode first = list.get(0).get("parameters").get(0);
    assertTrue(first.has("meaning") && first.has("example") && first.has("required"));
  }

  @Test
  void everyQuestionIsAnsweredWithItsExamplesAsJsonAndCsv() {
    for (NamedQuery question : QUESTIONS.all()) {
      StringBuilder path = new StringBuilder("api/queries/" + question.name() + "?");
      question
          .parameters()
          .forEach(
              p ->
                  path.append(p.name()).append('=').append(Client.encode(p.example())).append('&'));
      HttpResponse<String> json = get(path.toString());
      assertEquals(200, json.statusCode(), question.name() + ": " + json.body());
      assertEquals(
          Optional.of("application/sparql-results+json"),
          json.headers().firstValue("Content-Type"));
      HttpResponse<String> csv = get(path.toString(), "Accept", "text/csv");
      assertEquals(String.join(",", question.columns()), csv.body().lines().findFirst().orElse(""));
      assertEquals(csv.body(), get(path + "format=csv").body());
    }
  }

  @ParameterizedTest
  @CsvSource({
    "api/queries/best-on-dataset?dataset=COCO,400,metric",
    "api/queries/best-on-dataset,400,dataset",
    "api/queries/best-on-dataset?dataset=a&dataset=b&metric=c,400,dataset",
    "api/queries/best-on-dataset?dataset=a&metric=b&evil=c,400,evil",
    "api/queries/most-used-datasets?since=yesterday,400,since",
    "api/queries/no-such,404,no such question",
    "api/queries/..%2f..%2fchecks/misplaced-papers,4,",
    "api/queries/,404,no such question",
    "api/else,404,nothing here",
  })
  void whatIsWrongIsNamed(String path, String status, String named) {
    HttpResponse<String> response = get(path);
    assertTrue(String.valueOf(response.statusCode()).startsWith(status), response.toString());
    assertTrue(named == null || response.body().contains(named), response.body());
  }

  @Test
  void otherMethodsAreRefused() {
    HttpResponse<String> response = served.client.post(BEST, "text/plain", "x", "*/*");
    assertEquals(405, response.statusCode());
    assertEquals(Optional.of("GET, HEAD"), response.headers().firstValue("Allow"));
  }

  @Test
  void anAnswerIsKnownUntilTheStoreChanges() {
    for (String path : List.of(BEST, "sparql?query=" + Client.encode("ASK { ?s ?p 'y' }"))) {
      String tag = get(path).headers().firstValue("ETag").orElseThrow();
      HttpResponse<String> known = get(path, "If-None-Match", tag);
      assertEquals(304, known.statusCode());
      assertEquals("", known.body());
      assertEquals(200, get(path, "If-None-Match", tag, "Accept", "text/csv").statusCode());
      served.store.write(
          d ->
              d.add(
                  ServedStore.iri("g"),
                  ServedStore.iri(tag),
                  ServedStore.iri("p"),
                  ServedStore.iri("o")));
      HttpResponse<String> changed = get(path, "If-None-Match", tag);
      assertEquals(200, changed.statusCode());
      assertNotEquals(Optional.of(tag), changed.headers().firstValue("ETag"));
    }
  }

  @Test
  void whatIsDrawnByLotHasNoTagAndNorHasARefusal() {
    for (String query : List.of("SELECT (RAND() AS ?r) {}", "SELECT (now() AS ?r) {}", "no")) {
      HttpResponse<String> response = get("sparql?query=" + Client.encode(query));
      assertEquals(Optional.empty(), response.headers().firstValue("ETag"), query);
    }
  }

  @Test
  void theDescriptionHasEveryQuestionAndItsParameters() throws IOException {
    JsonNode api = new ObjectMapper().readTree(get("api/openapi.json").body());
    assertEquals("3.1.0", api.get("openapi").asText());
    for (NamedQuery question : QUESTIONS.all()) {
      JsonNode get = api.get("paths").get("/api/queries/" + question.name()).get("get");
      assertEquals(question.name(), get.get("operationId").asText());
      assertEquals(question.parameters().size() + 1, get.get("parameters").size());
      assertTrue(get.get("responses").has("200"));
    }
    assertEquals(
        List.of("true", "true"),
        api.at("/paths/~1api~1queries~1best-on-dataset/get/parameters")
            .findValuesAsText("required")
            .subList(0, 2));
  }
}
