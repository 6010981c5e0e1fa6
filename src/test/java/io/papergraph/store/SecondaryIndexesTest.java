package io.papergraph.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.store.NodeId;
import org.apache.jena.tdb2.store.tupletable.TupleIndex;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The indexes that a bulk load packs hold what the first holds, and go on as any other. */
class SecondaryIndexesTest {
  private static final int GRAPHS = 40;
  private static final int SUBJECTS = 300;
  private static final int PROPERTIES = 9;

  @TempDir Path dir;

  /** A leaf of TDB2 has room for 255 quads; 60,000 make several levels. */
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 254, 255, 256, 382, 383, 509, 510, 511, 60_000})
  void everyIndexHoldsEveryQuadInItsOwnOrder(int count) {
    List<Quad> quads = quads(count, 1);
    try (KnowledgeStore store = KnowledgeStore.openOrCreate(dir, TextFixture.BASE)) {
      store.replace(to -> quads.forEach(to::quad));
      DatasetGraph dataset = store.dataset();
      assertTrue(DatasetCheck.of(store).agrees());
      Txn.executeRead(
          dataset,
          () -> {
            for (TupleIndex index : DatasetCheck.indexes(dataset)) {
              assertEquals(count, distinct(index), index.getName());
            }
            sample(quads, 200).forEach(quad -> requireFound(dataset, quad));
          });
    }
  }

  @Test
  void whatComesAndGoesLaterIsFoundInEveryIndex() {
    List<Quad> loaded = quads(20_000, 1);
    Set<Quad> expected = new HashSet<>(loaded);
    Random random = new Random(7);
    try (KnowledgeStore store = KnowledgeStore.openOrCreate(dir, TextFixture.BASE)) {
      store.replace(to -> loaded.forEach(to::quad));
      for (int round = 0; round < 5; round++) {
        List<Quad> gone = sample(new ArrayList<>(expected), 1500);
        List<Quad> come = quads(1500, 100 + random.nextInt(1000));
        store.write(
            dataset -> {
              gone.forEach(dataset::delete);
              come.forEach(dataset::add);
            });
        gone.forEach(expected::remove);
        expected.addAll(come);
      }
    }
    try (KnowledgeStore store = KnowledgeStore.open(dir)) {
      assertEquals(expected, held(store.dataset()));
      assertEquals(expected.size(), DatasetCheck.of(store).most());
      assertTrue(DatasetCheck.of(store).agrees());
      Txn.executeRead(
          store.dataset(),
          () ->
              sample(new ArrayList<>(expected), 500)
                  .forEach(q -> requireFound(store.dataset(), q)));
    }
  }

  @Test
  void nothingButTheDatasetIsLeft() throws Exception {
    try (KnowledgeStore store = KnowledgeStore.openOrCreate(dir, TextFixture.BASE)) {
      store.replace(to -> quads(1000, 1).forEach(to::quad));
    }
    try (Stream<Path> files = Files.walk(dir)) {
      assertEquals(0, files.filter(file -> file.toString().endsWith(".run")).count());
    }
  }

  /** Reads an index by itself; its tuples come as graph, subject, property and object. */
  private static long distinct(TupleIndex index) {
    Set<List<NodeId>> tuples = new HashSet<>();
    index.all().forEachRemaining(t -> tuples.add(List.of(t.get(0), t.get(1), t.get(2), t.get(3))));
    return tuples.size();
  }

  /** Asks so that each of the six indexes is the one that suits. */
  private static void requireFound(DatasetGraph dataset, Quad quad) {
    Node g = quad.getGraph();
    Node s = quad.getSubject();
    Node p = quad.getPredicate();
    Node o = quad.getObject();
    requireAmong(quad, dataset.find(g, s, Node.ANY, Node.ANY));
    requireAmong(quad, dataset.find(g, Node.ANY, p, Node.ANY));
    requireAmong(quad, dataset.find(g, Node.ANY, Node.ANY, o));
    requireAmong(quad, dataset.find(Node.ANY, s, Node.ANY, Node.ANY));
    requireAmong(quad, dataset.find(Node.ANY, Node.ANY, p, o));
    requireAmong(quad, dataset.find(Node.ANY, Node.ANY, Node.ANY, o));
  }

  private static void requireAmong(Quad quad, Iterator<Quad> found) {
    boolean among = false;
    while (found.hasNext()) {
      among |= found.next().equals(quad);
    }
    assertTrue(among, quad::toString);
  }

  private static Set<Quad> held(DatasetGraph dataset) {
    return Txn.calculateRead(
        dataset,
        () -> {
          Set<Quad> all = new HashSet<>();
          dataset.find().forEachRemaining(all::add);
          return all;
        });
  }

  /** Different quads, as many as asked for. */
  private static List<Quad> quads(int count, long seed) {
    Random random = new Random(seed);
    Set<Quad> quads = new HashSet<>();
    while (quads.size() < count) {
      quads.add(
          Quad.create(
              iri("g", random.nextInt(GRAPHS)),
              iri("s", random.nextInt(SUBJECTS)),
              iri("p", random.nextInt(PROPERTIES)),
              random.nextBoolean()
                  ? iri("s", random.nextInt(SUBJECTS))
                  : NodeFactory.createLiteralString("value " + random.nextInt(5000))));
    }
    return new ArrayList<>(quads);
  }

  private static Node iri(String kind, int number) {
    return NodeFactory.createURI("https://example.org/" + kind + "/" + number);
  }

  private static List<Quad> sample(List<Quad> quads, int count) {
    Random random = new Random(3);
    return random.ints(count, 0, quads.size()).mapToObj(quads::get).distinct().toList();
  }
}
