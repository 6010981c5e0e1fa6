package io.papergraph.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.sse.SSE;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FreshStoreTest {
  private static final String BASE = "https://example.org/";
  private static final Quad ONE = SSE.parseQuad("(<g:1> <s:1> <p:1> 'one')");
  private static final Quad TWO = SSE.parseQuad("(<g:1> <s:1> <p:1> 'two')");
  private static final FreshStore.Source BOTH =
      (folder, quads) -> {
        quads.quad(ONE);
        quads.quad(TWO);
      };

  @TempDir Path temp;

  @Test
  void holdsWhatWasSentAndOpensAsAnyStore() throws IOException {
    Path dir = temp.resolve("new/store");
    assertEquals(2, FreshStore.make(dir, BASE, false, BOTH));
    assertFalse(Files.exists(dir.resolve("creating")));
    try (KnowledgeStore store = KnowledgeStore.open(dir)) {
      assertEquals(
          Set.of(ONE, TWO), store.read(d -> d.stream().collect(Collectors.toUnmodifiableSet())));
      assertEquals(BASE, store.base());
      assertFalse(store.keepsText());
      store.write(d -> d.delete(ONE));
      assertTrue(DatasetCheck.of(store).agrees());
    }
  }

  @Test
  void aSourceThatFailsLeavesNoStoreAndTheFolderCanBeUsedAgain() throws IOException {
    IOException e =
        assertThrows(
            IOException.class,
            () ->
                FreshStore.make(
                    temp,
                    BASE,
                    true,
                    (folder, quads) -> {
                      Files.createFile(folder.resolve("runs.jsonl"));
                      quads.quad(ONE);
                      throw new IOException("cut off");
                    }));
    assertEquals("cut off", e.getMessage());
    assertFalse(
        Thread.getAllStackTraces().values().stream()
            .flatMap(Stream::of)
            .anyMatch(frame -> frame.getClassName().startsWith("org.apache.jena.tdb2.loader")));
    assertEmpty(temp);
    assertEquals(2, FreshStore.make(temp, BASE, true, BOTH));
  }

  @Test
  void aCountThatIsNotMetLeavesNoStore() throws IOException {
    assertThrows(
        StoreException.class,
        () ->
            FreshStore.make(
                temp,
                BASE,
                true,
                (folder, quads) -> {
                  quads.quad(ONE);
                  quads.quad(ONE);
                }));
    assertEmpty(temp);
  }

  @Test
  void whatAnAttemptThatWasKilledHasLeftIsNoStoreAndIsCleared() throws IOException {
    FreshStore.make(temp, BASE, true, BOTH);
    Files.delete(temp.resolve("papergraph.properties"));
    Files.createFile(temp.resolve("creating"));
    Files.writeString(temp.resolve("runs.jsonl"), "{}\n");
    assertTrue(KnowledgeStore.isHalfMade(temp));
    assertThrows(StoreException.class, () -> KnowledgeStore.open(temp));
    FreshStore.make(temp, BASE, true, (folder, quads) -> quads.quad(ONE));
    assertFalse(KnowledgeStore.isHalfMade(temp));
    assertFalse(Files.exists(temp.resolve("runs.jsonl")));
    try (KnowledgeStore store = KnowledgeStore.open(temp)) {
      assertEquals(1, store.<Long>read(d -> d.stream().count()));
    }
  }

  @Test
  void aStoreAndAFolderOfOtherThingsStayAsTheyAre() throws IOException {
    Path other = Files.createDirectory(temp.resolve("other"));
    Files.writeString(other.resolve("thesis.txt"), "mine");
    StoreException full =
        assertThrows(StoreException.class, () -> FreshStore.make(other, BASE, true, BOTH));
    assertTrue(full.getMessage().contains("neither empty nor a store"), full.getMessage());
    assertEquals("mine", Files.readString(other.resolve("thesis.txt")));

    Path dir = temp.resolve("store");
    FreshStore.make(dir, BASE, true, BOTH);
    StoreException there =
        assertThrows(StoreException.class, () -> FreshStore.make(dir, BASE, true, BOTH));
    assertTrue(there.getMessage().contains("there is a store in"), there.getMessage());
    KnowledgeStore.open(dir).close();
  }

  private static void assertEmpty(Path dir) throws IOException {
    try (var entries = Files.list(dir)) {
      assertEquals(0, entries.count());
    }
  }
}
