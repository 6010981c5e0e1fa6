package io.papergraph.build;

import static io.papergraph.store.StoredQuads.quads;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.papergraph.claim.EntityId;
import io.papergraph.claim.EntityType;
import io.papergraph.paper.Origin;
import io.papergraph.paper.Paper;
import io.papergraph.paper.PaperId;
import io.papergraph.rdf.IdentityMapper;
import io.papergraph.rdf.Iris;
import io.papergraph.rdf.ShapeValidator;
import io.papergraph.rdf.Vocabularies;
import io.papergraph.rdf.Vocabulary;
import io.papergraph.resolve.WrittenName;
import io.papergraph.source.Read;
import io.papergraph.store.KnowledgeStore;
import io.papergraph.store.StoreCheck;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.SKOS;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an identity graph says as papers come and go. */
class IdentityInStoreTest {
  private static final Vocabularies VOCABULARIES = SmallVocabulary.read();
  private static final Iris IRIS = new Iris(Iris.DEFAULT_BASE);

  /** Names that meet, that stay apart, that waver in type, and that are members of lines. */
  private static final List<String> NAMES =
      List.of(
          "SAM",
          "SAM = Segment Anything Model",
          "METHOD SAM = Sharpness-Aware Minimization",
          "METHOD Sharpness-aware Minimisation",
          "Segment Anything",
          "METHOD ZIPR",
          "METHOD ZIPR = Zoned Image Part Reader",
          "METHOD zoned image part reader",
          "ZIPR = zoned image-part reader",
          "Zoned-Image Part Reader",
          "Heron 2",
          "Heron-7B",
          "HERON",
          "METHOD Heron",
          "LLaMA-3-8B-Instruct",
          "Llama 3",
          "DATASET ILSVRC-2012",
          "BENCHMARK ImageNet",
          "TASK VQA",
          "METRIC CE = clinical efficacy");

  @TempDir Path dir;
  private final List<KnowledgeStore> open = new ArrayList<>();

  @AfterEach
  void close() {
    open.forEach(KnowledgeStore::close);
  }

  @Test
  void theOrderOfPapersAndTheCutIntoRunsChangeNothing() {
    Random random = new Random(20261123);
    List<Paper> papers = papers(random, 40);
    SortedSet<String> once = quads(built(papers, papers.size()));
    for (int round = 0; round < 2; round++) {
      List<Paper> shuffled = new ArrayList<>(papers);
      Collections.shuffle(shuffled, random);
      assertEquals(once, quads(built(shuffled, 1 + random.nextInt(9))));
    }
  }

  @Test
  void addingAndThenRemovingPapersRestoresTheStore() {
    Random random = new Random(5);
    List<Paper> papers = papers(random, 30);
    KnowledgeStore store = built(papers.subList(0, 20), 20);
    SortedSet<String> before = quads(store);
    build(store, papers.subList(20, 30), 3);
    assertNotEquals(before, quads(store));
    List<PaperId> added = papers.subList(20, 30).stream().map(Paper::id).toList();
    assertEquals(List.of(), pipeline(store, 3).remove(added));
    assertEquals(before, quads(store));
    assertEquals(added.subList(0, 1), pipeline(store, 3).remove(added.subList(0, 1)));
  }

  @Test
  void removingEveryPaperLeavesTheVocabulariesAlone() {
    List<Paper> papers = papers(new Random(6), 12);
    KnowledgeStore store = built(List.of(), 1);
    SortedSet<String> empty = quads(store);
    build(store, papers, 5);
    pipeline(store, 5).remove(papers.stream().map(Paper::id).toList());
    assertEquals(empty, quads(store));
  }

  @Test
  void whatIsSaidHoldsToTheShapes() {
    KnowledgeStore store = built(papers(new Random(7), 30), 30);
    List<String> found = new ArrayList<>();
    new StoreCheck(store, new ShapeValidator()).run((graph, v) -> found.add(graph + " " + v));
    assertEquals(List.of(), found);
  }

  @Test
  void aShortFormMovesToItsThingWhenAPaperSpellsItOutAndBackWhenThatPaperGoes() {
    KnowledgeStore store = built(List.of(paper(1, "ZIPR; Zoned Image Part Reader")), 1);
    WrittenName bare = name(EntityType.MODEL, "Zoned Image Part Reader");
    assertEquals("zonedimagepartreader", thing(store, bare));
    build(store, List.of(paper(2, "METHOD ZIPR = zoned image part reader")), 1);
    assertEquals("zipr", thing(store, bare));
    assertEquals(
        Set.of("1 of 1 papers that spell 'zipr' out"),
        texts(store, reason(bare), Vocabulary.RULE_EVIDENCE));
    pipeline(store, 1).remove(List.of(paper(2, "x").id()));
    assertEquals("zonedimagepartreader", thing(store, bare));
  }

