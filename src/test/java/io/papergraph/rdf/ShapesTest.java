package io.papergraph.rdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphUtil;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.update.UpdateAction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ShapesTest {
  private static final ShapeValidator VALIDATOR = new ShapeValidator();
  private static final Shapes ALL_SHAPES = Shapes.parse(Ontology.read("shapes.ttl"));
  private static final String BASE = "BASE <https://w3id.org/papergraph/>\n";

  /** A line of breaks.tsv: what a shape demands, and an update that breaks it. */
  record Break(String message, String update) {}

  static List<Break> breaks() {
    return text("breaks.tsv")
        .lines()
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .map(line -> line.split("\t", 2))
        .map(parts -> new Break(parts[0], parts[1]))
        .toList();
  }

  @Test
  void theGoodExampleIsClean() {
    assertEquals(List.of(), VALIDATOR.validate(Ontology.read("examples/good.ttl")));
  }

  @ParameterizedTest
  @MethodSource("breaks")
  void breakingAShapeIsSeen(Break broken) {
    Graph graph = Ontology.read("examples/good.ttl");
    UpdateAction.parseExecute(
        BASE + Prefixes.sparql() + broken.update(), DatasetGraphFactory.wrap(graph));
    Set<String> messages = messages(graph);
    assertTrue(messages.contains(broken.message()), () -> "seen instead: " + messages);
    assertEquals(messagesOfTheEngine(graph), messages);
  }

  @Test
  void everyMessageOfTheShapesIsBrokenOnce() {
    Set<String> broken = new TreeSet<>(breaks().stream().map(Break::message).toList());
    Map<String, Integer> demanded = new TreeMap<>();
    Node message = NodeFactory.createURI("http://www.w3.org/ns/shacl#message");
    Ontology.read("shapes.ttl")
        .find(Node.ANY, message, Node.ANY)
        .forEach(t -> demanded.merge(t.getObject().getLiteralLexicalForm(), 1, Integer::sum));
    assertEquals(demanded.keySet(), broken);
    assertTrue(demanded.values().stream().allMatch(n -> n == 1), demanded::toString);
  }

  @ParameterizedTest
  @ValueSource(strings = {"bad-quote.ttl", "bad-number.ttl", "bad-joined.ttl"})
  void aBadExampleBreaksWhatItSays(String file) {
    Graph graph = Ontology.read("examples/good.ttl");
    GraphUtil.addInto(graph, Ontology.read("examples/" + file));
    String says =
        text("/ontology/examples/" + file)
            .lines()
            .filter(line -> line.contains("this breaks: "))
            .map(line -> line.substring(line.indexOf("this breaks: ") + 13))
            .findFirst()
            .orElseThrow();
    assertEquals(Set.of(says), messages(graph));
  }

  @Test
  void aViolationNamesNodePathAndValue() {
    Graph graph = Ontology.read("examples/good.ttl");
    Node gain = Facts.iri("https://w3id.org/papergraph/paper/arxiv/2503.00003#result-gain");
    graph.delete(gain, Vocabulary.CONFIDENCE, Literals.confidence(0.75));
    graph.add(gain, Vocabulary.CONFIDENCE, NodeFactory.createLiteralString("high"));
    Violation violation = VALIDATOR.validate(graph).get(0);
    assertEquals(gain.getURI(), violation.focus());
    assertEquals("pg:confidence", violation.path());
    assertEquals("\"high\"", violation.value());
    assertEquals("a confidence is above 0 and up to 1", violation.message());
  }

  @Test
  void whatTheMapperWritesIsClean() {
    Stream.of(Samples.kestrel(), Samples.average())
        .forEach(e -> assertEquals(List.of(), VALIDATOR.validate(Samples.MAPPER.graph(e))));
  }

  private static Set<String> messages(Graph graph) {
    Set<String> messages = new TreeSet<>();
    VALIDATOR.validate(graph).forEach(v -> messages.add(v.message()));
    return messages;
  }

  /** What plain SHACL finds, its SPARQL constraints included. */
  private static Set<String> messagesOfTheEngine(Graph graph) {
    Set<String> messages = new TreeSet<>();
    ShapeValidator.violations(ALL_SHAPES, graph).forEach(v -> messages.add(v.message()));
    return messages;
  }

  private static String text(String file) {
    try (InputStream in = ShapesTest.class.getResourceAsStream(file)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
