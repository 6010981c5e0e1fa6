package io.papergraph.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
    assertTrue(cli.out().matches(extracting + resolving + share), cli.out());
  }

  @Test
  void itSaysWhatCanBeMeasured() {
    Cli cli = Cli.run("bench");
    assertEquals(2, cli.status());
    assertTrue(cli.err().contains("extract or identity"), cli.err());
  }
}
