package io.papergraph.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.graph.GraphFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The texts that another server is asked instead of ours say the same as ours. */
class EndpointQueriesTest {
  static List<Path> rewritten() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("docs/virtuoso"))) {
      return files.filter(file -> file.toString().endsWith(".rq")).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("rewritten")
  void theyHaveTheParametersColumnsAndRowsOfTheQuestion(Path file) throws IOException {
    String name = file.getFileName().toString().replaceFirst("\\.rq$", "");
    NamedQuery other = NamedQuery.parse(name, Files.readString(file));
    NamedQuery ours = QueryCatalog.load("/queries/questions").get(name);
    assertEquals(ours.parameters(), other.parameters());
    assertEquals(ours.columns(), other.columns());
    ParameterBinder binder = new ParameterBinder(QuestionCase.base());
    List<QuestionCase> cases =
        QuestionCase.all().stream().filter(example -> example.question().equals(name)).toList();
    assertFalse(cases.isEmpty());
    for (QuestionCase example : cases) {
      Graph graph = GraphFactory.createDefaultGraph();
      example.data().find().forEachRemaining(quad -> graph.add(quad.asTriple()));
      assertEquals(
          rows(graph, binder.bind(ours, example.parameters())),
          rows(graph, binder.bind(other, example.parameters())),
          example.name());
    }
  }

  private static List<List<String>> rows(Graph graph, Query query) {
    try (QueryExec exec = QueryExec.graph(graph).query(query).build()) {
      return new Answer(exec.select(), false).rows();
    }
  }
}