  @Test
  void twoMeaningsOfOneShortFormAreToldApartByTheirLabels() {
    KnowledgeStore store =
        built(
            List.of(
                paper(1, "ZIPR = Zoned Image Part Reader"),
                paper(2, "METHOD ZIPR = Zero Input Pruning Router"),
                paper(3, "ZIPR")),
            3);
    Node parts =
        thingNode(store, new WrittenName(id(EntityType.MODEL, "ZIPR"), "Zoned Image Part Reader"));
    assertEquals(
        Set.of("ZIPR (Zoned Image Part Reader)"), texts(store, parts, SKOS.prefLabel.asNode()));
    assertEquals(
        Set.of("ziprzonedimagepartreader", "zonedimagepartreader"),
        texts(store, parts, Vocabulary.NAME_KEY));
    Node bare = thingNode(store, name(EntityType.MODEL, "ZIPR"));
    assertEquals(Set.of("ZIPR"), texts(store, bare, SKOS.prefLabel.asNode()));
  }

  @Test
  void aWaveringTypeIsSettledByMostPapersAndSaysSo() {
    KnowledgeStore store =
        built(List.of(paper(1, "Heron"), paper(2, "METHOD Heron"), paper(3, "METHOD HERON")), 3);
    Node heron = thingNode(store, name(EntityType.MODEL, "Heron"));
    Node reason = IdentityMapper.reason(heron);
    assertTrue(has(store, heron, Vocabulary.TYPED_BECAUSE, reason));
    assertEquals(
        Set.of("read as Model in 1, Method in 2 papers"),
        texts(store, reason, Vocabulary.RULE_EVIDENCE));
  }

  @Test
  void membersLeadToTheirLinesWhichCanBeLookedUpWhereAVocabularyKnowsThem() {
    KnowledgeStore store = built(List.of(paper(1, "LLaMA-3-8B; Heron-7B")), 1);
    Node member = thingNode(store, name(EntityType.MODEL, "LLaMA-3-8B"));
    Node llama = NodeFactory.createURI(IRIS.base() + "entity/system/llama");
    assertTrue(has(store, member, Vocabulary.VARIANT_OF, llama));
    assertEquals(Set.of("LLaMA"), texts(store, llama, SKOS.prefLabel.asNode()));
    Node heron = NodeFactory.createURI(IRIS.base() + "entity/system/heron");
    assertEquals(Set.of(), texts(store, heron, SKOS.prefLabel.asNode()));
    build(store, List.of(paper(2, "Heron")), 1);
    assertEquals(Set.of("Heron"), texts(store, heron, SKOS.prefLabel.asNode()));
    pipeline(store, 1).remove(List.of(paper(1, "x").id()));
    assertEquals(Set.of(), texts(store, llama, SKOS.prefLabel.asNode()));
  }

  private static List<Paper> papers(Random random, int count) {
    List<Paper> papers = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      Set<String> items = new TreeSet<>();
      for (int n = 1 + random.nextInt(4); n > 0; n--) {
        items.add(NAMES.get(random.nextInt(NAMES.size())));
      }
      papers.add(paper(100 + i, String.join("; ", items)));
    }
    return papers;
  }

  private static Paper paper(int number, String text) {
    PaperId id = PaperId.parse("2401." + (10000 + number)).orElseThrow().id();
    Origin origin = new Origin("test", 300, 1, "", null, null);
    return Paper.of(List.of(id), "Paper " + number, text, List.of(), null, origin);
  }

  private KnowledgeStore built(List<Paper> papers, int run) {
    KnowledgeStore store =
        KnowledgeStore.openOrCreate(dir.resolve("s" + open.size()), Iris.DEFAULT_BASE, true);
    open.add(store);
    build(store, papers, run);
    return store;
  }

  /** Builds in runs of some papers each. */
  private static void build(KnowledgeStore store, List<Paper> papers, int run) {
    for (int from = 0; from == 0 || from < papers.size(); from += run) {
      List<Paper> part = papers.subList(from, Math.min(papers.size(), from + run));
      pipeline(store, 4).run(part.stream().map(Read.Ok::new), new SilentListener());
    }
  }

  private static Pipeline pipeline(KnowledgeStore store, int batch) {
    return new Pipeline(store, new ListedExtractor("v1"), VOCABULARIES, batch);
  }

  private static EntityId id(EntityType type, String name) {
    return EntityId.of(type, name);
  }

  private static WrittenName name(EntityType type, String name) {
    return WrittenName.of(id(type, name));
  }

  private static Node identity() {
    return NodeFactory.createURI(IRIS.identityGraph());
  }

  private static Node reason(WrittenName name) {
    return IdentityMapper.reason(NodeFactory.createURI(IRIS.name(name)));
  }

  private static Node thingNode(KnowledgeStore store, WrittenName name) {
    Node node = NodeFactory.createURI(IRIS.name(name));
    return store.read(
        d -> d.find(identity(), node, Vocabulary.CANONICAL, Node.ANY).next().getObject());
  }

  private static boolean has(KnowledgeStore store, Node subject, Node property, Node object) {
    return store.read(d -> d.contains(identity(), subject, property, object));
  }

  private static String thing(KnowledgeStore store, WrittenName name) {
    return IRIS.readEntity(thingNode(store, name).getURI()).key();
  }

  private static Set<String> texts(KnowledgeStore store, Node subject, Node property) {
    return store.read(
        d ->
            Iter.toSet(
                Iter.map(
                    Iter.map(d.find(identity(), subject, property, Node.ANY), Quad::getObject),
                    Node::getLiteralLexicalForm)));
  }
}
