package io.papergraph.engines;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.papergraph.Wiring;
import io.papergraph.engines.QueryGenerator.Generated;
import io.papergraph.query.NamedQuery;
import io.papergraph.query.ParameterBinder;
import io.papergraph.query.QueryRunner;
import io.papergraph.source.Read;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.apache.jena.query.Query;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** A store and two other engines give the same rows. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class SameAnswersContract {
  private static final int QUERIES = Integer.getInteger("papergraph.engines.queries", 200);
  private static final long SEED = Long.getLong("papergraph.engines.seed", 1);
  private static final double LEAST_WITH_ROWS = 0.8;

  private Graphs graphs;
  private StoreEngine store;
  private MemoryEngine memory;
  private List<Generated> generated = List.of();
  private final Map<String, Rows> answered = new HashMap<>();

  /** The papers to build of; closed. */
  abstract Stream<Read> papers() throws IOException;

  /** Whether the order of rows is compared, too, where a query asks for one. */
  abstract boolean comparesOrder();

  private boolean inOrder(Query query) {
    return comparesOrder() && query.hasOrderBy();
  }

  @BeforeAll
  void build(@TempDir Path folder) throws IOException {
    try (Stream<Read> papers = papers()) {
      graphs = Graphs.build(papers, folder);
    }
    store = graphs.openStore();
    memory = graphs.openMemory();
    generate();
  }

  private void generate() {
    QueryGenerator generator = new QueryGenerator(new QuadIndex(graphs.quads()));
    generated = LongStream.range(SEED, SEED + QUERIES).mapToObj(generator::generate).toList();
  }

  @AfterAll
  void close() {
    Stream.of(store, memory).filter(Objects::nonNull).forEach(Engine::close);
  }

  @Test
  void questionsHaveTheRowsOfArqInMemory() {
    assertEquals(List.of(), differences(questions(), memory));
  }

  @Test
  void questionsHaveTheRowsOfOxigraph() {
    try (Engine oxigraph = graphs.openOxigraph()) {
      assertEquals(List.of(), differences(questions(), oxigraph));
    }
  }

  @Test
  void everyQuestionHasRowsForWhatIsThereAndNoneForWhatIsNot() {
    QuestionValues values = new QuestionValues(memory);
    Set<String> silent = new TreeSet<>();
    Set<String> inventive = new TreeSet<>();
    for (NamedQuery question : new Wiring().questions().all()) {
      if (values.known(question).stream().allMatch(v -> ours(bind(question, v)).isEmpty())) {
        silent.add(question.name());
      }
      if (!ours(bind(question, values.unknown(question))).isEmpty()) {
        inventive.add(question.name());
      }
    }
    assertEquals(Set.of(), silent, "questions without rows");
    assertEquals(Set.of(), inventive, "questions with rows for what is not there");
  }

  @Test
  void generatedQueriesHaveTheRowsOfArqInMemory() {
    assertEquals(List.of(), differences(generated(), memory));
  }

  @Test
  void generatedQueriesHaveTheRowsOfOxigraph() {
    List<Asked> inUnions =
        generated().stream()
            .map(q -> new Asked(q.name(), q.query(), Alternatives.asUnions(q.sparql())))
            .toList();
    try (Engine oxigraph = graphs.openOxigraph()) {
      assertEquals(List.of(), differences(inUnions, oxigraph));
    }
  }

  @Test
  void mostGeneratedQueriesHaveRowsAndTheyUseAllOfTheLanguage() {
    List<Generated> withRows = generated.stream().filter(q -> !ours(parse(q)).isEmpty()).toList();
    assertEquals(EnumSet.allOf(Feature.class), QueryGenerator.features(withRows));
    double share = (double) withRows.size() / QUERIES;
    System.out.printf(
        "%s: %.2f of %d queries have rows%n", getClass().getSimpleName(), share, QUERIES);
    assertTrue(share >= LEAST_WITH_ROWS, share + " of the queries have rows");
  }

  private List<Asked> generated() {
    return generated.stream()
        .map(q -> new Asked("seed " + q.seed() + " " + q.features(), parse(q), q.sparql()))
        .toList();
  }

  private Query parse(Generated query) {
    return QueryRunner.parse(query.sparql(), store.base());
  }

  /** What the store gives, asked once. */
  private Rows ours(Query query) {
    return answered.computeIfAbsent(query.toString(), q -> store.ask(query));
  }

  /** Every question with every choice of values. */
  private List<Asked> questions() {
    QuestionValues values = new QuestionValues(memory);
    List<Asked> asked = new ArrayList<>();
    for (NamedQuery question : new Wiring().questions().all()) {
      Stream.concat(values.known(question).stream(), Stream.of(values.unknown(question)))
          .map(v -> Asked.of(question.name() + " " + v, bind(question, v)))
          .forEach(asked::add);
    }
    return asked;
  }

  private Query bind(NamedQuery question, Map<String, String> values) {
    return new ParameterBinder(store.base()).bind(question, values);
  }

  /** What is asked, and what it is called in a message. */
  private record Asked(String name, Query query, String sparql) {
    static Asked of(String name, Query query) {
      return new Asked(name, query, query.toString());
    }
  }

  private List<String> differences(List<Asked> asked, Engine other) {
    List<String> differences = new ArrayList<>();
    for (Asked question : asked) {
      String difference = difference(question, other);
      if (!difference.isEmpty()) {
        differences.add(String.join("\n", "", question.name(), difference, question.sparql()));
      }
    }
    return differences;
  }

  private String difference(Asked question, Engine other) {
    try {
      Rows ours = ours(question.query());
      Rows theirs = other.ask(question.sparql());
      String difference = ours.differenceFrom(theirs, store.name(), other.name());
      return difference.isEmpty() && inOrder(question.query()) && !ours.isInOrderOf(theirs)
          ? "the same rows in another order"
          : difference;
    } catch (RuntimeException e) {
      return e.toString();
    }
  }
}
