package io.papergraph.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.papergraph.rdf.Iris;
import io.papergraph.store.KnowledgeStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StatsCommandTest {
  private static final String FIRST =
      "{\"id\":\"2401.00001\",\"title\":\"A study\",\"issued\":\"2024-01-02\","
          + "\"abstract\":\"BERT is fast.\"}\n";
  private static final String SECOND =
      "{\"title\":\"Another study\",\"abstract\":\"BERT is slow: github.com/heron/wren\"}\n";

  @TempDir Path dir;

  @Test
  void papersThingsAndLinksAreCountedAsTheyComeAndGo() throws IOException {
    build(FIRST + SECOND);
    String out = stats().out();
    assertTrue(out.contains("\npapers 2\n"), out);
    assertTrue(out.contains("\n  source: papergraph-jsonl 2\n"), out);
    assertTrue(out.contains("\n  year: 2024 1, unknown 1\n"), out);
    assertTrue(out.contains("entities 1\n  type: Model 1\n"), out);
    assertTrue(out.contains("\nmentions 2\n  type: Model 2\n"), out);
    assertTrue(out.contains("links 1\n  kind: hasRepository 1\n"), out);
    build(FIRST.replace("BERT is fast.", "Nothing to see."));
    String csv = Cli.run("stats", "--format", "csv", "--store", store()).out();
    assertTrue(csv.startsWith("counted,facet,value,count\r\n"), csv);
    long triples =
        Long.parseLong(
            Cli.run(
                    "query",
                    "SELECT (COUNT(*) AS ?n) { GRAPH ?g { ?s ?p ?o }"
                        + " FILTER(CONTAINS(STR(?g), '/graph/paper/')) }",
                    "--format=csv",
                    "--store",
                    store())
                .out()
                .strip()
                .lines()
                .toList()
                .get(1));
    assertTrue(csv.contains("\r\ntriples of papers,,," + triples + "\r\n"), csv);
  }

  @Test
  void aStoreWithoutCountsSaysHowToGetThem() {
    KnowledgeStore.openOrCreate(Path.of(store()), Iris.DEFAULT_BASE).close();
    Cli cli = Cli.run("stats", "--store", store());
    assertEquals(1, cli.status());
    assertTrue(cli.err().contains("papergraph build"), cli.err());
  }

  private Cli stats() {
    Cli cli = Cli.run("stats", "--store", store());
    assertEquals(0, cli.status(), cli.err());
    return cli;
  }

  private void build(String papers) throws IOException {
    Path file = Files.writeString(dir.resolve("papers.jsonl"), papers);
    Cli cli = Cli.run("build", file.toString(), "--store", store());
    assertEquals(0, cli.status(), cli.err());
  }

  private String store() {
    return dir.resolve("store").toString();
  }
}
