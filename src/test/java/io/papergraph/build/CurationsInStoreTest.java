package io.papergraph.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.papergraph.claim.EntityId;
import io.papergraph.claim.EntityType;
import io.papergraph.claim.Role;
import io.papergraph.paper.Origin;
import io.papergraph.paper.Paper;
import io.papergraph.paper.PaperId;
import io.papergraph.rdf.Iris;
import io.papergraph.rdf.ShapeValidator;
import io.papergraph.rdf.Vocabularies;
import io.papergraph.rdf.Vocabulary;
import io.papergraph.resolve.Curation;
import io.papergraph.resolve.CurationException;
import io.papergraph.resolve.Curations;
import io.papergraph.resolve.Resolver;
import io.papergraph.resolve.Statement;
import io.papergraph.resolve.WrittenName;
import io.papergraph.source.Read;
import io.papergraph.store.KnowledgeStore;
import io.papergraph.store.StoreCheck;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What people's curations do to a store, and that nothing of them is left when they are gone. */
class CurationsInStoreTest {
  private static final Iris IRIS = new Iris(Iris.DEFAULT_BASE);
  private static final Vocabularies VOCABULARIES = SmallVocabulary.read();
  private static final Resolver RULES = new Resolver(VOCABULARIES.names());
  private static final Pipeline.Listener SILENT = new SilentListener();

  private static final List<Paper> PAPERS =
      List.of(
          paper("2401.00001", "<introduces Model Kestrel> <evaluates Dataset Birds-12>"),
          paper("2401.00002", "<uses Model Kestrel-Net> <evaluates Dataset Birds-12>"),
          paper("2401.00003", "<uses Method KESTREL> <uses Model Nest of Birds>"),
          paper("2401.00004", "<reports 91.5 Kestrel / Birds-12 / accuracy>"),
          paper("2401.00005", "<uses Dataset ImageNet> <uses Dataset Nest>"));

  private static final List<Paper> ALL =
      Stream.concat(PAPERS.stream(), Stream.of(paper("2401.00006", "<uses Dataset ILSVRC-2012>")))
          .toList();

  private static final List<Curation> KINDS =
      List.of(
          new Curation.Merge(model("kestrel net"), "Kestrel", "the same weights"),
          new Curation.Split(dataset("imagenet"), ""),
          new Curation.Rename(dataset("ImageNet"), "ImageNet (ILSVRC)", "as its makers write it"),
          new Curation.Retype(model("Nest of Birds"), EntityType.DATASET, "a collection"),
          new Curation.Retype(model("Kestrel"), EntityType.METHOD, ""),
          new Curation.Retract(evaluates("2401.00002", "BIRDS 12"), "it only lists it"),
          new Curation.Confirm(evaluates("2401.00001", "Birds-12"), ""));

  @TempDir Path dir;
  private int stores;

  @Test
  void aMergeMakesAllNamesOfAThingNamesOfAnother() {
    try (KnowledgeStore store = store()) {
      build(store, Curations.none(), PAPERS);
      assertNotEquals(thing(store, model("Kestrel")), thing(store, model("Kestrel-Net")));
      build(store, of(KINDS.get(0)), List.of());
      assertEquals(thing(store, model("Kestrel")), thing(store, model("Kestrel-Net")));
      assertEquals("entity/system/kestrel", thing(store, model("Kestrel-Net")));
      assertEquals(
          List.of("merge Model \"kestrel net\" into \"Kestrel\": the same weights"),
          texts(store, reason(model("Kestrel-Net")), Vocabulary.RULE_EVIDENCE));
    }
  }

  @Test
  void aSplitMakesANameAThingOfItsOwn() {
    Paper other = paper("2401.00006", "<uses Dataset ILSVRC-2012>");
    try (KnowledgeStore store = store()) {
      build(store, Curations.none(), PAPERS);
      build(store, Curations.none(), List.of(other));
      assertEquals(thing(store, dataset("ImageNet")), thing(store, dataset("ILSVRC-2012")));
      build(store, of(new Curation.Split(dataset("ilsvrc 2012"), "")), List.of());
      assertEquals("entity/data/ilsvrc2012~split", thing(store, dataset("ILSVRC-2012")));
      assertNotEquals("entity/data/ilsvrc2012~split", thing(store, dataset("ImageNet")));
      assertEquals(List.of("ILSVRC-2012"), labels(store, thing(store, dataset("ILSVRC-2012"))));
    }
  }

