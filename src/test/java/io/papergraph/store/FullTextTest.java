package io.papergraph.store;

import static io.papergraph.store.TextFixture.addPaper;
import static io.papergraph.store.TextFixture.addThing;
import static io.papergraph.store.TextFixture.paper;
import static io.papergraph.store.TextFixture.paperGraph;
import static io.papergraph.store.TextFixture.text;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.papergraph.claim.EntityType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.vocabulary.DCTerms;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FullTextTest {
  private static final TextIndexCheck.Result THREE_TEXTS = new TextIndexCheck.Result(3, 0, 0);

  @TempDir Path dir;

  private KnowledgeStore open() {
    return KnowledgeStore.openOrCreate(dir.resolve("store"), TextFixture.BASE);
  }

  private static TextIndexCheck.Result check(KnowledgeStore store) {
    return new TextIndexCheck(store).run();
  }

  private static void addThree(DatasetGraph dataset) {
    addPaper(dataset, "2401.00001", "On kites", "We fly kites.");
    addThing(dataset, EntityType.DATASET, "KiteNet", 1);
  }

  private static List<String> labels(KnowledgeStore store, String words) {
    return new TextSearch(store).search(words, null, 10).stream().map(SearchHit::label).toList();
  }

  @Test
  void itCanBeMadeOnceMoreElsewhere() throws IOException {
    try (KnowledgeStore store = open()) {
      store.write(FullTextTest::addThree);
      Path other = dir.resolve("other");
      assertEquals(
          new FullText.Content(1, 3, "On kitesWe fly kites.KiteNet".length()),
          store.text().makeIn(other, texts -> {}));
      try (LuceneIndex made = LuceneIndex.open(other).orElseThrow()) {
        assertEquals(3, made.<Integer>search(searcher -> searcher.getIndexReader().numDocs()));
      }
      assertEquals(THREE_TEXTS, check(store));
    }
  }

  @Test
  void followsWhatIsAddedChangedAndDeleted() {
    try (KnowledgeStore store = open()) {
      store.write(FullTextTest::addThree);
      assertEquals(List.of("On kites"), labels(store, "on kites"));
      assertEquals(THREE_TEXTS, check(store));
      Node title = DCTerms.title.asNode();
      store.write(
          d -> {
            d.delete(paperGraph("2401.00001"), paper("2401.00001"), title, text("On kites"));
            d.add(paperGraph("2401.00001"), paper("2401.00001"), title, text("On dragons"));
          });
      assertEquals(List.of("On dragons"), labels(store, "dragons"));
      assertEquals(THREE_TEXTS, check(store));
      store.write(d -> d.removeGraph(paperGraph("2401.00001")));
      assertEquals(List.of(), labels(store, "dragons"));
      assertEquals(new TextIndexCheck.Result(1, 0, 0), check(store));
    }
  }

  @Test
  void followsChangesThatAreMadeThroughAGraphOrAtOnce() {
    try (KnowledgeStore store = open()) {
      store.write(
          d ->
              d.getGraph(paperGraph("2401.00002"))
                  .add(paper("2401.00002"), DCTerms.title.asNode(), text("On wind")));
      assertEquals(List.of("On wind"), labels(store, "wind"));
      store.write(FullTextTest::addThree);
      store.write(DatasetGraph::clear);
      assertEquals(new TextIndexCheck.Result(0, 0, 0), check(store));
    }
  }

  @Test
  void aWriteThatFailsLeavesTheIndexAsItWas() {
    try (KnowledgeStore store = open()) {
      store.write(FullTextTest::addThree);
      assertThrows(
          IllegalStateException.class,
          () ->
              store.write(
                  d -> {
                    d.clear();
                    throw new IllegalStateException("in mid-write");
                  }));
      assertEquals(List.of("On kites"), labels(store, "on kites"));
      assertEquals(THREE_TEXTS, check(store));
    }
  }

  /** What is on disk when a process ends after the dataset has committed and before the index. */
  @Test
  void catchesUpWithWhatAProcessThatWasKilledLeftUndone() throws IOException {
    Path store = dir.resolve("store");
    Path before = dir.resolve("before");
    try (KnowledgeStore open = open()) {
      open.write(d -> addPaper(d, "2401.00009", "On gliders", "Still there."));
    }
    copy(store.resolve("text"), before);
    try (KnowledgeStore open = open()) {
      open.write(FullTextTest::addThree);
      open.write(d -> d.removeGraph(paperGraph("2401.00009")));
    }
    delete(store.resolve("text"));
    copy(before, store.resolve("text"));
    try (KnowledgeStore open = open()) {
      assertEquals(new TextIndexCheck.Result(3, 3, 2), check(open), "the index is that of before");
    }
    String things = TextFixture.IDENTITY.getURI();
    Files.writeString(
        store.resolve("text-changes"),
        paperGraph("2401.00001")
            + " "
            + paper("2401.00001")
            + "\n"
            + things
            + " "
            + TextFixture.BASE
            + "entity/data/kitenet\n"
            + paperGraph("2401.00009")
            + " "
            + paper("2401.00009")
            + "\n");
    try (KnowledgeStore open = open()) {
      assertEquals(THREE_TEXTS, check(open));
      assertEquals(List.of("On kites"), labels(open, "on kites"));
    }
    assertFalse(Files.exists(store.resolve("text-changes")));
  }

  @Test
  void whatATransactionTouchesIsOnDiskBeforeItCommits() {
    Path changes = dir.resolve("store/text-changes");
    FullText[] text = new FullText[1];
    try (KnowledgeStore store = open()) {
      text[0] = store.text();
      store.write(d -> addThing(d, EntityType.TASK, "kite flying", 1));
      assertFalse(Files.exists(changes), "gone when the index has followed");
      text[0].announce(java.util.Set.of(new TextEntry("urn:g", "urn:s")));
      assertTrue(Files.exists(changes));
      text[0].follow();
      assertFalse(Files.exists(changes));
    }
  }

  @Test
  void anIndexThatIsMissingBrokenOrOfAnotherVersionIsMadeAnew() throws IOException {
    Path text = dir.resolve("store/text");
    try (KnowledgeStore store = open()) {
      store.write(FullTextTest::addThree);
    }
    delete(text);
    try (KnowledgeStore store = open()) {
      assertEquals(THREE_TEXTS, check(store));
    }
    try (Stream<Path> files = Files.list(text)) {
      for (Path file : files.filter(f -> f.getFileName().toString().startsWith("seg")).toList()) {
        Files.writeString(file, "rubbish");
      }
    }
    try (KnowledgeStore store = open()) {
      assertEquals(THREE_TEXTS, check(store));
    }
    delete(text);
    Files.createDirectories(text);
    try (var other =
        new org.apache.lucene.index.IndexWriter(
            new org.apache.lucene.store.MMapDirectory(text),
            new org.apache.lucene.index.IndexWriterConfig())) {
      other.addDocument(new org.apache.lucene.document.Document());
    }
    try (KnowledgeStore store = open()) {
      assertEquals(THREE_TEXTS, check(store));
    }
  }

  @Test
  void openingAStoreDoesNotTouchTheIndexUntilItIsNeeded() {
    open().close();
    KnowledgeStore.open(dir.resolve("store")).close();
    assertFalse(Files.exists(dir.resolve("store/text")));
  }

  @Test
  void theVocabulariesAndOtherGraphsAreNotIndexed() {
    try (KnowledgeStore store = open()) {
      store.write(
          d ->
              d.add(
                  TextFixture.iri(TextFixture.IRIS.vocabularyGraph()),
                  paper("2401.00001"),
                  TextRule.LABEL,
                  text("accuracy")));
      assertEquals(new TextIndexCheck.Result(0, 0, 0), check(store));
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    Files.createDirectories(to);
    try (Stream<Path> files = Files.list(from)) {
      for (Path file : files.toList()) {
        Files.copy(file, to.resolve(file.getFileName()));
      }
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
    Files.delete(folder);
  }
}
