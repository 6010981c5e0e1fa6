package io.papergraph.engines;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.papergraph.Wiring;
import io.papergraph.query.NamedQuery;
import io.papergraph.query.ParameterBinder;
import io.papergraph.source.Read;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
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
  private Graphs graphs;
  private StoreEngine store;
  private MemoryEngine memory;

  /** The papers to build of; closed. */
  abstract Stream<Read> papers() throws IOException;

  @BeforeAll
  void build(@TempDir Path folder) throws IOException {
    try (Stream<Read> papers = papers()) {
      graphs = Graphs.build(papers, folder);
    }
    store = graphs.openStore();
    memory = graphs.openMemory();
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
    try (Engine oxigraph = oxigraph()) {
      assertEquals(List.of(), differences(questions(), oxigraph));
    }
  }

  @Test
  void everyQuestionHasRowsForWhatIsThereAndNoneForWhatIsNot() {
    QuestionValues values = new QuestionValues(memory);
    Set<String> silent = new TreeSet<>();
    Set<String> inventive = new TreeSet<>();
    for (NamedQuery question : new Wiring().questions().all()) {
      if (values.known(question).stream().allMatch(v -> store.ask(bind(question, v)).isEmpty())) {
        silent.add(question.name());
      }
      if (!store.ask(bind(question, values.unknown(question))).isEmpty()) {
        inventive.add(question.name());
      }
    }
    assertEquals(Set.of(), silent, "questions without rows");
    assertEquals(Set.of(), inventive, "questions with rows for what is not there");
  }

  private OxigraphEngine oxigraph() {
    String modules = System.getenv(OxigraphEngine.VARIABLE);
    assumeTrue(
        modules != null && OxigraphEngine.isIn(Path.of(modules)),
        OxigraphEngine.VARIABLE
            + " names no node_modules folder with oxigraph, or node is missing");
    return graphs.openOxigraph(Path.of(modules));
  }

  /** Every question with every choice of values. */
  private List<Asked> questions() {
    QuestionValues values = new QuestionValues(memory);
    List<Asked> asked = new ArrayList<>();
    for (NamedQuery question : new Wiring().questions().all()) {
      Stream.concat(values.known(question).stream(), Stream.of(values.unknown(question)))
          .map(v -> new Asked(question.name() + " " + v, bind(question, v)))
          .forEach(asked::add);
    }
    return asked;
  }

  private Query bind(NamedQuery question, Map<String, String> values) {
    return new ParameterBinder(store.base()).bind(question, values);
  }

  /** What is asked, and what it is called in a message. */
  private record Asked(String name, Query query) {}

  private List<String> differences(List<Asked> asked, Engine other) {
    List<String> differences = new ArrayList<>();
    for (Asked question : asked) {
      String difference = difference(question, other);
      if (!difference.isEmpty()) {
        differences.add(
            String.join("\n", "", question.name(), difference, question.query().toString()));
      }
    }
    return differences;
  }

  private String difference(Asked question, Engine other) {
    try {
      Rows ours = store.ask(question.query());
      return ours.differenceFrom(other.ask(question.query()), store.name(), other.name());
    } catch (RuntimeException e) {
      return e.toString();
    }
  }
}