  @Test
  void aRenamedThingIsFoundByBothLabels() {
    try (KnowledgeStore store = store()) {
      build(store, of(KINDS.get(2)), PAPERS);
      String thing = thing(store, dataset("ImageNet"));
      assertEquals(List.of("ImageNet (ILSVRC)"), labels(store, thing));
      List<String> keys = texts(store, node(thing), Vocabulary.NAME_KEY);
      assertTrue(keys.containsAll(List.of("imagenet", "imagenetilsvrc")), keys::toString);
    }
  }

  @Test
  void aThingOfAnotherGroupJoinsWhatIsThereUnderItsName() {
    Paper other = paper("2401.00006", "<uses Dataset nest of birds>");
    try (KnowledgeStore store = store()) {
      build(store, of(KINDS.get(3)), PAPERS);
      assertEquals("entity/data/nestofbirds", thing(store, model("Nest of Birds")));
      assertEquals("Dataset", type(store, "entity/data/nestofbirds"));
      build(store, of(KINDS.get(3)), List.of(other));
      assertEquals("entity/data/nestofbirds", thing(store, dataset("nest of birds")));
    }
  }

  @Test
  void aThingOfTheSameGroupStaysAndHasAnotherType() {
    try (KnowledgeStore store = store()) {
      build(store, Curations.none(), PAPERS);
      assertEquals("Model", type(store, thing(store, model("Kestrel"))));
      build(store, of(KINDS.get(4)), List.of());
      assertEquals("Method", type(store, thing(store, model("Kestrel"))));
    }
  }

  /** One store at once, one from its second half on; both are afterwards as they were before. */
  @Test
  void eachAppliesSurvivesAndIsUndoneWithoutATrace() {
    List<Paper> half = ALL.subList(3, 6);
    try (KnowledgeStore whole = store();
        KnowledgeStore grown = store()) {
      build(whole, Curations.none(), ALL);
      build(grown, Curations.none(), half);
      SortedSet<String> before = quads(whole);
      SortedSet<String> halfBefore = quads(grown);
      for (Curation kind : KINDS) {
        Curations curations = of(kind);
        new Curator(whole, VOCABULARIES, curations).apply();
        SortedSet<String> curated = quads(whole);
        assertNotEquals(before, curated, kind.text());
        assertEquals(List.of(kind.text() + ": applies"), findings(whole, curations));
        assertTrue(Pipeline.isCurrent(whole, VOCABULARIES), "to readers");
        build(whole, curations, ALL);
        assertEquals(curated, quads(whole), kind.text() + ", built again");
        build(grown, curations, half);
        build(grown, curations, ALL.subList(0, 3));
        assertEquals(curated, quads(grown), kind.text() + ", with new papers");
        forgetIdentity(whole);
        new Curator(whole, VOCABULARIES, curations).apply();
        assertEquals(curated, quads(whole), kind.text() + ", from scratch");
        new Curator(whole, VOCABULARIES, Curations.none()).apply();
        assertEquals(before, quads(whole), kind.text() + ", undone");
        remove(grown, curations, ALL.subList(0, 3));
        new Curator(grown, VOCABULARIES, Curations.none()).apply();
        assertEquals(halfBefore, quads(grown), kind.text() + ", papers gone and undone");
      }
    }
  }

  @Test
  void theOrderOfCurationsAndPapersDoesNotMatter() {
    List<Curation> curations = new ArrayList<>(KINDS);
    List<Paper> papers = new ArrayList<>(PAPERS);
    SortedSet<String> expected;
    try (KnowledgeStore store = store()) {
      build(store, Curations.of("f", curations), papers);
      expected = quads(store);
    }
    Collections.reverse(curations);
    Collections.reverse(papers);
    try (KnowledgeStore store = store()) {
      papers.forEach(paper -> build(store, Curations.of("g", curations), List.of(paper)));
      assertEquals(expected, quads(store));
    }
  }

