package io.papergraph.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.papergraph.store.KnowledgeStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.jena.sparql.sse.SSE;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands compact, backup and restore. */
class StoreCareTest {
  @TempDir Path dir;
  private Path store;

  @BeforeEach
  void make() {
    store = dir.resolve("store");
    try (KnowledgeStore made = KnowledgeStore.openOrCreate(store, "https://example.org/")) {
      made.write(d -> d.add(SSE.parseQuad("(<g:1> <s:1> <p:1> 'one')")));
    }
  }

  @Test
  void compactSaysWhatTheStoreTookAndTakes() {
    Cli cli = Cli.run("compact", "--store", store.toString());
    assertEquals(0, cli.status(), cli.err());
    String size = "(\\d+\\.\\d [KM]iB|\\d+ bytes)";
    assertTrue(
        cli.out()
            .matches(
                ".*store took SIZE and takes SIZE: graph SIZE, now SIZE; text index SIZE, now SIZE\n"
                    .replace("SIZE", size)),
        cli.out());
    assertTrue(Files.exists(store.resolve("tdb2/Data-0002")));
  }

  @Test
  void aBackupGoesThereAndBack() throws IOException {
    Path file = dir.resolve("b.nq.gz");
    Cli backup = backup(file);
    assertEquals(0, backup.status(), backup.err());
    assertTrue(backup.out().startsWith(file + ": 1 quads, "), backup.out());
    Path copy = dir.resolve("copy");
    Cli restore = restore(file, copy);
    assertEquals(0, restore.status(), restore.err());
    assertEquals(copy + ": restored 1 quads\n", restore.out());
    assertTrue(Files.exists(copy.resolve("text")), "the text index is made");
    Cli export = Cli.run("export", "--store", copy.toString());
    assertEquals("<s:1> <p:1> \"one\" <g:1> .\n", export.out());
  }

  @Test
  void whatMayTakeMinutesSaysWhatItIsAt() {
    String folder = store.toString();
    Path file = dir.resolve("b.nq");
    assertShows("writing the store afresh", "compact", "--store", folder);
    assertShows("writing the backup", "backup", file.toString(), "--store", folder);
    assertShows("restoring", "restore", file.toString(), "--store", dir.resolve("copy").toString());
    String export = dir.resolve("e.nq").toString();
    assertShows("writing " + dir, "export", "-o", export, "--store", folder);
    assertShows("asking what is wrong across graphs", "validate", "--store", folder);
    assertShows("checking the store", "doctor", "--store", folder);
  }

  private static void assertShows(String what, String... command) {
    String said = Cli.onTerminal(command).err();
    assertTrue(said.contains("\r\u001b[K" + what), said);
    assertTrue(said.endsWith("\r\u001b[K"), said);
  }

  @Test
  void aBackupThatIsCutOffIsAFailureInOneLine() throws IOException {
    Path file = dir.resolve("b.nq");
    backup(file);
    List<String> lines = Files.readAllLines(file);
    Files.write(file, lines.subList(0, lines.size() - 1));
    Path copy = dir.resolve("copy");
    assertFails(restore(file, copy), 1, "is cut off");
    assertFails(Cli.run("stats", "--store", copy.toString()), 1, "no store in");
  }

  @Test
  void anExportIsNoBackup() {
    Path file = dir.resolve("e.nq");
    Cli.run("export", "--store", store.toString(), "-o", file.toString());
    assertFails(restore(file, dir.resolve("copy")), 1, "is no backup");
  }

  @Test
  void aStoreIsNotRestoredOver() {
    Path file = dir.resolve("b.nq");
    backup(file);
    assertFails(restore(file, store), 1, "there is a store in");
  }

  @Test
  void missingFilesAndStoresAreNamed() {
    assertFails(restore(dir.resolve("none.nq"), dir.resolve("copy")), 2, "none.nq: no such file");
    assertFails(backup(dir.resolve("no/folder/b.nq")), 2, "no");
    String none = dir.resolve("none").toString();
    assertFails(Cli.run("compact", "--store", none), 1, "no store in");
    assertFails(Cli.run("backup", dir + "/b.nq", "--store", none), 1, "no store in");
    assertFalse(Files.exists(dir.resolve("b.nq")));
    assertEquals(2, Cli.run("backup").status());
  }

  @Test
  void curationsThatStayAreTold() throws IOException {
    Files.writeString(dir.resolve("store.curation.ttl"), "# Ours.\n");
    Path file = dir.resolve("b.nq");
    backup(file);
    Files.writeString(dir.resolve("copy.curation.ttl"), "# newer\n");
    Cli cli = restore(file, dir.resolve("copy"));
    assertEquals(0, cli.status());
    assertTrue(cli.err().contains("copy.curation.ttl stays as it is"), cli.err());
  }

  @Test
  void aStoreThatAnotherProcessHoldsIsLeftAlone() throws IOException, InterruptedException {
    Process holder = Processes.java(StoreHolder.class, store.toString()).start();
    try {
      assertEquals('o', holder.getInputStream().read(), "the holder has opened the store");
      assertFails(Cli.run("compact", "--store", store.toString()), 1, "in use by another process");
      assertFails(backup(dir.resolve("b.nq")), 1, "in use by another process");
      assertFalse(Files.exists(dir.resolve("b.nq")));
    } finally {
      holder.destroyForcibly().waitFor();
    }
  }

  @Test
  void sizesAreReadable() {
    assertEquals("1023 bytes", Sizes.of(1023));
    assertEquals("1.0 KiB", Sizes.of(1024));
    assertEquals("1.5 MiB", Sizes.of(3 << 19));
    assertEquals("2.0 GiB", Sizes.of(2L << 30));
    assertEquals("4096.0 TiB", Sizes.of(1L << 52));
  }

  private Cli backup(Path file) {
    return Cli.run("backup", file.toString(), "--store", store.toString());
  }

  private static Cli restore(Path file, Path folder) {
    return Cli.run("restore", file.toString(), "--store", folder.toString());
  }

  private static void assertFails(Cli cli, int status, String said) {
    assertEquals(status, cli.status(), cli.err());
    assertTrue(cli.err().startsWith("papergraph: ") && cli.err().contains(said), cli.err());
    assertEquals(1, cli.err().lines().count(), cli.err());
  }
}
