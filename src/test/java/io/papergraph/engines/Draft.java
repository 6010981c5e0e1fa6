package io.papergraph.engines;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;

/**
 * A query while it is made: a pattern, what stands after it, and for each variable a term that
 * matches, so that there are rows.
 */
final class Draft {
  private static final double MOST_ROWS = 3 * Drawing.MOST_ROWS;

  private final Drawing drawing;
  private final Pattern pattern;
  private final List<String> body = new ArrayList<>();
  private final Map<String, Node> bound = new LinkedHashMap<>();
  private final Map<String, QuadIndex.Kind> kinds = new LinkedHashMap<>();
  private final Set<Feature> features = EnumSet.noneOf(Feature.class);
  private double rows;
  private int made;

  Draft(Drawing drawing, Pattern pattern) {
    this.drawing = drawing;
    this.pattern = pattern;
    this.rows = pattern.estimate();
    for (Node node : pattern.open()) {
      bound.put(pattern.variable(node), node);
      kinds.put(pattern.variable(node), pattern.kind(node));
    }
  }

  Drawing drawing() {
    return drawing;
  }

  Pattern pattern() {
    return pattern;
  }

  /** Part of the query, after what is there. */
  void add(Feature feature, String text) {
    body.add(text);
    features.add(feature);
  }

  void note(Feature feature) {
    features.add(feature);
  }

  Set<Feature> features() {
    return features;
  }

  String body() {
    return String.join("\n  ", body);
  }

  /** Every variable that can be in a row, and a term that matches it in one. */
  List<String> variables() {
    return List.copyOf(kinds.keySet());
  }

  /** Variables that are bound in every row. */
  List<String> certain() {
    return List.copyOf(bound.keySet());
  }

  Node witness(String variable) {
    return bound.get(variable);
  }

  QuadIndex.Kind kind(String variable) {
    return kinds.getOrDefault(variable, QuadIndex.Kind.OTHER);
  }

  /** Variables of a kind that are bound in every row. */
  List<String> certain(QuadIndex.Kind kind) {
    return bound.keySet().stream().filter(v -> kind(v) == kind).toList();
  }

  /** A variable for a new name, which no row binds yet. */
  String fresh() {
    return "?w" + made++;
  }

  /** From now on a variable is bound in every row. */
  void bind(String variable, Node witness, QuadIndex.Kind kind) {
    bound.put(variable, witness);
    kinds.put(variable, kind);
  }

  /** From now on a variable may be bound. */
  void mayBind(String variable) {
    kinds.putIfAbsent(variable, QuadIndex.Kind.OTHER);
  }

  /**
   * A way from a node over one quad.
   *
   * @param predicate as a path, inverse where the quad leads to the node
   */
  record Step(Node predicate, boolean forward, Node end, QuadIndex.Kind kind, double fan) {
    String path() {
      return (forward ? "" : "^") + Pattern.write(predicate);
    }

    String triple(String from, String to) {
      String way = " " + Pattern.write(predicate) + " ";
      return (forward ? from + way + to : to + way + from) + " .";
    }
  }

  /** A way from a node that does not multiply the rows too much. */
  Optional<Step> step(Node from) {
    return drawing.beside(from, q -> true).map(q -> stepOver(q, from)).filter(this::isCheap);
  }

  Step stepOver(Quad quad, Node from) {
    boolean forward = quad.getSubject().equals(from);
    Node predicate = quad.getPredicate();
    return forward
        ? new Step(
            predicate,
            true,
            quad.getObject(),
            drawing.index().kind(predicate),
            drawing.index().objects(predicate))
        : new Step(
            predicate,
            false,
            quad.getSubject(),
            QuadIndex.Kind.RESOURCE,
            drawing.index().subjects(predicate));
  }

  private boolean isCheap(Step step) {
    return affords(step.fan());
  }

  boolean affords(double factor) {
    return rows * factor <= MOST_ROWS;
  }

  void multiply(double factor) {
    rows *= Math.max(1, factor);
  }

  double rows() {
    return rows;
  }

  /** A node that stands where the term of a variable stands, in another place of the store. */
  Node like(String variable) {
    Node witness = witness(variable);
    List<Quad> edges =
        pattern.edges().stream()
            .filter(e -> e.getSubject().equals(witness) || e.getObject().equals(witness))
            .toList();
    if (edges.isEmpty()) {
      return witness;
    }
    Quad edge = drawing.one(edges);
    Quad other = drawing.one(drawing.index().with(edge.getPredicate()));
    return edge.getSubject().equals(witness) ? other.getSubject() : other.getObject();
  }
}