  @Test
  void allTogetherHoldToTheShapes() {
    try (KnowledgeStore store = store()) {
      build(store, Curations.of("f", KINDS), PAPERS);
      List<String> violations = new ArrayList<>();
      new StoreCheck(store, new ShapeValidator()).run((graph, v) -> violations.add(v.toString()));
      assertEquals(List.of(), violations);
    }
  }

  @Test
  void mergesFollowEachOtherToTheEnd() {
    Curations chain =
        of(
            new Curation.Merge(model("Nest of Birds"), "Kestrel-Net", ""),
            new Curation.Merge(model("Kestrel-Net"), "Kestrel", ""));
    try (KnowledgeStore store = store()) {
      build(store, chain, PAPERS);
      assertEquals("entity/system/kestrel", thing(store, model("Nest of Birds")));
      assertEquals("entity/system/kestrel", thing(store, model("Kestrel-Net")));
    }
  }

  /** A paper that spells a short form out moves what a curation of the short form speaks of. */
  @Test
  void whatPapersSayOfShortFormsMovesCuratedNamesToo() {
    List<Paper> papers = new ArrayList<>();
    papers.add(paper("2402.00001", "<uses Model QZT> <uses Model Owl>"));
    papers.add(paper("2402.00002", "<uses Model Quartz Tower>"));
    Curations merge = of(new Curation.Merge(model("Quartz Tower"), "Owl", ""));
    try (KnowledgeStore once = store();
        KnowledgeStore stepwise = store()) {
      build(stepwise, merge, papers);
      assertEquals("entity/system/owl", thing(stepwise, model("Quartz Tower")));
      assertEquals("entity/system/qzt", thing(stepwise, model("QZT")));
      for (int i = 10; i < 16; i++) {
        papers.add(paper("2402.000" + i, "<uses Model QZT = Quartz Tower>"));
      }
      build(stepwise, merge, papers.subList(2, papers.size()));
      assertEquals("entity/system/owl", thing(stepwise, model("QZT")));
      Collections.reverse(papers);
      build(once, merge, papers);
      assertEquals(quads(once), quads(stepwise));
    }
  }

  @Test
  void whatDoesNotApplySaysWhyAndChangesNoName() {
    List<Curation> idle =
        List.of(
            new Curation.Merge(model("Osprey"), "Kestrel", ""),
            new Curation.Merge(model("Kestrel"), "Osprey", ""),
            new Curation.Merge(model("KESTREL"), "kestrel", ""),
            new Curation.Split(dataset("Nest"), ""),
            new Curation.Rename(model("Kestrel"), "Kestrel", ""),
            new Curation.Retype(dataset("Nest"), EntityType.DATASET, ""),
            new Curation.Retract(evaluates("2401.00009", "Nest"), ""),
            new Curation.Retract(evaluates("2401.00005", "Nest"), ""),
            new Curation.Confirm(evaluates("2401.00005", "Birds-12"), ""),
            new Curation.Confirm(new Statement.OfResult(id("2401.00004"), "91.6", List.of()), ""));
    List<String> expected =
        List.of(
            "confirm arxiv:2401.00004 reports 91.6: does not apply: no such result is read from the"
                + " paper",
            "confirm arxiv:2401.00005 evaluates Dataset \"Birds-12\": does not apply: the paper is"
                + " not read as naming it",
            "merge Model \"Kestrel\" into \"Osprey\": does not apply: the store has no Model that is"
                + " called 'Osprey'",
            "merge Model \"KESTREL\" into \"kestrel\": does not apply: both are one thing without"
                + " it",
            "merge Model \"Osprey\" into \"Kestrel\": does not apply: the store has no Model that is"
                + " called 'Osprey'",
            "rename Model \"Kestrel\" to \"Kestrel\": does not apply: it is called so without it",
            "retract arxiv:2401.00005 evaluates Dataset \"Nest\": does not apply: the paper is read"
                + " otherwise: uses",
            "retract arxiv:2401.00009 evaluates Dataset \"Nest\": does not apply: the store has no"
                + " paper arxiv:2401.00009",
            "retype Dataset \"Nest\" to Dataset: does not apply: it is a Dataset without it",
            "split Dataset \"Nest\": does not apply: nothing else goes by its name without it");
    SortedSet<String> found = new TreeSet<>();
    try (KnowledgeStore store = store()) {
      build(store, Curations.none(), PAPERS);
      for (Curation curation : idle) {
        new Curator(store, VOCABULARIES, of(curation)).apply();
        found.addAll(findings(store, of(curation)));
      }
    }
    assertEquals(new TreeSet<>(expected), found);
  }

