package io.papergraph.rdf;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.validation.ReportEntry;
import org.apache.jena.shacl.validation.ShaclPlainValidator;
import org.jspecify.annotations.Nullable;

/**
 * Checks graphs against {@code ontology/shapes.ttl}: the graph of one paper, the identity graph
 * with the vocabularies, or all together. The shapes are read once; safe for use by many threads.
 * The two constraints that the file states in SPARQL are checked in Java, with the same outcome.
 */
public final class ShapeValidator {
  private static final Node SPARQL = NodeFactory.createURI("http://www.w3.org/ns/shacl#sparql");

  private final Shapes shapes;

  public ShapeValidator() {
    Graph graph = Ontology.read("shapes.ttl");
    graph.remove(Node.ANY, SPARQL, Node.ANY);
    shapes = Shapes.parse(graph);
  }

  /** What the shapes do not allow in a graph, sorted; empty when all is well. */
  public List<Violation> validate(Graph graph) {
    Stream<Violation> core = violations(shapes, graph);
    return Stream.concat(core, QuoteCheck.violations(graph).stream())
        .sorted(Comparator.comparing(Violation::toString))
        .toList();
  }

  /** The same by the SHACL engine alone. */
  static Stream<Violation> violations(Shapes shapes, Graph graph) {
    return new ShaclPlainValidator()
        .validate(shapes, graph).getEntries().stream().map(ShapeValidator::violation);
  }

  /** A node as people read it: an IRI, shortened where it is a term, or a literal. */
  static String text(@Nullable Node node) {
    if (node == null) {
      return "";
    }
    if (node.isURI()) {
      return shortened(node.getURI());
    }
    return node.isLiteral() ? '"' + node.getLiteralLexicalForm() + '"' : node.toString();
  }

  private static String shortened(String iri) {
    for (Map.Entry<String, String> prefix : Prefixes.all().entrySet()) {
      if (iri.startsWith(prefix.getValue())) {
        return prefix.getKey() + ":" + iri.substring(prefix.getValue().length());
      }
    }
    return iri;
  }

  private static Violation violation(ReportEntry entry) {
    String path = entry.resultPath() == null ? "" : entry.resultPath().toString();
    String message = entry.message() == null ? "" : entry.message();
    return new Violation(text(entry.focusNode()), path(path), text(entry.value()), message);
  }

  /** A path as SPARQL writes it, with its IRIs shortened. */
  private static String path(String path) {
    String out = path;
    for (Map.Entry<String, String> prefix : Prefixes.all().entrySet()) {
      out = out.replaceAll("<" + prefix.getValue() + "([^>]*)>", prefix.getKey() + ":$1");
    }
    return out;
  }
}
