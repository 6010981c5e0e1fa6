package io.papergraph.build;

import static io.papergraph.store.StoredQuads.quads;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.papergraph.paper.Paper;
import io.papergraph.rdf.Vocabulary;
import io.papergraph.resolve.Curation;
import io.papergraph.resolve.Curations;
import io.papergraph.resolve.Statement;
import io.papergraph.resolve.WrittenName;
import io.papergraph.store.KnowledgeStore;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.apache.jena.graph.Node;
import org.junit.jupiter.api.Test;

/** What each kind of curation does to the names and statements of a store. */
class CurationsInStoreTest extends CuratedStores {
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
}
