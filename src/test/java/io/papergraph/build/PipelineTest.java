package io.papergraph.build;

import static io.papergraph.store.StoredQuads.quads;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.papergraph.claim.EntityId;
import io.papergraph.claim.EntityType;
import io.papergraph.paper.Origin;
import io.papergraph.paper.Paper;
import io.papergraph.paper.PaperId;
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
import java.util.Map;
import java.util.Random;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.sparql.sse.SSE;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PipelineTest {
  private static final Vocabularies VOCABULARIES = Vocabularies.only(List.of());
  private static final Pipeline.Listener SILENT = new SilentListener();

  @TempDir Path dir;
  private int stores;
  private boolean keepsText = true;

  @Test
  void storesWhatIsNewAndLeavesWhatIsNot() {
    try (KnowledgeStore store = store()) {
      List<Paper> papers = List.of(byTitle("First paper", "On BERT."), byTitle("Second", "GPT."));
      assertEquals(Map.of(Outcome.STORED, 2L), build(store, papers).outcomes());
      SortedSet<String> before = quads(store);
      assertEquals(Map.of(Outcome.UNCHANGED, 2L), build(store, papers).outcomes());
      assertEquals(before, quads(store));
    }
  }

  @Test
  void countsRejectsAndFailuresByReasonAndKeepsTheGoodRecords() {
    try (KnowledgeStore store = store()) {
      Stream<Read> reads =
          Stream.of(
              new Read.Rejected("f:1", "no title", ""),
              new Read.Ok(byTitle("First paper", "On BERT.")),
              new Read.Rejected("f:3", "no title", ""),
              new Read.Failed("g", "truncated gzip", ""));
      Summary summary = pipeline(store, "v1").run(reads, SILENT);
      assertEquals(Map.of("no title", 2L), summary.skipped());
      assertEquals(Map.of("truncated gzip", 1L), summary.failed());
      assertEquals(3, summary.read());
      assertEquals(
          "read 3, stored 1, unchanged 0, skipped 2 (no title 2),"
              + " failed inputs 1 (truncated gzip 1)",
          summary.line());
    }
  }

  @Test
  void theTextOfTheHigherRankStandsWhateverComesFirst() {
    Paper page = paper(List.of(), "One title", "From a PAGE.", 10, 0);
    Paper curated = paper(List.of(), "One title", "From a FILE.", 20, 0);
    assertEquals(
        Map.of(Outcome.STORED, 1L, Outcome.SUPERSEDED, 1L),
        build(store(), List.of(curated, page)).outcomes());
    SortedSet<String> quads = afterBuilding(List.of(page, curated));
    assertEquals(quads, afterBuilding(List.of(curated, page)));
    assertTrue(mentions(quads, "From a FILE."));
    assertFalse(mentions(quads, "From a PAGE."));
  }

  @Test
  void aNewVersionReplacesOneGraphAndTheIdentityOfItsNames() {
    Paper other = arxiv("2401.00001", "Other", "We use CLIP and BERT.", 1);
    Paper first = arxiv("2401.00002", "A title", "We use BERT.", 1);
    Paper second = arxiv("2401.00002", "A title", "We use GPT.", 2);
    try (KnowledgeStore store = store()) {
      build(store, List.of(other, first));
      SortedSet<String> before = quads(store);
      assertEquals(Map.of(Outcome.STORED, 1L), build(store, List.of(second)).outcomes());
      SortedSet<String> changed = new TreeSet<>(quads(store));
      changed.removeAll(before);
      assertFalse(changed.isEmpty());
      for (String quad : changed) {
        assertTrue(
            quad.contains("/graph/paper/arxiv/2401.00002>") || quad.contains("/graph/identity>"),
            quad);
      }
      assertEquals(afterBuilding(List.of(second, other)), quads(store));
    }
  }

  @Test
  void aPaperKnownByTitleJoinsItsIdAndItsOldIriStaysAsAnAlias() {
    Paper page = byTitle("A Title", "From the PAGE.");
    Paper archived = arxiv("2401.00002", "A title", "From the ARCHIVE.", 1);
    try (KnowledgeStore store = store()) {
      build(store, List.of(page));
      build(store, List.of(archived));
      assertEquals(1, count(store, "rdf:type", "pg:Paper"));
      assertEquals(1, count(store, "pg:alias", null));
      Node alias = NodeFactory.createURI(iris().paper(PaperId.ofTitle("A Title")));
      Node paper = NodeFactory.createURI(iris().paper(archived.id()));
      assertEquals(
          true,
          store.read(
              d -> d.contains(Node.ANY, paper, SSE.parseNode("pg:alias", prefixes()), alias)));
      assertEquals(Map.of(Outcome.UNCHANGED, 1L), build(store, List.of(page)).outcomes());
    }
  }

  @Test
  void aJoinedPaperComesBackWhenTheOtherNoLongerBearsItsTitle() {
    Paper page = byTitle("A Title", "From the PAGE.");
    Paper first = arxiv("2401.00002", "A title", "From the ARCHIVE.", 1);
    Paper renamed = arxiv("2401.00002", "Another title", "From the ARCHIVE.", 2);
    SortedSet<String> expected = afterBuilding(List.of(page, renamed));
    assertTrue(mentions(expected, "From the PAGE."));
    assertEquals(expected, afterBuilding(List.of(first, page, renamed)));
    assertEquals(expected, afterBuilding(List.of(page, first), List.of(renamed)));
    assertEquals(expected, afterBuilding(List.of(renamed), List.of(first), List.of(page)));
  }

  /**
   * Records with clashing titles, DOIs, versions and ranks, in random orders and cuts: titles that
   * two ids share, a DOI that joins an arXiv id, chains from title over DOI to arXiv id.
   */
  @ParameterizedTest
  @CsvSource({"1,true", "2,true", "3,true", "4,true", "5,false", "6,false", "7,false", "8,false"})
  void orderAndCutsOfTheInputDoNotMatter(long seed, boolean text) {
    keepsText = text;
    Random random = new Random(seed);
    List<Paper> papers = new ArrayList<>();
    for (int i = 0; i < 25; i++) {
      List<PaperId> ids = new ArrayList<>();
      if (random.nextInt(3) > 0) {
        ids.add(id("10.1000/" + random.nextInt(4)));
      }
      if (random.nextInt(3) > 0) {
        ids.add(id("2401.0000" + random.nextInt(4)));
      }
      String title = "Title " + random.nextInt(4);
      String body = "On " + List.of("BERT", "CLIP", "GPT").get(random.nextInt(3)) + ".";
      papers.add(paper(ids, title, body, 10 * (1 + random.nextInt(3)), random.nextInt(3)));
    }
    SortedSet<String> expected = afterBuilding(papers);
    Collections.shuffle(papers, random);
    int cut = random.nextInt(papers.size());
    assertEquals(expected, afterBuilding(papers));
    assertEquals(expected, countedAfresh(papers));
    assertEquals(
        expected, afterBuilding(papers.subList(cut, papers.size()), papers.subList(0, cut)));
  }

  @Test
  void withoutTextNoAbstractIsKeptInAnyFormAndQuotesAre() {
    keepsText = false;
    Paper page = byTitle("A Title", "Quoting BERT from the PAGE.");
    Paper first = arxiv("2401.00002", "A title", "Quoting GPT from the ARCHIVE.", 1);
    Paper renamed = arxiv("2401.00002", "Another title", "Quoting GPT from the ARCHIVE.", 2);
    SortedSet<String> joined = afterBuilding(List.of(page, first));
    assertFalse(mentions(joined, "Quoting"));
    assertTrue(mentions(joined, "\"GPT\""));
    SortedSet<String> parted = afterBuilding(List.of(page, first), List.of(renamed));
    assertEquals(afterBuilding(List.of(renamed, page)), parted);
    assertFalse(mentions(parted, "Quoting"));
    assertTrue(mentions(parted, "\"BERT\""));
  }

  @Test
  void whatIsBuiltWithoutTextHoldsToTheShapes() {
    keepsText = false;
    Paper page = byTitle("A Title", "On BERT.");
    Paper archived = arxiv("2401.00002", "A title", "On GPT and a Model.", 1);
    try (KnowledgeStore store = store()) {
      build(store, List.of(page, archived, byTitle("Another", "On CLIP.")));
      List<String> violations = new ArrayList<>();
      new StoreCheck(store, new ShapeValidator()).run((graph, v) -> violations.add(v.toString()));
      assertEquals(List.of(), violations);
    }
  }

  @Test
  void aNewExtractorReadsAgainWhatIsSeenAgainWithoutText() {
    keepsText = false;
    Paper page = byTitle("A Title", "On BERT.");
    Paper archived = arxiv("2401.00002", "A title", "On GPT.", 1);
    try (KnowledgeStore store = store()) {
      build(store, List.of(page, archived));
      Stream<Read> same = Stream.of(new Read.Ok(page), new Read.Ok(archived));
      pipeline(store, "v2").run(same, SILENT);
      assertFalse(mentions(quads(store), "/extractor/v1>"));
    }
  }

  @Test
  void aNewExtractorReadsAgainWhatIsSeenAgain() {
    Paper paper = byTitle("First paper", "On BERT.");
    try (KnowledgeStore store = store()) {
      build(store, List.of(paper));
      Summary again = pipeline(store, "v2").run(Stream.of(new Read.Ok(paper)), SILENT);
      assertEquals(Map.of(Outcome.STORED, 1L), again.outcomes());
      assertTrue(mentions(quads(store), "/extractor/v2>"));
      assertFalse(mentions(quads(store), "/extractor/v1>"));
    }
  }

  @Test
  void updatingIdentityStepByStepEqualsCountingAfresh() {
    List<Paper> papers = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      String names = (i % 2 == 0 ? "BERT " : "BERTA ") + (i % 3 == 0 ? "CLIP" : "GPT");
      papers.add(arxiv("2401.000" + (10 + i), "Paper " + i, "On " + names + ".", 1));
    }
    try (KnowledgeStore store = store()) {
      for (int from = 0; from < papers.size(); from += 8) {
        build(store, papers.subList(from, from + 8));
      }
      SortedSet<String> stepwise = quads(store);
      Node vocabulary = NodeFactory.createURI(iris().vocabularyGraph());
      store.write(d -> d.deleteAny(vocabulary, Node.ANY, Node.ANY, Node.ANY));
      build(store, List.of());
      assertEquals(stepwise, quads(store));
      Node identityGraph = NodeFactory.createURI(iris().identityGraph());
      store.write(d -> d.deleteAny(identityGraph, Node.ANY, Node.ANY, Node.ANY));
      build(store, List.of());
      assertEquals(stepwise, quads(store));
      Node bert =
          NodeFactory.createURI(iris().name(WrittenName.of(EntityId.of(EntityType.MODEL, "BERT"))));
      Node twenty = NodeFactory.createLiteralDT("20", XSDDatatype.XSDinteger);
      Node identity = NodeFactory.createURI(iris().identityGraph());
      assertEquals(
          true, store.read(d -> d.contains(identity, bert, Vocabulary.PAPER_COUNT, twenty)));
    }
  }

  private KnowledgeStore store() {
    Path folder = dir.resolve("store" + stores++);
    return KnowledgeStore.openOrCreate(folder, Iris.DEFAULT_BASE, keepsText);
  }

  private static Pipeline pipeline(KnowledgeStore store, String version) {
    return new Pipeline(store, new CapitalsExtractor(version), VOCABULARIES, 7);
  }

  private static Summary build(KnowledgeStore store, List<Paper> papers) {
    return pipeline(store, "v1").run(papers.stream().map(Read.Ok::new), SILENT);
  }

  /** The same with names and statistics counted at the end instead of kept. */
  private SortedSet<String> countedAfresh(List<Paper> papers) {
    try (KnowledgeStore store = store()) {
      build(store, papers);
      Node identity = NodeFactory.createURI(iris().identityGraph());
      store.write(d -> d.deleteAny(identity, Node.ANY, Node.ANY, Node.ANY));
      build(store, List.of());
      return quads(store);
    }
  }

  @SafeVarargs
  private SortedSet<String> afterBuilding(List<Paper>... runs) {
    try (KnowledgeStore store = store()) {
      for (List<Paper> run : runs) {
        build(store, run);
      }
      return quads(store);
    }
  }

  private static boolean mentions(SortedSet<String> quads, String text) {
    return quads.stream().anyMatch(q -> q.contains(text));
  }

  private static long count(KnowledgeStore store, String predicate, String object) {
    Node o = object == null ? Node.ANY : SSE.parseNode(object, prefixes());
    Node p = SSE.parseNode(predicate, prefixes());
    return store.read(d -> Iter.count(d.find(Node.ANY, Node.ANY, p, o)));
  }

  private static PrefixMapping prefixes() {
    return PrefixMapping.Factory.create()
        .setNsPrefix("pg", "https://w3id.org/papergraph/ontology#")
        .setNsPrefix("rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#");
  }

  private static Iris iris() {
    return new Iris(Iris.DEFAULT_BASE);
  }

  private static PaperId id(String written) {
    return PaperId.parse(written).orElseThrow().id();
  }

  private static Paper byTitle(String title, String text) {
    return paper(List.of(), title, text, 10, 0);
  }

  private static Paper arxiv(String id, String title, String text, int version) {
    return paper(List.of(id(id)), title, text, 30, version);
  }

  private static Paper paper(List<PaperId> ids, String title, String text, int rank, int version) {
    Origin origin = new Origin("test", rank, version, "", null, null);
    return Paper.of(ids, title, text, List.of("A. Author"), null, origin);
  }
}
