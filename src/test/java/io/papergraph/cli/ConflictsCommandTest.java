package io.papergraph.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.papergraph.rdf.Iris;
import io.papergraph.store.KnowledgeStore;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is found is in {@code ConflictsTest}, on the same data. */
class ConflictsCommandTest {
  private static final String DATA = "src/test/resources/io/papergraph/query/conflicts.trig";

  @TempDir Path dir;

  @BeforeEach
  void fill() {
    DatasetGraph data = DatasetGraphFactory.createGeneral();
    RDFDataMgr.read(data, DATA);
    try (KnowledgeStore store = KnowledgeStore.openOrCreate(store(), Iris.DEFAULT_BASE)) {
      store.write(stored -> data.find().forEachRemaining(stored::add));
    }
  }

  @Test
  void aTableHasAHeadingForEachKind() {
    Cli cli = conflicts();
    assertEquals(0, cli.status(), cli.err());
    List<String> lines = cli.out().lines().toList();
    assertEquals("Different values for one system, dataset and metric", lines.get(0));
    assertEquals("", lines.get(1));
    assertTrue(lines.get(2).startsWith("papers  system"), lines.get(2));
    assertTrue(lines.contains("Names that papers read as different types"), cli.out());
    assertTrue(lines.contains("Things that may be one"), cli.out());
    assertTrue(cli.out().contains("short form of the words; both linked to"), cli.out());
    assertEquals("", cli.err());
  }

  @Test
  void markdownHasHeadingsToo() {
    String out = conflicts("--format", "markdown").out();
    assertTrue(out.startsWith("## Different values"), out);
    assertTrue(out.contains("\n\n## Things that may be one\n\n| score |"), out);
  }

  @Test
  void csvOfOneKindHasItsColumns() {
    Cli cli = conflicts("--kind", "types", "--format", "csv");
    assertEquals(0, cli.status(), cli.err());
    assertEquals(
        "name,papers,type,of_type,settled,quote,title,paper,entity\r\n"
            + "Wren,6,Model,3,Model,the Wren,Second,https://w3id.org/papergraph/paper/arxiv/2501.00002"
            + ",https://w3id.org/papergraph/entity/system/wren\r\n",
        cli.out().substring(0, cli.out().indexOf("\r\nWren,6,Dataset") + 2));
  }

  @Test
  void csvOfAllKindsTellsThemInTheFirstColumn() {
    Cli cli = conflicts("--format", "csv");
    List<String> lines = cli.out().lines().toList();
    assertTrue(
        lines.get(0).startsWith("conflict,papers,system,dataset,metric,kind,"), lines.get(0));
    List<String> kinds =
        lines.stream().skip(1).map(l -> l.substring(0, l.indexOf(','))).distinct().toList();
    assertEquals(List.of("values", "types", "duplicates"), kinds);
    assertEquals(1 + 4 + 4 + 1, lines.size());
  }

  @Test
  void whatTheLimitCutsIsSaid() {
    Cli cli = conflicts("--limit", "1");
    assertEquals(0, cli.status(), cli.err());
    assertEquals("papergraph: there are more values; raise --limit to see them\n", cli.err());
  }

  @Test
  void misuseIsTold() {
    for (String[] wrong :
        new String[][] {
          {"--limit", "0"}, {"--score", "2"}, {"--kind", "birds"}, {"--format", "stone"}
        }) {
      Cli cli = conflicts(wrong);
      assertEquals(2, cli.status(), String.join(" ", wrong) + ": " + cli.err());
      assertEquals(1, cli.err().lines().count(), cli.err());
    }
  }

  @Test
  void aStoreThatIsNotThereIsTold() {
    Cli cli = Cli.run("conflicts", "--store", dir.resolve("none").toString());
    assertEquals(1, cli.status());
    assertTrue(cli.err().contains("no store in"), cli.err());
  }

  private Cli conflicts(String... options) {
    List<String> args = new ArrayList<>(List.of("conflicts", "--store", store().toString()));
    args.addAll(List.of(options));
    return Cli.run(args.toArray(String[]::new));
  }

  private Path store() {
    return dir.resolve("store");
  }
}
