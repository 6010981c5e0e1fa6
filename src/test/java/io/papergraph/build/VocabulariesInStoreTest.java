package io.papergraph.build;

import static io.papergraph.store.StoredQuads.quads;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.papergraph.claim.EntityId;
import io.papergraph.claim.EntityType;
import io.papergraph.paper.Origin;
import io.papergraph.paper.Paper;
import io.papergraph.paper.PaperId;
import io.papergraph.rdf.Iris;
import io.papergraph.rdf.Vocabularies;
import io.papergraph.rdf.Vocabulary;
import io.papergraph.resolve.WrittenName;
import io.papergraph.source.Read;
import io.papergraph.store.KnowledgeStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a vocabulary of the user's does to a store. */
class VocabulariesInStoreTest {
  private static final Iris IRIS = new Iris(Iris.DEFAULT_BASE);
  private static final Vocabularies BUNDLED = Vocabularies.bundled();
  private static final Pipeline.Listener SILENT = new SilentListener();
  private static final List<Paper> PAPERS =
      List.of(paper("2401.00001", "We use KESTREL."), paper("2401.00002", "We use KST."));

  @TempDir Path dir;
  private Vocabularies birds = BUNDLED;

  @BeforeEach
  void write() throws IOException {
    birds =
        Vocabularies.with(
            List.of(
                Files.writeString(
                    dir.resolve("birds.ttl"),
                    """
                    @prefix pg: <https://w3id.org/papergraph/ontology#> .
                    @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
                    <https://example.org/kestrel> a pg:Model ;
                      skos:prefLabel "Kestrel" ; skos:altLabel "KST" .
                    """)));
  }

  @Test
  void identityIsWorkedOutAfreshWithoutReadingAPaperAgain() {
    try (KnowledgeStore store = store("one")) {
      build(store, BUNDLED, PAPERS);
      assertNotEquals(thing(store, "KESTREL"), thing(store, "KST"));
      assertFalse(Pipeline.isCurrent(store, birds));
      build(store, birds, List.of());
      assertEquals(IRIS.base() + "entity/system/kestrel", thing(store, "KST"));
      assertEquals(thing(store, "KESTREL"), thing(store, "KST"));
      assertTrue(Pipeline.isCurrent(store, birds));
    }
  }

  @Test
  void addingItLaterAndLeavingItOutAgainIsAsIfItHadAlwaysBeenSo() {
    try (KnowledgeStore one = store("one");
        KnowledgeStore two = store("two")) {
      build(one, BUNDLED, PAPERS);
      Set<String> before = quads(one);
      build(one, birds, List.of());
      build(two, birds, PAPERS);
      assertEquals(quads(two), quads(one));
      build(one, BUNDLED, List.of());
      assertEquals(before, quads(one));
    }
  }

  @Test
  void aStoreWithMoreThanTheBundledVocabulariesIsCurrentToReaders() {
    try (KnowledgeStore store = store("one")) {
      build(store, birds, PAPERS);
      assertTrue(Pipeline.isCurrent(store, BUNDLED));
    }
  }

  private KnowledgeStore store(String name) {
    return KnowledgeStore.openOrCreate(dir.resolve(name), Iris.DEFAULT_BASE, true);
  }

  private static void build(KnowledgeStore store, Vocabularies vocabularies, List<Paper> papers) {
    new Pipeline(store, new CapitalsExtractor("v1"), vocabularies, 7)
        .run(papers.stream().map(Read.Ok::new), SILENT);
  }

  private static Paper paper(String id, String text) {
    Origin origin = new Origin("arxiv-jsonl", 300, 1, "", null, null);
    List<PaperId> ids = List.of(PaperId.parse(id).orElseThrow().id());
    return Paper.of(ids, "Paper " + id, text, List.of(), null, origin);
  }

  private static String thing(KnowledgeStore store, String name) {
    Node graph = NodeFactory.createURI(IRIS.identityGraph());
    Node node =
        NodeFactory.createURI(IRIS.name(WrittenName.of(EntityId.of(EntityType.MODEL, name))));
    return store.read(
        d -> d.find(graph, node, Vocabulary.CANONICAL, Node.ANY).next().getObject().getURI());
  }
}
