package io.papergraph.engines;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;

/** The quads of a store by their parts, and how many go together, to draw queries from. */
final class QuadIndex {
  private final Map<Node, List<Quad>> byPredicate;
  private final Map<Node, List<Quad>> bySubject;
  private final Map<Node, List<Quad>> byObject;
  private final List<Node> predicates;
  private final Map<Node, Kind> kinds = new HashMap<>();
  private final Map<Node, Double> forward = new HashMap<>();
  private final Map<Node, Double> backward = new HashMap<>();

  /** What sort of terms a variable can be bound to. */
  enum Kind {
    RESOURCE,
    NUMBER,
    STRING,
    OTHER;

    static Kind of(Node node) {
      if (!node.isLiteral()) {
        return RESOURCE;
      }
      if (XSDDatatype.XSDstring.equals(node.getLiteralDatatype())) {
        return STRING;
      }
      return node.getLiteralValue() instanceof Number ? NUMBER : OTHER;
    }
  }

  /**
   * @param quads in an order that is always the same, on which what is drawn depends
   */
  QuadIndex(Collection<Quad> quads) {
    byPredicate = group(quads, Quad::getPredicate);
    bySubject = group(quads, Quad::getSubject);
    byObject = group(quads, Quad::getObject);
    predicates =
        byPredicate.keySet().stream().sorted(Comparator.comparing(Node::toString)).toList();
    for (Node predicate : predicates) {
      List<Quad> all = with(predicate);
      forward.put(predicate, fan(group(all, Quad::getSubject).values()));
      backward.put(predicate, fan(group(all, Quad::getObject).values()));
      kinds.put(predicate, kind(all));
    }
  }

  private static Map<Node, List<Quad>> group(Collection<Quad> quads, Function<Quad, Node> part) {
    Map<Node, List<Quad>> groups = new HashMap<>();
    for (Quad quad : quads) {
      groups.computeIfAbsent(part.apply(quad), n -> new ArrayList<>(2)).add(quad);
    }
    return groups;
  }

  /** How many one meets on the way over one of these quads: large groups count by their size. */
  private static double fan(Collection<List<Quad>> groups) {
    double all = groups.stream().mapToDouble(List::size).sum();
    return groups.stream().mapToDouble(g -> (double) g.size() * g.size()).sum() / all;
  }

  private static Kind kind(List<Quad> quads) {
    List<Kind> kinds = quads.stream().map(q -> Kind.of(q.getObject())).distinct().toList();
    return kinds.size() == 1 ? kinds.get(0) : Kind.OTHER;
  }

  /** Every predicate, sorted. */
  List<Node> predicates() {
    return predicates;
  }

  List<Quad> with(Node predicate) {
    return byPredicate.getOrDefault(predicate, List.of());
  }

  List<Quad> from(Node subject) {
    return bySubject.getOrDefault(subject, List.of());
  }

  List<Quad> into(Node object) {
    return byObject.getOrDefault(object, List.of());
  }

  /** What all objects of a predicate are. */
  Kind kind(Node predicate) {
    return kinds.getOrDefault(predicate, Kind.OTHER);
  }

  /** About how many objects a subject has that is met by this predicate. */
  double objects(Node predicate) {
    return forward.getOrDefault(predicate, 0.0);
  }

  /** About how many subjects an object has that is met by this predicate. */
  double subjects(Node predicate) {
    return backward.getOrDefault(predicate, 0.0);
  }

  boolean contains(Node subject, Node predicate, Node object) {
    return from(subject).stream()
        .anyMatch(q -> q.getPredicate().equals(predicate) && q.getObject().equals(object));
  }
}
