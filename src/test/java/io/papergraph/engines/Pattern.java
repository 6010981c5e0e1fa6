package io.papergraph.engines;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.sparql.core.Quad;

/**
 * A basic graph pattern that was drawn from quads of the store, which therefore match it. A node is
 * a variable, the same wherever it stands, until it is fixed.
 */
final class Pattern {
  private final QuadIndex index;
  private final List<Quad> edges;
  private final Map<Node, String> names = new LinkedHashMap<>();
  private final Set<Node> fixed = new LinkedHashSet<>();

  Pattern(QuadIndex index, List<Quad> edges) {
    this.index = index;
    this.edges = List.copyOf(edges);
    for (Quad edge : edges) {
      names.computeIfAbsent(edge.getSubject(), n -> "v" + names.size());
      names.computeIfAbsent(edge.getObject(), n -> "v" + names.size());
    }
  }

  List<Quad> edges() {
    return edges;
  }

  /** The graph of the first quad. */
  Node graph() {
    return edges.get(0).getGraph();
  }

  /** The nodes that are variables. */
  List<Node> open() {
    return names.keySet().stream().filter(n -> !fixed.contains(n)).toList();
  }

  void fix(Node node) {
    fixed.add(node);
  }

  /** The variable that stands for a node. */
  String variable(Node node) {
    return "?" + names.get(node);
  }

  /** What a variable for this node can be bound to. */
  QuadIndex.Kind kind(Node node) {
    return edges.stream()
        .filter(e -> e.getObject().equals(node) && !e.getSubject().equals(node))
        .map(e -> index.kind(e.getPredicate()))
        .findFirst()
        .orElse(QuadIndex.Kind.RESOURCE);
  }

  String text() {
    return edges.stream()
        .map(
            e ->
                term(e.getSubject())
                    + " "
                    + write(e.getPredicate())
                    + " "
                    + term(e.getObject())
                    + " .")
        .distinct()
        .collect(Collectors.joining("\n  "));
  }

  private String term(Node node) {
    return fixed.contains(node) ? write(node) : variable(node);
  }

  /** A term as queries write it. */
  static String write(Node node) {
    return NodeFmtLib.strNT(node);
  }

  /** About how many rows there are, from the quads that match least on. */
  double estimate() {
    List<Quad> left = new ArrayList<>(edges);
    Set<Node> met = new HashSet<>();
    double rows = 1;
    while (!left.isEmpty()) {
      Quad next = left.get(0);
      for (Quad edge : left) {
        next = matches(edge, met) < matches(next, met) ? edge : next;
      }
      rows *= matches(next, met);
      met.add(next.getSubject());
      met.add(next.getObject());
      left.remove(next);
    }
    return rows;
  }

  private double matches(Quad edge, Set<Node> met) {
    Node predicate = edge.getPredicate();
    boolean subject = fixed.contains(edge.getSubject());
    boolean object = fixed.contains(edge.getObject());
    if ((subject || met.contains(edge.getSubject()))
        && (object || met.contains(edge.getObject()))) {
      return 1;
    }
    if (subject) {
      return count(index.from(edge.getSubject()), predicate);
    }
    if (object) {
      return count(index.into(edge.getObject()), predicate);
    }
    if (met.contains(edge.getSubject())) {
      return index.objects(predicate);
    }
    return met.contains(edge.getObject())
        ? index.subjects(predicate)
        : index.with(predicate).size();
  }

  private static long count(List<Quad> quads, Node predicate) {
    return quads.stream().filter(q -> q.getPredicate().equals(predicate)).count();
  }
}
