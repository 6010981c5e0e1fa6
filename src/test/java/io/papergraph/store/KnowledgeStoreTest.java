package io.papergraph.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.sse.SSE;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KnowledgeStoreTest {
  private static final String BASE = "https://example.org/";
  private static final Quad QUAD = SSE.parseQuad("(<g:1> <s:1> <p:1> 'o')");

  @TempDir Path dir;

  @Test
  void keepsWhatWasWrittenAndItsBase() {
    try (KnowledgeStore store = KnowledgeStore.openOrCreate(dir, BASE)) {
      store.write(d -> d.add(QUAD));
    }
    try (KnowledgeStore store = KnowledgeStore.openOrCreate(dir, "https://other.example/")) {
      assertEquals(true, store.read(d -> d.contains(QUAD)));
      assertEquals(BASE, store.base());
    }
  }

  @Test
  void aFailedWriteLeavesNothingAndTheNextOneWorks() {
    try (KnowledgeStore store = KnowledgeStore.openOrCreate(dir, BASE)) {
      assertThrows(
          IllegalStateException.class,
          () ->
              store.write(
                  d -> {
                    d.add(QUAD);
                    throw new IllegalStateException("in mid-write");
                  }));
      assertEquals(false, store.read(d -> d.contains(QUAD)));
      store.write(d -> d.add(QUAD));
      assertEquals(true, store.read(d -> d.contains(QUAD)));
    }
  }

  @Test
  void openingWhereThereIsNoStoreSaysHowToMakeOne() {
    StoreException e = assertThrows(StoreException.class, () -> KnowledgeStore.open(dir));
    assertTrue(e.getMessage().contains("papergraph build"), e.getMessage());
  }

  @Test
  void refusesAFolderThatHoldsSomethingElse() throws IOException {
    Path thesis = Files.writeString(dir.resolve("thesis.txt"), "mine");
    StoreException e =
        assertThrows(StoreException.class, () -> KnowledgeStore.openOrCreate(dir, BASE));
    assertTrue(e.getMessage().contains("neither empty nor a store"), e.getMessage());
    assertEquals("mine", Files.readString(thesis));
  }

  @Test
  void refusesANewerFormatAndSaysWhatToDoWithAnOlderOne() throws IOException {
    KnowledgeStore.openOrCreate(dir, BASE).close();
    Path file = dir.resolve(StoreFormat.FILE);
    Files.writeString(file, "format=2\nbase=" + BASE + "\n");
    StoreException newer = assertThrows(StoreException.class, () -> KnowledgeStore.open(dir));
    assertTrue(newer.getMessage().contains("newer Papergraph"), newer.getMessage());
    Files.writeString(file, "format=0\nbase=" + BASE + "\n");
    StoreException older = assertThrows(StoreException.class, () -> KnowledgeStore.open(dir));
    assertTrue(older.getMessage().contains("build a new store"), older.getMessage());
    Files.writeString(file, "format=one\n");
    StoreException broken = assertThrows(StoreException.class, () -> KnowledgeStore.open(dir));
    assertTrue(broken.getMessage().contains("names no store format"), broken.getMessage());
  }

  @Test
  void anAttemptThatWasCutShortIsMadeAgain() throws IOException {
    Files.createFile(dir.resolve("creating"));
    Files.createDirectories(dir.resolve("tdb2"));
    Files.writeString(dir.resolve("tdb2/half"), "written");
    try (KnowledgeStore store = KnowledgeStore.openOrCreate(dir, BASE)) {
      assertEquals(true, store.read(DatasetGraph::isEmpty));
    }
    assertFalse(Files.exists(dir.resolve("creating")));
    assertFalse(Files.exists(dir.resolve("tdb2/half")));
  }
}
