package io.papergraph.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.papergraph.Wiring;
import io.papergraph.query.NamedQuery;
import io.papergraph.query.ParameterBinder;
import io.papergraph.query.QueryCatalog;
import io.papergraph.query.QueryRunner;
import io.papergraph.query.QueryRunner.Limits;
import io.papergraph.store.KnowledgeStore;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BenchQuestionsCommandTest {
  private static final String BASE = "https://example.org/";
  private static final String DATA = "src/test/resources/queries/most-used-datasets/data.trig";

  @TempDir Path dir;

  @Test
  void everyQuestionHasAListOfWhatItCanBeAskedWith() {
    Wiring wiring = new Wiring();
    try (KnowledgeStore store = KnowledgeStore.openOrCreate(dir, BASE)) {
      QuestionSamples samples = samples(store, wiring.samples());
      for (NamedQuery question : wiring.questions().all()) {
        boolean optional = question.parameters().stream().allMatch(p -> p.optional());
        assertEquals(optional ? 1 : 0, samples.of(question).size(), question.name());
      }
    }
  }

  @Test
  void theMostUsedTheMiddlingAndTheRarestAreChosenAndManyAreDrawn() {
    Wiring wiring = new Wiring();
    NamedQuery question =
        NamedQuery.parse(
            "q",
            "# title: t\n# question: q?\n# param: task | name | x | m\n# columns: s\n"
                + "SELECT ?s { ?s ?p ?task }");
    try (KnowledgeStore store = KnowledgeStore.openOrCreate(dir, BASE)) {
      store.write(
          dataset -> {
            for (int i = 1; i <= 9; i++) {
              String turtle =
                  String.format(
                      "@prefix pg: <https://w3id.org/papergraph/ontology#> . @prefix skos:"
                          + " <http://www.w3.org/2004/02/skos/core#> . GRAPH <urn:g> { <urn:n%1$d>"
                          + " pg:canonical <urn:e%1$d> ; pg:paperCount %1$d . <urn:e%1$d> a pg:Task ;"
                          + " skos:prefLabel 'task %1$d' }",
                      i);
              RDFParser.fromString(turtle, Lang.TRIG).parse(dataset);
            }
          });
      List<String> chosen = new ArrayList<>();
      samples(store, wiring.samples())
          .of(question)
          .forEach(
              sample ->
                  chosen.add(
                      sample.choice()
                          + sample.values().stream()
                              .map(value -> value.get("task").replace("task", ""))
                              .collect(Collectors.joining())));
      // of nine: the first, the third (the square root of nine), the last; then the middle of each
      // third of the nine; then what stands at 7.5, 22.5 and 37.5 of their 9 + 8 + … + 1 = 45 uses
      assertEquals(
          List.of("most 9", "middling 7", "rare 1", "3 of 9 8 5 2", "3 of 9 by use 9 7 4"), chosen);
    }
  }

  @Test
  void aTableShowsTheFirstAskingAndTheOthersAndGoesIntoADocument() throws IOException {
    fill(dir.resolve("store"));
    Path document = dir.resolve("costs.md");
    Files.writeString(document, "<!-- bench:questions -->\n<!-- /bench:questions -->\n");
    Cli cli = bench("conflicting-results", "store", "--askings", "2", "--into", "" + document);
    assertEquals(0, cli.status(), cli.err());
    assertEquals("", cli.err(), "nobody watches");
    List<String> table = cli.out().lines().filter(line -> line.startsWith("|")).toList();
    assertEquals("| question | rows | cold | store: p50 | p95 | processor |", table.get(0));
    assertTrue(
        table.get(2).matches("\\| `conflicting-results` all \\| 0 (\\| [\\d.,]+ ){4}\\|"),
        cli.out());
    assertTrue(Files.readString(document).contains(cli.out().strip()), cli.out());
  }

  @Test
  void storesAndAnEndpointStandBesideEachOtherInARowForEachWayOfAsking() throws IOException {
    fill(dir.resolve("one"));
    fill(dir.resolve("two"));
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", BenchQuestionsCommandTest::answerNothing);
    server.start();
    try {
      String url = "http://127.0.0.1:" + server.getAddress().getPort() + "/";
      List<String> more = List.of("--store", "" + dir.resolve("two"), "--endpoint", url);
      List<String> fewer = List.of("--askings", "2", "--skip-cold");
      String[] options = Stream.concat(more.stream(), fewer.stream()).toArray(String[]::new);
      Cli cli = bench("most-used-datasets", "one", options);
      assertEquals(0, cli.status(), cli.err());
      List<String> table = cli.out().lines().filter(line -> line.startsWith("|")).toList();
      assertTrue(table.get(0).contains("| two: p50 | p95 | processor | growth |"), table.get(0));
      assertTrue(table.get(2).matches("\\| `most-used-datasets` all \\| [1-9].*"), table.get(2));
      assertTrue(table.get(2).endsWith(" | **others: 0** |"), table.get(2));
      assertTrue(table.get(3).startsWith("| `most-used-datasets` most: "), table.get(3));
    } finally {
      server.stop(0);
    }
  }

  private static void answerNothing(HttpExchange exchange) throws IOException {
    byte[] none =
        "{\"head\":{\"vars\":[]},\"results\":{\"bindings\":[]}}".getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().add("Content-Type", "application/sparql-results+json");
    exchange.sendResponseHeaders(200, none.length);
    exchange.getResponseBody().write(none);
    exchange.close();
  }

  @ParameterizedTest
  @CsvSource({
    "--question, nothing, there is no question 'nothing'",
    "--askings, 0, --askings and --most-seconds take 1 or more",
    "--most-seconds, 0, --askings and --most-seconds take 1 or more",
    "--endpoint, ftp://example.org/, an endpoint has an address like",
    "--endpoint-queries, no/such/folder, no/such/folder is no folder",
    "--into, no/such/file.md, no/such/file.md",
  })
  void whatCannotBeMeasuredIsRefusedBeforeAnythingIs(String option, String value, String said) {
    KnowledgeStore.openOrCreate(dir.resolve("store"), BASE).close();
    Cli cli = bench("most-used-datasets", "store", option, value);
    assertEquals(2, cli.status(), cli.err());
    assertTrue(cli.err().contains(said), cli.err());
    assertEquals("", cli.out());
  }

  private static void fill(Path folder) {
    try (KnowledgeStore store = KnowledgeStore.openOrCreate(folder, BASE)) {
      store.write(dataset -> RDFDataMgr.read(dataset, DATA));
    }
  }

  /** Asks one question of a store in the folder. */
  private Cli bench(String question, String store, String... more) {
    List<String> arguments = new ArrayList<>(List.of("bench", "questions"));
    arguments.addAll(List.of("--store", "" + dir.resolve(store)));
    arguments.addAll(List.of("--question", question, "--warm-up", "1"));
    arguments.addAll(List.of(more));
    return Cli.run(arguments.toArray(String[]::new));
  }

  private static QuestionSamples samples(KnowledgeStore store, QueryCatalog lists) {
    return new QuestionSamples(
        new QueryRunner(store, new Limits(100, 60)), new ParameterBinder(store.base()), lists, 3);
  }
}