  @Test
  void aRetractionSaysWhichStatementAndAResultIsAddressedByItsNumber() {
    Statement result =
        new Statement.OfResult(
            id("2401.00004"), "91.5", List.of(model("kestrel"), dataset("birds 12")));
    Curations both =
        of(
            new Curation.Retract(evaluates("2401.00002", "Birds 12"), "it only lists it"),
            new Curation.Retract(result, "of another model"));
    try (KnowledgeStore store = store()) {
      build(store, both, PAPERS);
      assertTrue(
          isSaid(
              store,
              "2401.00002",
              Vocabulary.EVALUATES_ON,
              IRIS.name(WrittenName.of(dataset("Birds-12")))));
      assertFalse(
          isSaid(
              store,
              "2401.00001",
              Vocabulary.EVALUATES_ON,
              IRIS.name(WrittenName.of(dataset("Birds-12")))));
      List<String> results =
          store.read(
              d ->
                  nodes(d, node("paper/arxiv/2401.00004"), Vocabulary.REPORTS).stream()
                      .map(Node::getURI)
                      .toList());
      assertEquals(1, results.size());
      assertTrue(isSaid(store, "2401.00004", Vocabulary.REPORTS, results.get(0)));
    }
  }

  @Test
  void contradictionsAreRefusedWithBothEntries() {
    refused(
        "f: 'merge Model \"A1\" into \"B1\"' and 'merge Model \"A1\" into \"C1\"' contradict each other;"
            + " delete one",
        new Curation.Merge(model("A1"), "C1", ""),
        new Curation.Merge(model("A1"), "B1", ""));
    refused(
        "f: 'merge Model \"A1\" into \"B1\"' and 'merge Model \"B1\" into \"A1\"' contradict each other;"
            + " delete one",
        new Curation.Merge(model("B1"), "A1", ""),
        new Curation.Merge(model("A1"), "B1", ""));
    refused(
        "f: 'rename Model \"A1\" to \"X\"' and 'rename Method \"a1\" to \"Y\"' contradict each other;"
            + " delete one",
        new Curation.Rename(new EntityId(EntityType.METHOD, "a1"), "Y", ""),
        new Curation.Rename(model("A1"), "X", ""));
    refused(
        "f: 'confirm arxiv:2401.00001 evaluates Dataset \"A\"' and 'retract arxiv:2401.00001"
            + " evaluates Dataset \"a\"' contradict each other; delete one",
        new Curation.Retract(evaluates("2401.00001", "a"), ""),
        new Curation.Confirm(evaluates("2401.00001", "A"), ""));
  }

  private static void refused(String message, Curation... curations) {
    Curations all = Curations.of("f", List.of(curations));
    assertEquals(
        message,
        assertThrows(CurationException.class, () -> all.requireConsistent(RULES)).getMessage());
  }

  private static boolean isSaid(KnowledgeStore store, String paper, Node property, String object) {
    return store.read(
        d ->
            nodes(d, Node.ANY, RDF.object.asNode(), NodeFactory.createURI(object)).stream()
                .anyMatch(
                    c ->
                        d.contains(Node.ANY, c, RDF.type.asNode(), Vocabulary.Classes.RETRACTION)
                            && d.contains(
                                Node.ANY, c, RDF.subject.asNode(), node("paper/arxiv/" + paper))
                            && d.contains(Node.ANY, c, RDF.predicate.asNode(), property)));
  }

