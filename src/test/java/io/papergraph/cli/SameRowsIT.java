package io.papergraph.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.papergraph.Papergraph;
import io.papergraph.Wiring;
import io.papergraph.query.Answer;
import io.papergraph.query.AnswerFormat;
import io.papergraph.query.NamedQuery;
import io.papergraph.serve.ServerOptions;
import io.papergraph.serve.SparqlServer;
import io.papergraph.store.KnowledgeStore;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every question, asked from Java, by the command and over HTTP: the same rows in the same order,
 * in every format. One way after the other, since closing a store closes it for the whole process.
 *
 * <p>The store is made of the bundled sample, or is the one that the system property {@code
 * papergraph.it.store} names, e.g. {@code mvn verify -Dit.test=SameRowsIT
 * -Dpapergraph.it.store=/path}.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SameRowsIT {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final List<String> FORMATS = List.of("json", "csv", "xml", "tsv");

  private Path dir;
  private Path store;

  private final Map<String, Map<String, String>> questions = new LinkedHashMap<>();
  private final Map<String, Answer> fromJava = new LinkedHashMap<>();

  /** A way to ask besides Java, as open as it needs to be. */
  private record Way(String name, Opening opening) {
    @Override
    public String toString() {
      return name;
    }
  }

  private interface Opening {
    Asking open();
  }

  /** Asks questions by name, with the parameters of {@link #questions}. */
  private interface Asking extends AutoCloseable {
    String ask(String question, String format);

    @Override
    default void close() {}
  }

  /** Asks a server a question by name. */
  private interface Client {
    String ask(URI endpoint, String question, String format);
  }

  /** Every way to ask; a line here adds one. */
  List<Way> ways() {
    return List.of(
        new Way("query", () -> (question, format) -> query(question, "--format", format)),
        new Way("GET", () -> new Served(http(HttpAsking.GET))),
        new Way("POST of a form", () -> new Served(http(HttpAsking.POST_FORM))),
        new Way("POST of the query", () -> new Served(http(HttpAsking.POST_DIRECT))),
        new Way("query --endpoint", () -> new Served(this::queryEndpoint)));
  }

  private Client http(HttpAsking way) {
    return (endpoint, question, format) -> way.ask(endpoint, query(question, "--show"), format);
  }

  private String queryEndpoint(URI endpoint, String question, String format) {
    return command(question, "--endpoint", endpoint.toString(), "--format", format);
  }

  @BeforeAll
  void makeTheStoreAndAskFromJava(@TempDir Path folder) throws IOException {
    dir = folder;
    String given = System.getProperty("papergraph.it.store");
    store = given == null ? dir.resolve("store") : Path.of(given);
    if (given == null) {
      try (Papergraph graph = Papergraph.openOrCreate(store)) {
        graph.build(
            new Wiring().sample(), new BuildReport(ProgressLine.on(Streams.standard(), true)));
      }
    }
    questions.put("best-on-dataset", Map.of("dataset", "imagenet", "metric", "Top-1 Accuracy"));
    questions.put("best-over-time", Map.of("dataset", "ImageNet", "metric", "acc@1"));
    questions.put("conflicting-results", Map.of());
    questions.put("dataset-profile", Map.of("dataset", "image-net"));
    questions.put("datasets-of-task", Map.of("task", "image classification"));
    questions.put("evaluations-named-like", Map.of("part", "Bert"));
    questions.put("evaluations-of-model", Map.of("model", "Bert"));
    questions.put("family-papers", Map.of("family", "resnet"));
    questions.put("metrics-of-task", Map.of("task", "Object-Detection"));
    questions.put("most-used-datasets", Map.of("since", "2020-01"));
    questions.put("papers-per-task-and-year", Map.of());
    questions.put("papers-with-code", Map.of("task", "object detection"));
    questions.put("statements-about", Map.of("topic", "object detection"));
    questions.put("variants-of", Map.of("family", "LLaMA"));
    try (Papergraph graph = Papergraph.open(store)) {
      Answer best = graph.query("best-on-dataset", questions.get("best-on-dataset"));
      String result = best.rows().get(0).get(best.columns().indexOf("result"));
      questions.put("evidence", Map.of("result", result.substring(graph.base().length())));
      questions.forEach((name, parameters) -> fromJava.put(name, graph.query(name, parameters)));
    }
  }

  @Test
  void everyQuestionIsAskedAndAnswered() {
    Set<String> known =
        new Wiring()
            .questions().all().stream()
                .map(NamedQuery::name)
                .collect(Collectors.toCollection(TreeSet::new));
    assertEquals(known, new TreeSet<>(questions.keySet()));
    fromJava.forEach(
        (name, answer) -> {
          int least = name.equals("evidence") || name.equals("best-over-time") ? 1 : 2;
          assertTrue(answer.rows().size() >= least, () -> name + " has rows: " + answer.rows());
          assertFalse(answer.truncated(), () -> name + " has more rows than Java asks for");
        });
  }

  @ParameterizedTest
  @MethodSource("ways")
  void everyWayGivesWhatJavaGives(Way way) throws IOException {
    try (Asking asking = way.opening().open()) {
      for (String question : questions.keySet()) {
        for (String format : FORMATS) {
          String where = question + " by " + way + " as " + format;
          String answer = asking.ask(question, format);
          assertEquals(written(question, format), lines(answer, format), where);
          if (format.equals("json")) {
            assertRows(fromJava.get(question), JSON.readTree(answer), where);
          }
        }
      }
    }
  }

  @Test
  void curlGetsThemToo() throws Exception {
    assumeTrue(curlIsThere(), "curl is not installed: the server is asked without it only");
    String question = "best-on-dataset";
    Path text = Files.writeString(dir.resolve("question.rq"), query(question, "--show"));
    String parameter = "query@" + text;
    try (Served server = new Served(http(HttpAsking.GET))) {
      String endpoint = server.endpoint().toString();
      for (String format : FORMATS) {
        String type = HttpAsking.TYPES.get(format);
        String got = curl(type, "-G", "--data-urlencode", parameter, endpoint);
        String posted = curl(type, "--data-urlencode", parameter, endpoint);
        assertEquals(written(question, format), lines(got, format), "GET as " + format);
        assertEquals(written(question, format), lines(posted, format), "POST as " + format);
      }
    }
  }

  /** A server on the store, asked in one way. */
  private final class Served implements Asking {
    private final Client client;
    private final KnowledgeStore served = KnowledgeStore.open(store);
    private final SparqlServer server =
        SparqlServer.start(served, ServerOptions.DEFAULT.withPort(0));

    Served(Client client) {
      this.client = client;
    }

    URI endpoint() {
      return server.url().resolve("sparql");
    }

    @Override
    public String ask(String question, String format) {
      return client.ask(endpoint(), question, format);
    }

    @Override
    public void close() {
      server.close();
      served.close();
    }
  }

  /** The rows that Java has, as the format writes them. */
  private String written(String question, String format) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    AnswerFormat.of(format).write(fromJava.get(question), "", out);
    return lines(out.toString(UTF_8), format);
  }

  /** JSON may be laid out in any way; of all else every byte counts. */
  private static String lines(String answer, String format) throws IOException {
    return format.equals("json") ? JSON.readTree(answer).toPrettyString() : answer;
  }

  private static void assertRows(Answer expected, JsonNode json, String where) {
    List<String> columns = new ArrayList<>();
    json.at("/head/vars").forEach(v -> columns.add(v.asText()));
    assertEquals(expected.columns(), columns, where);
    List<List<String>> rows = new ArrayList<>();
    for (JsonNode binding : json.at("/results/bindings")) {
      rows.add(columns.stream().map(c -> binding.path(c).path("value").asText()).toList());
    }
    assertEquals(expected.rows(), rows, where);
  }

  private String query(String name, String... options) {
    List<String> all = new ArrayList<>(List.of("--store", store.toString()));
    all.addAll(List.of(options));
    return command(name, all.toArray(String[]::new));
  }

  private String command(String name, String... options) {
    List<String> args = new ArrayList<>(List.of("query", name));
    questions.get(name).forEach((k, v) -> args.addAll(List.of("--param", k + "=" + v)));
    args.addAll(List.of(options));
    Cli cli = Cli.run(args.toArray(String[]::new));
    assertEquals(0, cli.status(), cli.err());
    return cli.out();
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
