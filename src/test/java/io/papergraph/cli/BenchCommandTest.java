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
    Cli cli = Cli.run("bench", PAPERS, "--papers", "3", "--passes", "2", "--threads", "2");
    assertEquals(0, cli.status(), cli.err());
    String line = ": 3 papers, \\d+ a second, \\d+ a second of processor time\\R";
    assertTrue(cli.out().matches("pass 1" + line + "pass 2" + line), cli.out());
  }

  @Test
  void noPapersAreAFailureThatSaysSo() throws IOException {
    Path empty = Files.writeString(dir.resolve("empty.jsonl"), "");
    Cli cli = Cli.run("bench", empty.toString());
    assertEquals(1, cli.status());
    assertTrue(cli.err().contains("empty.jsonl: empty input"), cli.err());
    assertEquals(1, cli.err().lines().count(), cli.err());
  }
}
