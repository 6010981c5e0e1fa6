package io.papergraph.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.papergraph.rdf.Iris;
import io.papergraph.rdf.Violation;
import io.papergraph.store.KnowledgeStore;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every check on data without a flaw, {@code src/test/resources/checks/clean.trig}, and on data
 * with flaws of its kind among sound data: {@code CHECK/broken.trig} with {@code
 * CHECK/expected.csv}.
 */
class ChecksTest {
  private static final Path ROOT = Path.of("src/test/resources/checks");
  private static final QueryCatalog CATALOG = QueryCatalog.load("/queries/checks");

  @TempDir Path dir;

  static List<NamedQuery> checks() {
    return CATALOG.all();
  }

  @Test
  void everyFolderBelongsToACheck() throws IOException {
    try (Stream<Path> entries = Files.list(ROOT)) {
      List<String> folders =
          entries.filter(Files::isDirectory).map(f -> f.getFileName().toString()).sorted().toList();
      assertEquals(checks().stream().map(NamedQuery::name).toList(), folders);
    }
  }

  @ParameterizedTest
  @MethodSource("checks")
  void aCheckHasNoParameter(NamedQuery check) {
    assertEquals(List.of(), check.parameters());
  }

  @ParameterizedTest
  @MethodSource("checks")
  void aCheckFindsItsFlawsAndNothingElse(NamedQuery check) throws IOException {
    Path folder = ROOT.resolve(check.name());
    try (KnowledgeStore store = store(folder.resolve("broken.trig"))) {
      assertEquals(
          Files.readString(folder.resolve("expected.csv")), csv(ask(store, check)), check.name());
    }
  }

  @Test
  void soundDataPassEveryCheck() {
    try (KnowledgeStore store = store(ROOT.resolve("clean.trig"))) {
      List<String> found = new ArrayList<>();
      long violations = new Checks(CATALOG, store).run((check, v) -> found.add(check + ": " + v));
      assertEquals(List.of(), found);
      assertEquals(0, violations);
    }
  }

  @Test
  void anEmptyStorePassesEveryCheck() {
    try (KnowledgeStore store = KnowledgeStore.openOrCreate(dir, Iris.DEFAULT_BASE)) {
      assertEquals(0, new Checks(CATALOG, store).run((check, violation) -> {}));
    }
  }

  @Test
  void aViolationSaysWhatIsWrongWithWhat() {
    try (KnowledgeStore store = store(ROOT.resolve("wrong-paper-counts/broken.trig"))) {
      List<Violation> found = new ArrayList<>();
      long violations =
          new Checks(CATALOG, store)
              .run(
                  (check, violation) -> {
                    if (check.equals("wrong-paper-counts")) {
                      found.add(violation);
                    }
                  });
      assertTrue(violations >= 3, "of all checks together");
      assertEquals(
          "name/model/Auk: A name counts the papers that use it: stated 3, counted 1",
          found.get(0).toString());
    }
  }

  private KnowledgeStore store(Path trig) {
    DatasetGraph data = DatasetGraphFactory.createGeneral();
    RDFDataMgr.read(data, trig.toString());
    KnowledgeStore store = KnowledgeStore.openOrCreate(dir, Iris.DEFAULT_BASE);
    store.write(stored -> data.find().forEachRemaining(stored::add));
    return store;
  }

  private static Answer ask(KnowledgeStore store, NamedQuery check) {
    return new QueryRunner(store, new QueryRunner.Limits(1_000, 20))
        .rows(new ParameterBinder(store.base()).bind(check, Map.of()));
  }

  private static String csv(Answer answer) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    AnswerFormat.CSV.write(answer, "", out);
    return out.toString(StandardCharsets.UTF_8).replace("\r\n", "\n");
  }
}
