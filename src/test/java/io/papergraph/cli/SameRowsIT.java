package io.papergraph.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.papergraph.Papergraph;
import io.papergraph.Wiring;
import io.papergraph.query.Answer;
import io.papergraph.serve.ServerOptions;
import io.papergraph.serve.SparqlServer;
import io.papergraph.store.KnowledgeStore;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * The questions about the bundled sample, asked from Java, by the command and over HTTP: the same
 * rows in the same order. One door after the other, since closing a store closes it for the whole
 * process.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SameRowsIT {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String CSV_TYPE = "text/csv";
  private static final String JSON_TYPE = "application/sparql-results+json";

  private Path dir;

  private final Map<String, Map<String, String>> questions = new LinkedHashMap<>();
  private final Map<String, Answer> fromJava = new LinkedHashMap<>();

  @BeforeAll
  void buildTheSampleAndAskFromJava(@TempDir Path folder) throws IOException {
    dir = folder;
    try (Papergraph graph = Papergraph.openOrCreate(store())) {
      graph.build(new Wiring().sample(), new BuildReport(Streams.standard(), false));
    }
    questions.put("best-on-dataset", Map.of("dataset", "imagenet", "metric", "Top-1 Accuracy"));
    questions.put("datasets-of-task", Map.of("task", "image classification"));
    questions.put("papers-with-code", Map.of("task", "object detection"));
    try (Papergraph graph = Papergraph.open(store())) {
      Answer best = graph.query("best-on-dataset", questions.get("best-on-dataset"));
      String result = best.rows().get(0).get(best.columns().indexOf("result"));
      questions.put("evidence", Map.of("result", result.substring(graph.base().length())));
      questions.forEach((name, parameters) -> fromJava.put(name, graph.query(name, parameters)));
    }
  }

  @Test
  void everyQuestionWithParametersIsAskedAndAnswered() {
    Set<String> asked = new TreeSet<>(questions.keySet());
    Set<String> known =
        new Wiring()
            .questions().all().stream()
                .filter(q -> !q.parameters().isEmpty())
                .map(q -> q.name())
                .collect(Collectors.toCollection(TreeSet::new));
    assertEquals(known, asked);
    fromJava.forEach(
        (name, answer) -> {
          int least = name.equals("evidence") ? 1 : 2;
          assertTrue(answer.rows().size() >= least, () -> name + " has rows: " + answer.rows());
        });
  }

  @Test
  void theCommandGivesTheRowsOfTheJavaApi() throws IOException {
    for (String name : questions.keySet()) {
      JsonNode json = JSON.readTree(query(name, "--format", "json"));
      assertEquals(fromJava.get(name).columns(), columns(json), name);
      assertEquals(fromJava.get(name).rows(), rows(json), name);
      String csv = query(name, "--format", "csv");
      assertEquals(fromJava.get(name).rows().size(), csv.split("\r\n", -1).length - 2, csv);
    }
  }

  @Test
  void theServerGivesTheBytesOfTheCommand() throws Exception {
    Map<String, Asked> asked = askTheCommand();
    try (KnowledgeStore store = KnowledgeStore.open(store());
        SparqlServer server = start(store)) {
      URI endpoint = server.url().resolve("sparql");
      for (Map.Entry<String, Asked> entry : asked.entrySet()) {
        Asked command = entry.getValue();
        for (Way way : Way.values()) {
          String where = entry.getKey() + " by " + way;
          assertEquals(command.csv, send(way, endpoint, command.sparql, CSV_TYPE), where);
          JsonNode json = JSON.readTree(send(way, endpoint, command.sparql, JSON_TYPE));
          assertEquals(JSON.readTree(command.json), json, where);
        }
      }
    }
  }

  @Test
  void curlGetsThemToo() throws Exception {
    assumeTrue(curlIsThere(), "curl is not installed: the server is asked without it only");
    Asked command = askTheCommand().get("best-on-dataset");
    Path text = Files.writeString(dir.resolve("question.rq"), command.sparql);
    String parameter = "query@" + text;
    try (KnowledgeStore store = KnowledgeStore.open(store());
        SparqlServer server = start(store)) {
      String endpoint = server.url().resolve("sparql").toString();
      assertEquals(command.csv, curl(CSV_TYPE, "-G", "--data-urlencode", parameter, endpoint));
      assertEquals(command.csv, curl(CSV_TYPE, "--data-urlencode", parameter, endpoint));
      String json = curl(JSON_TYPE, "--data-urlencode", parameter, endpoint);
      assertEquals(JSON.readTree(command.json), JSON.readTree(json));
    }
  }

  /** What the command says of a question: its SPARQL, and its answer twice. */
  private record Asked(String sparql, String csv, String json) {}

  /** The three operations of the SPARQL 1.1 Protocol. */
  private enum Way {
    GET,
    POST_FORM,
    POST_DIRECT
  }

  private Map<String, Asked> askTheCommand() {
    Map<String, Asked> asked = new LinkedHashMap<>();
    for (String name : questions.keySet()) {
      String sparql = query(name, "--show");
      asked.put(
          name, new Asked(sparql, query(name, "--format", "csv"), query(name, "--format", "json")));
    }
    return asked;
  }

  private String query(String name, String... options) {
    List<String> args = new ArrayList<>(List.of("query", name, "--store", store().toString()));
    questions.get(name).forEach((k, v) -> args.addAll(List.of("--param", k + "=" + v)));
    args.addAll(List.of(options));
    Cli cli = Cli.run(args.toArray(String[]::new));
    assertEquals(0, cli.status(), cli.err());
    return cli.out();
  }

  private Path store() {
    return dir.resolve("store");
  }

  private static SparqlServer start(KnowledgeStore store) {
    return SparqlServer.start(store, ServerOptions.DEFAULT.withPort(0));
  }

  private static List<String> columns(JsonNode json) {
    List<String> columns = new ArrayList<>();
    json.at("/head/vars").forEach(v -> columns.add(v.asText()));
    return columns;
  }

  private static List<List<String>> rows(JsonNode json) {
    List<List<String>> rows = new ArrayList<>();
    for (JsonNode binding : json.at("/results/bindings")) {
      rows.add(columns(json).stream().map(c -> binding.path(c).path("value").asText()).toList());
    }
    return rows;
  }

  private static String send(Way way, URI endpoint, String sparql, String accept)
      throws IOException, InterruptedException {
    String form = "query=" + URLEncoder.encode(sparql, UTF_8);
    HttpRequest.Builder request =
        switch (way) {
          case GET -> HttpRequest.newBuilder(URI.create(endpoint + "?" + form));
          case POST_FORM ->
              HttpRequest.newBuilder(endpoint)
                  .header("Content-Type", "application/x-www-form-urlencoded")
                  .POST(BodyPublishers.ofString(form));
          case POST_DIRECT ->
              HttpRequest.newBuilder(endpoint)
                  .header("Content-Type", "application/sparql-query")
                  .POST(BodyPublishers.ofString(sparql));
        };
    HttpResponse<byte[]> response =
        HttpClient.newHttpClient()
            .send(request.header("Accept", accept).build(), BodyHandlers.ofByteArray());
    String body = new String(response.body(), UTF_8);
    assertEquals(200, response.statusCode(), body);
    String type = response.headers().firstValue("Content-Type").orElse("");
    assertTrue(type.startsWith(accept), type);
    return body;
  }

  private static boolean curlIsThere() {
    try {
      return run(List.of("curl", "--version")).startsWith("curl ");
    } catch (IOException e) {
      return false;
    }
  }

  private static String curl(String accept, String... arguments) throws IOException {
    List<String> command =
        new ArrayList<>(List.of("curl", "-sS", "-f", "--noproxy", "*", "--max-time", "30"));
    command.addAll(List.of("-H", "Accept: " + accept));
    command.addAll(List.of(arguments));
    return run(command);
  }

  private static String run(List<String> command) throws IOException {
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    process.getOutputStream().close();
    String said = new String(process.getInputStream().readAllBytes(), UTF_8);
    try {
      assertTrue(process.waitFor(60, TimeUnit.SECONDS), "ended in time");
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    assertEquals(0, process.exitValue(), said);
    return said;
  }
}
