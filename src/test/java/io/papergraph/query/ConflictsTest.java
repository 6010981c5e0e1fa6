package io.papergraph.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.papergraph.query.QueryRunner.Limits;
import io.papergraph.resolve.Duplicates;
import io.papergraph.resolve.NameJudge;
import io.papergraph.resolve.NameVocabulary;
import io.papergraph.store.KnowledgeStore;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConflictsTest {
  private static final String BASE = QuestionCase.base();
  private static final String DATA = "src/test/resources/io/papergraph/query/conflicts.trig";

  @TempDir Path dir;

  private KnowledgeStore store;

  @BeforeEach
  void open() {
    store = KnowledgeStore.openOrCreate(dir, BASE);
    DatasetGraph data = DatasetGraphFactory.createGeneral();
    RDFDataMgr.read(data, DATA);
    store.write(stored -> data.find().forEachRemaining(stored::add));
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void valuesAreThoseOfTheQuestion() {
    List<Map<String, String>> rows = conflicts(100).values().records();
    assertEquals(
        List.of(
            "2 Barn Owl Tracking 50 recall of 50% First",
            "2 Barn Owl Tracking 60 a recall of 60% Third",
            "1 BOT 10 10% Third",
            "1 BOT 20 20% Third"),
        cells(rows, "papers", "system", "value", "quote", "title"));
  }

  @Test
  void theLimitCountsConflictsNotRows() {
    Answer one = conflicts(1).values();
    assertEquals(
        List.of("Barn Owl Tracking 50", "Barn Owl Tracking 60"),
        cells(one.records(), "system", "value"));
    assertTrue(one.truncated());
    assertFalse(conflicts(2).values().truncated());
    assertEquals(4, conflicts(2).values().rows().size());
  }

  @Test
  void typesHaveTheirPapersAndTheSurestQuote() {
    Answer types = conflicts(100).types();
    assertEquals(
        List.of(
            "Wren 6 Model 3 Model the Wren Second",
            "Wren 6 Dataset 1 Dataset on Wren Third",
            "WREN 6 Method 1 Method",
            "WREN 6 Method 1 Model by WREN Second"),
        cells(types.records(), "name", "papers", "type", "of_type", "settled", "quote", "title"));
    assertEquals(BASE + "entity/data/wren", types.records().get(1).get("entity"));
    assertFalse(types.truncated());
  }

  @Test
  void duplicatesHaveScoreReasonAndPapers() {
    Answer pairs = conflicts(100).duplicates(search(0.5));
    assertEquals(
        List.of(
            "0.76 Barn Owl Tracking Method 2 BOT Model 1 short form of the words; both linked to "
                + BASE
                + "repository/github.com/heron/bot"),
        cells(
            pairs.records(),
            "score",
            "name",
            "type",
            "papers",
            "other",
            "other_type",
            "other_papers",
            "reason"));
    assertEquals(List.of(), conflicts(100).duplicates(search(0.8)).rows());
  }

  @Test
  void answersAreStackedUnderTheNamesOfTheirKinds() {
    Answer both =
        Answer.stack(
            "conflict",
            new java.util.TreeMap<>(
                Map.of("types", conflicts(100).types(), "values", conflicts(1).values())));
    assertEquals("conflict", both.columns().get(0));
    assertTrue(both.columns().containsAll(List.of("of_type", "value", "quote")));
    assertEquals(both.columns().stream().distinct().toList(), both.columns());
    List<String> kinds = cells(both.records(), "conflict");
    assertEquals(List.of("types", "types", "types", "types", "values", "values"), kinds);
    assertEquals("50", both.records().get(4).get("value"));
    assertTrue(both.truncated(), "as the values are");
  }

  /** An endpoint that lets only some rows through: what is there is shown, and said to be cut. */
  @Test
  void whatTheAskerCutIsSaid() {
    Conflicts cut = conflicts(new QueryRunner(store, new Limits(3, 20)), 100);
    assertTrue(cut.types().truncated());
    assertTrue(cut.duplicates(search(0.5)).truncated());
    assertTrue(cut.values().truncated());
  }

  @Test
  void noConflictsIsNoLimit() {
    assertThrows(QueryException.class, () -> conflicts(0));
  }

  private Conflicts conflicts(int limit) {
    return conflicts(new QueryRunner(store, new Limits(1_000_000, 20)), limit);
  }

  private static Conflicts conflicts(Asker asker, int limit) {
    return new Conflicts(
        asker,
        QueryCatalog.load("/queries/questions"),
        QueryCatalog.load("/queries/reports"),
        BASE,
        limit);
  }

  private static Duplicates search(double least) {
    return new Duplicates(new NameJudge(new NameVocabulary(List.of())), least);
  }

  private static List<String> cells(List<Map<String, String>> rows, String... columns) {
    return rows.stream()
        .map(
            row ->
                String.join(
                        " ", List.of(columns).stream().map(c -> row.getOrDefault(c, "")).toList())
                    .strip())
        .toList();
  }
}
