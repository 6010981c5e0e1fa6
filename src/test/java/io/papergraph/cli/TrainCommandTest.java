package io.papergraph.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.papergraph.extract.TaggerModel;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrainCommandTest {
  private static final String GOLD = "src/test/resources/eval/own-gold.jsonl";

  @TempDir Path dir;

  private Cli train(Path model) {
    return Cli.run("train", GOLD, "--unlabelled", GOLD, "--folds", "2", "-o", model.toString());
  }

  @Test
  void itPrintsScoresOfPapersNotSeenAndWritesTheSameModelEachTime() throws IOException {
    Path one = dir.resolve("one.bin.gz");
    Cli cli = train(one);
    assertEquals(0, cli.status(), cli.err());
    assertTrue(cli.out().startsWith("own-gold.jsonl"), cli.out());
    assertTrue(cli.out().contains("\nstrict "), cli.out());
    Path other = dir.resolve("other.bin.gz");
    assertEquals(0, train(other).status());
    assertArrayEquals(Files.readAllBytes(one), Files.readAllBytes(other));
    try (InputStream in = Files.newInputStream(one)) {
      assertEquals(64, TaggerModel.read(in).fingerprint().length());
    }
  }
}
