package io.papergraph.rdf;

import java.util.Comparator;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.validation.ReportEntry;
import org.apache.jena.shacl.validation.ShaclPlainValidator;
import org.jspecify.annotations.Nullable;

/**
 * Checks graphs against {@code ontology/shapes.ttl}: the graph of one paper, the identity graph
 * with the vocabularies, or all together. The shapes are read once; safe for use by many threads.
 */
public final class ShapeValidator {
  private final Shapes shapes;

  public ShapeValidator() {
    shapes = Shapes.parse(Ontology.read("shapes.ttl"));
  }

  /** What the shapes do not allow in a graph, sorted; empty when all is well. */
  public List<Violation> validate(Graph graph) {
    return new ShaclPlainValidator()
        .validate(shapes, graph).getEntries().stream()
            .map(ShapeValidator::violation)
            .sorted(Comparator.comparing(Violation::toString))
            .toList();
  }

  private static Violation violation(ReportEntry entry) {
    return new Violation(
        text(entry.focusNode()),
        entry.resultPath() == null ? "" : entry.resultPath().toString(),
        text(entry.value()),
        entry.message() == null ? "" : entry.message());
  }

  private static String text(@Nullable Node node) {
    return node == null ? "" : node.toString(Prefixes.mapping());
  }
}
