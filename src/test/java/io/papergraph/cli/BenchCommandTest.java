package io.papergraph.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BenchCommandTest {
  private static final String PAPERS = "src/test/resources/eval/own-gold.jsonl";

  @TempDir Path dir;

  @Test
  void itPrintsARateForEachPass() {
    Cli cli =
        Cli.run("bench", "extract", PAPERS, "--papers", "3", "--passes", "2", "--threads", "2");
    assertEquals(0, cli.status(), cli.err());
    String line = ": 3 papers, \\d+ a second, \\d+ a second of processor time\\R";
    assertTrue(cli.out().matches("pass 1" + line + "pass 2" + line), cli.out());
  }

  @Test
  void noPapersAreAFailureThatSaysSo() throws IOException {
    Path empty = Files.writeString(dir.resolve("empty.jsonl"), "");
    Cli cli = Cli.run("bench", "extract", empty.toString());
    assertEquals(1, cli.status());
    assertTrue(cli.err().contains("empty.jsonl: empty input"), cli.err());
    assertEquals(1, cli.err().lines().count(), cli.err());
  }

  @Test
  void identityIsMeasuredBesideExtraction() {
    Cli cli = Cli.run("bench", "identity", PAPERS);
    assertEquals(0, cli.status(), cli.err());
    String extracting = "extracting \\d+ papers: [\\d.]+ s on \\d+ cores, \\d+ papers a second\\R";
    String resolving = "resolving [\\d,]+ names, [\\d,]+ triples: [\\d.]+ s on one core .*\\R";
    String share = "resolving takes \\d+ % of the time of extracting\\R";
    String processor =
        "processor time.*: extracting [\\d.]+ s, deciding and describing [\\d.]+ s\\R";
    assertTrue(cli.out().matches(extracting + resolving + share + processor), cli.out());
  }

  @Test
  void itSaysWhatCanBeMeasured() {
    Cli cli = Cli.run("bench");
    assertEquals(2, cli.status());
    assertTrue(cli.err().contains("extract, identity, build or questions"), cli.err());
  }

  @Test
  void aBuildIsMeasuredBesideTheLoader() {
    Cli cli = Cli.run("bench", "build", PAPERS, "--work", dir.resolve("work").toString());
    assertEquals(0, cli.status(), cli.err());
    List<String> lines = cli.out().lines().toList();
    assertEquals(5, lines.size(), cli.out());
    String cost = ": [\\d.]+ s, memory of its own at most .+, on disk [\\d,]+ MiB";
    assertTrue(lines.get(0).matches("build" + cost), cli.out());
    assertTrue(lines.get(2).matches("the same build again" + cost), cli.out());
    assertTrue(lines.get(3).matches("phased loader on its quads" + cost), cli.out());
    assertTrue(lines.get(4).matches("build / loader: [\\d.]+"), cli.out());
  }
}
