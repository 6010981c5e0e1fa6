package io.papergraph.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.papergraph.rdf.Iris;
import io.papergraph.serve.ServerOptions;
import io.papergraph.serve.SparqlServer;
import io.papergraph.store.KnowledgeStore;
import java.io.IOException;
import java.nio.file.Path;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** On the data that the reports are asked of, which are small enough to be known by heart. */
class ExplainCommandTest {
  private static final String DATA = "src/test/resources/queries/common.trig";

  @TempDir Path dir;

  @BeforeEach
  void fill() {
    try (KnowledgeStore store = KnowledgeStore.openOrCreate(store(), Iris.DEFAULT_BASE)) {
      DatasetGraph data = DatasetGraphFactory.create();
      RDFDataMgr.read(data, DATA);
      store.write(stored -> data.find().forEachRemaining(stored::add));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"wren", "entity/system/wren", "https://w3id.org/papergraph/name/model/wren"})
  void aThingIsShownWithItsNamesItsRolesAndItsQuotesInTheirSentences(String subject) {
    assertEquals(
        """
        Wren (Model)
          entity/system/wren
          written Wren (Model, 1 paper), wren (Model, 1 paper)
          papers by role: introduces 1, uses 1

          introduces: Wren for tagging [paper/arxiv/2503.00003]
          * «Wren» for tagging
              title 0–4, lexicon, confidence 0.9

          uses: Kites [paper/arxiv/2503.00004]
          * We use «wren» on Nests.
              abstract 7–11, spelling, confidence 0.8

          result: 74.2 % (absolute), accuracy by Wren
            Wren for tagging [paper/arxiv/2503.00003#result-level]
            Wren tags 🦅 at «74.2 %» accuracy, up 2 points.
              abstract 15–21, results, confidence 0.75

          result: 2 points (delta, up), accuracy by Wren
            Wren for tagging [paper/arxiv/2503.00003#result-gain]
            Wren tags 🦅 at 74.2 % accuracy, «up 2 points».
              abstract 32–43, results, confidence 0.75
        """,
        good(explain(subject)).out());
  }

  @ParameterizedTest
  @ValueSource(strings = {"arxiv:2503.00004", "2503.00004v2", "paper/arxiv/2503.00004"})
  void aPaperIsShownWithTheThingsItNames(String subject) {
    assertEquals(
        """
        Kites (Paper)
          paper/arxiv/2503.00004

          evaluates on: Nests
            We use wren on «Nests».
              abstract 15–20, cue, confidence 0.7

          uses: Wren
          * We use «wren» on Nests.
              abstract 7–11, spelling, confidence 0.8
        """,
        good(explain(subject)).out());
  }

  @Test
  void ofAPaperThatHasJoinedTheOtherIsShown() {
    Cli alias = explain("paper/title/wren-for-tagging-ab341b0ff3941e9c");
    assertEquals(explain("2503.00003").out(), good(alias).out());
  }

  @Test
  void aResultIsShownAlone() {
    String out = good(explain("paper/arxiv/2503.00003#result-gain")).out();
    assertTrue(out.startsWith("Result\n  paper/arxiv/2503.00003#result-gain\n"), out);
    assertTrue(out.contains("«up 2 points»") && !out.contains("«74.2 %»"), out);
  }

  @Test
  void theRelationOfOnePaperIsShownWithPaper() {
    String out = good(explain("Wren", "--paper", "2503.00004")).out();
    assertTrue(out.contains("uses: Kites"), out);
    assertTrue(!out.contains("introduces: ") && !out.contains("result:"), out);
  }

  @Test
  void aPaperThatSaysNothingOfItIsAFailure() {
    Cli cli = explain("Wren", "--paper", "2503.99999");
    assertEquals(1, cli.status());
    assertEquals(
        "papergraph: the paper '2503.99999' says nothing of 'Wren' here; --paper takes an id or an"
            + " IRI of a paper\n",
        cli.err());
    assertEquals(2, explain("Wren", "--paper", "no > IRI").status());
  }

  @Test
  void aRepositoryIsShownWithTheWordsThatGiveIt() {
    String out = good(explain("repository/github.com/heron/wren")).out();
    assertTrue(out.contains("has repository: Wren for tagging"), out);
    assertTrue(out.contains("Code: «github.com/heron/wren»"), out);
  }

  @Test
  void aLimitIsSaid() {
    String out = good(explain("Wren", "--limit", "1")).out();
    assertTrue(out.contains("introduces: ") && !out.contains("uses: "), out);
    assertTrue(out.endsWith("  there is more; raise --limit to see it\n"), out);
  }

  @Test
  void jsonHoldsTheSame() throws IOException {
    Cli cli = good(explain("Wren", "--format", "json"));
    JsonNode thing = new ObjectMapper().readTree(cli.out()).get(0);
    assertEquals("https://w3id.org/papergraph/entity/system/wren", thing.get("iri").asText());
    assertEquals(1, thing.at("/papersByRole/introduces").asInt());
    assertEquals(2, thing.get("quotes").size());
    JsonNode uses = thing.at("/quotes/1");
    assertEquals("uses", uses.get("role").asText());
    assertEquals(true, uses.get("telling").asBoolean());
    assertEquals("wren", uses.get("quote").asText());
    assertEquals(7, uses.get("start").asInt());
    assertEquals("We use wren on Nests.", uses.get("sentence").asText());
    assertEquals(0.8, uses.get("confidence").asDouble());
    assertEquals(
        "Wren tags 🦅 at 74.2 % accuracy, up 2 points.", thing.at("/results/1/sentence").asText());
    assertEquals("Up", thing.at("/results/1/direction").asText());
    assertEquals(false, thing.get("more").asBoolean());
  }

  @Test
  void aServerGivesTheSame() {
    String local = explain("Wren").out();
    try (KnowledgeStore store = KnowledgeStore.open(store());
        SparqlServer server = SparqlServer.start(store, ServerOptions.DEFAULT.withPort(0))) {
      Cli remote = Cli.run("explain", "Wren", "--endpoint", server.url() + "sparql");
      assertEquals(local, good(remote).out());
    }
  }

  @Test
  void anUnknownNameLeadsToTheNearestOnes() {
    Cli cli = explain("wern");
    assertEquals(1, cli.status());
    assertEquals("papergraph: nothing here is known as 'wern'; did you mean 'Wren'?\n", cli.err());
    Cli far = explain("Albatross");
    assertEquals(1, far.status());
    assertEquals("papergraph: nothing here is known as 'Albatross'\n", far.err());
    assertEquals(1, explain("https://example.org/none").status());
  }

  @Test
  void misuseIsStatus2() {
    assertEquals(2, Cli.run("explain").status());
    assertEquals(2, explain("Wren", "--limit", "0").status());
    assertEquals(2, explain("Wren", "--format", "pdf").status());
    assertEquals(
        "papergraph: name what to explain: a name, the id of a paper or an IRI\n",
        explain(" ").err());
    assertEquals(2, explain(" ").status());
  }

  private Cli explain(String subject, String... options) {
    String[] args = new String[options.length + 4];
    System.arraycopy(options, 0, args, 4, options.length);
    args[0] = "explain";
    args[1] = subject;
    args[2] = "--store";
    args[3] = store().toString();
    return Cli.run(args);
  }

  private Path store() {
    return dir.resolve("store");
  }

  private static Cli good(Cli cli) {
    assertEquals(0, cli.status(), cli.err());
    return cli;
  }
}
