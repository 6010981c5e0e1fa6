package io.papergraph.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.papergraph.Wiring;
import io.papergraph.query.NamedQuery;
import io.papergraph.query.ParameterBinder;
import io.papergraph.query.QueryCatalog;
import io.papergraph.query.QueryRunner;
import io.papergraph.query.QueryRunner.Limits;
import io.papergraph.store.KnowledgeStore;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
  void theMostUsedTheMiddlingAndTheRarestAreChosen() {
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
          .forEach(sample -> chosen.add(sample.choice() + " " + sample.words()));
      // of nine: the first, the third (the square root of nine), the last
      assertEquals(List.of("most task 9", "middling task 7", "rare task 1"), chosen);
    }
  }

  @Test
  void aTableHasARowForEachWayOfAsking() {
    try (KnowledgeStore store = KnowledgeStore.openOrCreate(dir, BASE)) {
      store.write(dataset -> RDFDataMgr.read(dataset, DATA));
    }
    Cli cli =
        Cli.run(
            "bench",
            "questions",
            "--store",
            dir.toString(),
            "--question",
            "most-used-datasets",
            "--askings",
            "2",
            "--warm-up",
            "0");
    assertEquals(0, cli.status(), cli.err());
    List<String> lines = cli.out().lines().toList();
    assertTrue(lines.get(0).startsWith("| question | asked with | rows | cold | "), cli.out());
    assertTrue(
        lines
            .get(2)
            .matches(
                "\\| `most-used-datasets` \\| all \\| \\d+ \\| [\\d.,]+ \\| [\\d.]+ \\| [\\d.]+ \\|"),
        cli.out());
    assertTrue(lines.get(3).contains("| most: "), cli.out());
  }

  @Test
  void askingsAreCountedByNearestRank() {
    AskingTimes times = new AskingTimes();
    for (int i = 20; i >= 1; i--) {
      times.add(i * 1_000_000L);
    }
    assertEquals(10, times.percentile(0.5));
    assertEquals(19, times.percentile(0.95));
  }

  @Test
  void aQuestionThatIsNotThereIsNamed() {
    KnowledgeStore.openOrCreate(dir, BASE).close();
    Cli cli = Cli.run("bench", "questions", "--store", dir.toString(), "--question", "nothing");
    assertEquals(2, cli.status());
    assertTrue(cli.err().contains("there is no question 'nothing'"), cli.err());
  }

  private static QuestionSamples samples(KnowledgeStore store, QueryCatalog lists) {
    return new QuestionSamples(
        new QueryRunner(store, new Limits(100, 60)), new ParameterBinder(store.base()), lists);
  }
}
