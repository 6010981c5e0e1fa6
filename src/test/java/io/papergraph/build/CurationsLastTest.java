package io.papergraph.build;

import static io.papergraph.store.StoredQuads.quads;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.papergraph.claim.EntityId;
import io.papergraph.claim.EntityType;
import io.papergraph.paper.Paper;
import io.papergraph.rdf.ShapeValidator;
import io.papergraph.resolve.Curation;
import io.papergraph.resolve.Curations;
import io.papergraph.resolve.Statement;
import io.papergraph.store.KnowledgeStore;
import io.papergraph.store.StoreCheck;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * Curations over builds, orders and files: they survive, are undone, and say when they do not
 * apply.
 */
class CurationsLastTest extends CuratedStores {
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
            "merge Model \"Kestrel\" into \"Osprey\": does not apply: the store has no Model that"
                + " is called 'Osprey'",
            "merge Model \"KESTREL\" into \"kestrel\": does not apply: both are one thing without"
                + " it",
            "merge Model \"Osprey\" into \"Kestrel\": does not apply: the store has no Model that"
                + " is called 'Osprey'",
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
  void contradictionsAreRefusedWithBothEntries() {
    refused(
        "f: 'merge Model \"A1\" into \"B1\"' and 'merge Model \"A1\" into \"C1\"' contradict each"
            + " other; delete one",
        new Curation.Merge(model("A1"), "C1", ""),
        new Curation.Merge(model("A1"), "B1", ""));
    refused(
        "f: 'merge Model \"A1\" into \"B1\"' and 'merge Model \"B1\" into \"A1\"' contradict each"
            + " other; delete one",
        new Curation.Merge(model("B1"), "A1", ""),
        new Curation.Merge(model("A1"), "B1", ""));
    refused(
        "f: 'rename Model \"A1\" to \"X\"' and 'rename Method \"a1\" to \"Y\"' contradict each"
            + " other; delete one",
        new Curation.Rename(new EntityId(EntityType.METHOD, "a1"), "Y", ""),
        new Curation.Rename(model("A1"), "X", ""));
    refused(
        "f: 'confirm arxiv:2401.00001 evaluates Dataset \"A\"' and 'retract arxiv:2401.00001"
            + " evaluates Dataset \"a\"' contradict each other; delete one",
        new Curation.Retract(evaluates("2401.00001", "a"), ""),
        new Curation.Confirm(evaluates("2401.00001", "A"), ""));
  }
}
