package io.papergraph.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RemoveCommandTest {
  @TempDir Path dir;

  @Test
  void aPaperIsTakenOutAndTheStoreIsAsBefore() throws IOException {
    String store = dir.resolve("store").toString();
    build(store, "2401.00001", "We train Wren on ImageNet.");
    String before = Cli.run("export", "--store", store).out();
    build(store, "2401.00002", "We train Heron on COCO.");
    Cli removed = Cli.run("remove", "https://arxiv.org/abs/2401.00002v3", "--store", store);
    assertEquals(0, removed.status(), removed.err());
    assertEquals("removed 1\n", removed.out());
    assertEquals(before, Cli.run("export", "--store", store).out());
  }

  @Test
  void whatIsNotThereIsSaidAndTheOthersGo() throws IOException {
    String store = dir.resolve("store").toString();
    build(store, "2401.00001", "We train Wren on ImageNet.");
    Cli removed = Cli.run("remove", "2401.00009", "2401.00001", "--store", store);
    assertEquals(1, removed.status());
    assertEquals("removed 1\n", removed.out());
    assertTrue(
        removed.err().contains("the store has no paper under arxiv:2401.00009"), removed.err());
  }

  @Test
  void whatIsNoIdentifierIsRefusedBeforeAnythingGoes() throws IOException {
    String store = dir.resolve("store").toString();
    build(store, "2401.00001", "We train Wren on ImageNet.");
    String before = Cli.run("export", "--store", store).out();
    Cli removed = Cli.run("remove", "2401.00001", "wren", "--store", store);
    assertTrue(removed.status() != 0);
    assertTrue(removed.err().contains("'wren' is no arXiv id"), removed.err());
    assertEquals(before, Cli.run("export", "--store", store).out());
  }

  private void build(String store, String id, String text) throws IOException {
    String line =
        "{\"id\":\"%s\",\"title\":\"Paper %s\",\"abstract\":\"%s\"}".formatted(id, id, text);
    Path file = Files.writeString(dir.resolve(id + ".jsonl"), line);
    Cli built = Cli.run("build", file.toString(), "--store", store, "--quiet");
    assertEquals(0, built.status(), built.err());
  }
}
