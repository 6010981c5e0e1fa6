package io.papergraph.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.papergraph.claim.EntityType;
import io.papergraph.claim.Role;
import io.papergraph.rdf.Vocabulary;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** No question that ships with the project answers with what people have retracted. */
class RetractionsTest {
  private static final QueryCatalog QUESTIONS = QueryCatalog.load("/queries/questions");

  /** The one thing that a question says of a name without a statement of a paper. */
  private static final Map<String, String> NO_STATEMENTS = Map.of("aspect", "name");

  static List<QuestionCase> cases() {
    return QuestionCase.all().stream()
        .filter(c -> QUESTIONS.find(c.question()).isPresent())
        .toList();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void whereEverythingIsRetractedNothingIsAnswered(QuestionCase example) throws IOException {
    Graph graph = graph(example);
    statements(graph).forEach(statement -> curate(graph, statement, Vocabulary.Classes.RETRACTION));
    for (Map<String, String> row : answer(example, graph)) {
      assertTrue(row.entrySet().containsAll(NO_STATEMENTS.entrySet()), row::toString);
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void whereEverythingIsConfirmedNothingChanges(QuestionCase example) throws IOException {
    Graph graph = graph(example);
    List<Map<String, String>> before = answer(example, graph);
    statements(graph)
        .forEach(statement -> curate(graph, statement, Vocabulary.Classes.CONFIRMATION));
    assertEquals(before, answer(example, graph));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void whereOneResultIsRetractedTheOthersStay(QuestionCase example) throws IOException {
    Graph graph = graph(example);
    List<Map<String, String>> before = answer(example, graph);
    Set<String> results = new HashSet<>();
    before.forEach(row -> results.add(row.getOrDefault("result", "")));
    results.remove("");
    for (String result : results) {
      Graph one = graph(example);
      Triple statement =
          one.find(Node.ANY, Vocabulary.REPORTS, NodeFactory.createURI(result)).next();
      curate(one, statement, Vocabulary.Classes.RETRACTION);
      List<Map<String, String>> left = answer(example, one);
      assertFalse(left.stream().anyMatch(row -> result.equals(row.get("result"))), result);
    }
  }

  /** One at a time, so that no statement takes another's answers with it. */
  @ParameterizedTest
  @MethodSource("cases")
  void whatIsRetractedIsAsIfItHadNotBeenStated(QuestionCase example) throws IOException {
    for (Triple statement : statements(graph(example))) {
      Graph retracted = graph(example);
      curate(retracted, statement, Vocabulary.Classes.RETRACTION);
      Graph without = graph(example);
      without.delete(statement);
      assertEquals(answer(example, without), answer(example, retracted), statement::toString);
    }
  }

  private static Graph graph(QuestionCase example) {
    Graph graph = GraphFactory.createDefaultGraph();
    example.data().find().forEachRemaining(quad -> graph.add(quad.asTriple()));
    return graph;
  }

  private static List<Triple> statements(Graph graph) {
    Set<Node> properties = new HashSet<>(Set.of(Vocabulary.REPORTS));
    for (Role role : Role.values()) {
      for (EntityType type : EntityType.values()) {
        properties.add(Vocabulary.property(role, type));
      }
    }
    List<Triple> statements = new ArrayList<>();
    properties.forEach(p -> statements.addAll(graph.find(Node.ANY, p, Node.ANY).toList()));
    return statements;
  }

  private static void curate(Graph graph, Triple statement, Node kind) {
    Node node = NodeFactory.createURI(QuestionCase.base() + "curation/" + statement.hashCode());
    graph.add(Triple.create(node, RDF.type.asNode(), kind));
    graph.add(Triple.create(node, RDF.subject.asNode(), statement.getSubject()));
    graph.add(Triple.create(node, RDF.predicate.asNode(), statement.getPredicate()));
    graph.add(Triple.create(node, RDF.object.asNode(), statement.getObject()));
  }

  private static List<Map<String, String>> answer(QuestionCase example, Graph graph)
      throws IOException {
    NamedQuery question = QUESTIONS.find(example.question()).orElseThrow();
    ParameterBinder binder = new ParameterBinder(QuestionCase.base());
    try (QueryExec exec =
        QueryExec.graph(graph).query(binder.bind(question, example.parameters())).build()) {
      return new Answer(exec.select(), false).records();
    }
  }
}