  private KnowledgeStore store() {
    return KnowledgeStore.openOrCreate(dir.resolve("store" + stores++), Iris.DEFAULT_BASE, true);
  }

  private static Curations of(Curation... curations) {
    return Curations.of("f", Arrays.asList(curations));
  }

  private static void build(KnowledgeStore store, Curations curations, List<Paper> papers) {
    new Pipeline(store, new MarkedExtractor("v1"), VOCABULARIES, curations, 2)
        .run(papers.stream().map(Read.Ok::new), SILENT);
  }

  private static void remove(KnowledgeStore store, Curations curations, List<Paper> papers) {
    new Pipeline(store, new MarkedExtractor("v1"), VOCABULARIES, curations, 2)
        .remove(papers.stream().map(Paper::id).toList());
  }

  private static void forgetIdentity(KnowledgeStore store) {
    Node identity = NodeFactory.createURI(IRIS.identityGraph());
    store.write(d -> d.deleteAny(identity, Node.ANY, Node.ANY, Node.ANY));
  }

  private static List<String> findings(KnowledgeStore store, Curations curations) {
    return new Curator(store, VOCABULARIES, curations)
        .findings().stream().map(CurationFinding::text).toList();
  }

  private static Paper paper(String id, String text) {
    Origin origin = new Origin("arxiv-jsonl", 300, 1, "", null, null);
    return Paper.of(List.of(id(id)), "Paper " + id, text, List.of(), null, origin);
  }

  private static PaperId id(String written) {
    return PaperId.parse(written).orElseThrow().id();
  }

  private static EntityId model(String name) {
    return new EntityId(EntityType.MODEL, name);
  }

  private static EntityId dataset(String name) {
    return new EntityId(EntityType.DATASET, name);
  }

  private static Statement evaluates(String paper, String name) {
    return new Statement.OfRole(id(paper), Role.EVALUATES, dataset(name));
  }

  private static Node node(String relative) {
    return NodeFactory.createURI(IRIS.base() + relative);
  }

  private static Node reason(EntityId name) {
    return NodeFactory.createURI(IRIS.name(WrittenName.of(name)) + "#reason");
  }

  private static String thing(KnowledgeStore store, EntityId name) {
    Node node = NodeFactory.createURI(IRIS.name(WrittenName.of(name)));
    return store.read(
        d -> nodes(d, node, Vocabulary.CANONICAL).get(0).getURI().substring(IRIS.base().length()));
  }

  private static String type(KnowledgeStore store, String thing) {
    return store.read(
        d -> nodes(d, node(thing), RDF.type.asNode()).get(0).getURI().replaceFirst(".*#", ""));
  }

  private static List<String> labels(KnowledgeStore store, String thing) {
    return texts(store, node(thing), SKOS.prefLabel.asNode());
  }

  private static List<String> texts(KnowledgeStore store, Node subject, Node property) {
    return store.read(
        d ->
            nodes(d, subject, property).stream()
                .map(Node::getLiteralLexicalForm)
                .distinct()
                .toList());
  }

  private static List<Node> nodes(DatasetGraph dataset, Node subject, Node property) {
    List<Node> found = new ArrayList<>();
    dataset
        .find(Node.ANY, subject, property, Node.ANY)
        .forEachRemaining(q -> found.add(q.getObject()));
    return found;
  }

  private static List<Node> nodes(DatasetGraph dataset, Node any, Node property, Node object) {
    List<Node> found = new ArrayList<>();
    dataset.find(Node.ANY, any, property, object).forEachRemaining(q -> found.add(q.getSubject()));
    return found;
  }

  private static SortedSet<String> quads(KnowledgeStore store) {
    return store.read(
        d -> {
          SortedSet<String> lines = new TreeSet<>();
          d.find().forEachRemaining(q -> lines.add(NodeFmtLib.str(q)));
          return lines;
        });
  }
}
