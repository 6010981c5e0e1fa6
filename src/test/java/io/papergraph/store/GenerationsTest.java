package io.papergraph.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.papergraph.claim.EntityType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.query.DatasetFactory;
import org.apache.jena.query.QueryDeniedException;
import org.apache.jena.query.QueryExecutionFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.sse.SSE;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class GenerationsTest {
  private static final int QUADS = 50;
  private static final int QUADS_OF_A_THING = 4;

  @TempDir Path dir;
  private Path tdb2;

  @BeforeEach
  void make() {
    tdb2 = dir.resolve("tdb2");
    try (KnowledgeStore store = KnowledgeStore.openOrCreate(dir, TextFixture.BASE)) {
      store.write(d -> quads().forEach(d::add));
    }
  }

  @Test
  void aCompactedStoreIsTheSameAndGoesOnInTheSameProcess() throws IOException {
    try (KnowledgeStore store = KnowledgeStore.open(dir)) {
      store.write(d -> TextFixture.addThing(d, EntityType.MODEL, "Zed", 1));
      store.compact();
      assertEquals(List.of("Data-0002"), generations());
      assertEquals(1, new TextSearch(store).search("zed", null, 9).size());
      assertEquals(QUADS, countInUnion(store));
      store.write(d -> d.add(SSE.parseQuad("(<g:new> <s:1> <p:1> 'new')")));
      assertEquals(QUADS + 1, countInUnion(store));
      assertTrue(new TextIndexCheck(store).run().agrees());
      assertTrue(DatasetCheck.of(store).agrees());
    }
    assertEquals(QUADS + QUADS_OF_A_THING + 1, held().size());
  }

  @Test
  void afterACompactionInOneProcessQueriesAreAnsweredAsBefore() throws IOException {
    try (KnowledgeStore store = KnowledgeStore.open(dir)) {
      store.write(d -> TextFixture.addThing(d, EntityType.MODEL, "Zed", 1));
      requireConfigured(store);
      store.compact();
      requireConfigured(store);
    }
  }

  @Test
  void afterItsContentWasReplacedQueriesAreAnsweredAsBefore() {
    try (KnowledgeStore store = KnowledgeStore.open(dir)) {
      DatasetGraph thing = DatasetGraphFactory.create();
      TextFixture.addThing(thing, EntityType.MODEL, "Zed", 1);
      store.replace(
          quads -> {
            quads().forEach(quads::quad);
            thing.find().forEachRemaining(quads::quad);
          });
      requireConfigured(store);
    }
  }

  private static void requireConfigured(KnowledgeStore store) {
    assertEquals(QUADS, count(store, "{ ?s <p:1> ?o }"), "the default graph is the union");
    String words = "{ ?s <http://jena.apache.org/text#query> 'zed' }";
    assertEquals(1, count(store, words), "the text index answers");
    String elsewhere = "{ SERVICE <http://127.0.0.1:9/> { ?s ?p ?o } }";
    assertThrows(QueryDeniedException.class, () -> count(store, elsewhere));
  }

  @Test
  void itsFilesShrinkWhenMuchWasReplaced() throws IOException {
    try (KnowledgeStore store = KnowledgeStore.open(dir)) {
      for (int round = 0; round < 20; round++) {
        String object = "'round " + round + "'";
        store.write(
            d ->
                IntStream.range(0, 500)
                    .mapToObj(i -> SSE.parseQuad("(<g:" + i + "> <s:1> <p:2> " + object + ")"))
                    .forEach(
                        q -> {
                          d.deleteAny(q.getGraph(), q.getSubject(), q.getPredicate(), Node.ANY);
                          d.add(q);
                        }));
      }
      DiskUse before = DiskUse.of(dir);
      store.compact();
      DiskUse after = DiskUse.of(dir);
      assertTrue(after.graph() < before.graph() / 2, before + " then " + after);
    }
    assertEquals(QUADS + 500, held().size());
  }

  @Test
  void aGenerationThatIsHalfWrittenIsNeverTaken() throws IOException {
    Path half = Files.createDirectory(tdb2.resolve("Data-0002-tmp"));
    Files.copy(tdb2.resolve("Data-0001/GSPO.dat"), half.resolve("GSPO.dat"));
    assertTrue(KnowledgeStore.isHalfCompacted(dir));
    assertEquals(Set.copyOf(quads()), held());
    assertEquals(List.of("Data-0001"), generations());
    assertFalse(KnowledgeStore.isHalfCompacted(dir));
  }

  @Test
  void ofTwoWholeGenerationsTheNewerIsTakenAndTheOlderGoes() throws IOException {
    copy(tdb2.resolve("Data-0001"), dir.resolve("kept"));
    try (KnowledgeStore store = KnowledgeStore.open(dir)) {
      store.compact();
      store.write(d -> d.add(SSE.parseQuad("(<g:new> <s:1> <p:1> 'new')")));
    }
    Files.move(dir.resolve("kept"), tdb2.resolve("Data-0001"));
    assertTrue(KnowledgeStore.isHalfCompacted(dir));
    assertEquals(QUADS + 1, held().size());
    assertEquals(List.of("Data-0002"), generations());
  }

  @Test
  void anOlderGenerationThatIsHalfDeletedGoes() throws IOException {
    try (KnowledgeStore store = KnowledgeStore.open(dir)) {
      store.compact();
    }
    Path old = Files.createDirectory(tdb2.resolve("Data-0001"));
    Files.write(old.resolve("GSPO.dat"), new byte[100]);
    assertEquals(Set.copyOf(quads()), held());
    assertEquals(List.of("Data-0002"), generations());
  }

  @Test
  void aDatasetThatIsLostButForAHalfWrittenGenerationIsNotMadeAnew() throws IOException {
    Files.move(tdb2.resolve("Data-0001"), tdb2.resolve("Data-0002-tmp"));
    StoreException e = assertThrows(StoreException.class, () -> KnowledgeStore.open(dir));
    assertTrue(e.getMessage().contains("has lost data"), e.getMessage());
    assertEquals(List.of("Data-0002-tmp"), generations());
  }

  @Test
  void theTenthGenerationComesAfterTheNinth() throws IOException {
    Files.move(tdb2.resolve("Data-0001"), tdb2.resolve("Data-9999"));
    try (KnowledgeStore store = KnowledgeStore.open(dir)) {
      store.compact();
    }
    assertEquals(List.of("Data-10000"), generations());
    assertEquals(Set.copyOf(quads()), held());
  }

  @Test
  void whatIsInNoGraphIsNotLost() throws IOException {
    try (KnowledgeStore store = KnowledgeStore.open(dir)) {
      store.write(d -> d.getDefaultGraph().add(SSE.parseTriple("(<s:1> <p:2> 'alone')")));
      StoreException e = assertThrows(StoreException.class, store::compact);
      assertTrue(e.getMessage().contains("in no graph"), e.getMessage());
    }
    assertEquals(QUADS + 1, held().size());
    assertEquals(List.of("Data-0001"), generations());
  }

  @Test
  void noCompactionWithinATransaction() {
    try (KnowledgeStore store = KnowledgeStore.open(dir)) {
      assertThrows(
          IllegalStateException.class,
          () ->
              store.read(
                  d -> {
                    try {
                      store.compact();
                    } catch (IOException e) {
                      throw new AssertionError(e);
                    }
                    return 0;
                  }));
    }
  }

  @Test
  @Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void noReplacementWithinATransaction() {
    try (KnowledgeStore store = KnowledgeStore.open(dir)) {
      assertThrows(
          IllegalStateException.class,
          () ->
              store.read(
                  d -> {
                    store.replace(quads -> {});
                    return 0;
                  }));
      assertEquals(QUADS, countInUnion(store));
    }
  }

  private static List<Quad> quads() {
    return IntStream.range(0, QUADS)
        .mapToObj(i -> SSE.parseQuad("(<g:" + i % 7 + "> <s:" + i + "> <p:1> 'text " + i + "')"))
        .toList();
  }

  private Set<Quad> held() {
    try (KnowledgeStore store = KnowledgeStore.open(dir)) {
      return store.read(d -> d.stream().collect(Collectors.toSet()));
    }
  }

  private static int countInUnion(KnowledgeStore store) {
    return count(store, "{ ?s <p:1> ?o }");
  }

  private static int count(KnowledgeStore store, String pattern) {
    String sparql = "SELECT (COUNT(*) AS ?n) " + pattern;
    return store.read(
        d -> {
          try (var query = QueryExecutionFactory.create(sparql, DatasetFactory.wrap(d))) {
            return query.execSelect().next().getLiteral("n").getInt();
          }
        });
  }

  private List<String> generations() throws IOException {
    try (Stream<Path> entries = Files.list(tdb2)) {
      return entries
          .map(entry -> entry.getFileName().toString())
          .filter(name -> name.startsWith("Data"))
          .sorted()
          .toList();
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    Files.createDirectory(to);
    try (Stream<Path> files = Files.list(from)) {
      for (Path file : files.toList()) {
        Files.copy(file, to.resolve(file.getFileName()));
      }
    }
  }
}
