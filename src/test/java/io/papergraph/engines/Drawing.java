package io.papergraph.engines;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;

/** Draws parts of a store at random: predicates alike, however often they are used. */
final class Drawing {
  /** Rows that a pattern may have, by estimate. */
  static final double MOST_ROWS = 2000;

  private static final int TRIES = 60;
  private static final int MOST_MET = 100;

  private final QuadIndex index;
  private final RandomGenerator random;

  Drawing(QuadIndex index, RandomGenerator random) {
    this.index = index;
    this.random = random;
  }

  RandomGenerator random() {
    return random;
  }

  QuadIndex index() {
    return index;
  }

  /** Whether something comes about that does so in this share of cases. */
  boolean chance(double share) {
    return random.nextDouble() < share;
  }

  <T> T one(List<T> of) {
    return of.get(random.nextInt(of.size()));
  }

  @SafeVarargs
  final <T> T oneOf(T... of) {
    return of[random.nextInt(of.length)];
  }

  /** A predicate whose quads are of a kind. */
  Node predicate(Predicate<Node> wanted) {
    return one(index.predicates().stream().filter(wanted).toList());
  }

  /** One of these quads, with any of their predicates as likely as any other. */
  Optional<Quad> edge(List<Quad> quads) {
    List<Node> predicates = quads.stream().map(Quad::getPredicate).distinct().toList();
    if (predicates.isEmpty()) {
      return Optional.empty();
    }
    Node predicate = one(predicates);
    return Optional.of(
        one(quads.stream().filter(q -> q.getPredicate().equals(predicate)).toList()));
  }

  /** A quad that leaves or enters a node. */
  Optional<Quad> beside(Node node, Predicate<Quad> wanted) {
    List<Quad> quads = some(chance(0.6) ? index.from(node) : index.into(node));
    return edge(quads.stream().filter(wanted).toList());
  }

  /** All, or of many some: hubs are met often. */
  private List<Quad> some(List<Quad> quads) {
    return quads.size() <= MOST_MET
        ? quads
        : random.ints(MOST_MET, 0, quads.size()).mapToObj(quads::get).toList();
  }

  /**
   * A pattern of some size.
   *
   * @param shape star, chain or cycle
   * @param first the predicate of its first triple
   * @param oneGraph whether all its triples are to stand in one graph
   */
  Optional<Pattern> pattern(Feature shape, Node first, int size, boolean oneGraph) {
    Quad start = one(index.with(first));
    Predicate<Quad> wanted = oneGraph ? q -> q.getGraph().equals(start.getGraph()) : q -> true;
    List<Quad> edges =
        switch (shape) {
          case STAR -> star(start, size, wanted);
          case CYCLE -> cycle(start, wanted);
          default -> chain(start, size, wanted);
        };
    return edges.isEmpty() ? Optional.empty() : small(new Pattern(index, edges));
  }

  private List<Quad> star(Quad start, int size, Predicate<Quad> wanted) {
    List<Quad> edges = new ArrayList<>(List.of(start));
    for (int i = 0; i < TRIES && edges.size() < size; i++) {
      beside(start.getSubject(), wanted.and(q -> isNew(q, edges))).ifPresent(edges::add);
    }
    return edges;
  }

  private List<Quad> chain(Quad start, int size, Predicate<Quad> wanted) {
    List<Quad> edges = new ArrayList<>(List.of(start));
    Node end = start.getObject();
    for (int i = 0; i < TRIES && edges.size() < size; i++) {
      Optional<Quad> next = beside(end, wanted.and(q -> isNew(q, edges)));
      if (next.isPresent()) {
        edges.add(next.get());
        end = otherEnd(next.get(), end);
      } else {
        end = chance(0.5) ? start.getSubject() : start.getObject();
      }
    }
    return edges;
  }

  /** Three or four triples that come back to where they began; none where no such were met. */
  private List<Quad> cycle(Quad start, Predicate<Quad> wanted) {
    Node home = start.getSubject();
    for (int i = 0; i < TRIES; i++) {
      List<Quad> edges = new ArrayList<>(List.of(start));
      Node end = start.getObject();
      while (edges.size() < 4) {
        Optional<Quad> next = beside(end, wanted.and(q -> isNew(q, edges)));
        if (next.isEmpty()) {
          break;
        }
        edges.add(next.get());
        end = otherEnd(next.get(), end);
        Optional<Quad> closing = edges.size() == 4 ? Optional.empty() : between(end, home, edges);
        if (closing.filter(wanted).isPresent()) {
          edges.add(closing.get());
          return edges;
        }
      }
    }
    return List.of();
  }

  private Optional<Quad> between(Node one, Node other, List<Quad> edges) {
    List<Quad> there = index.from(one).stream().filter(q -> q.getObject().equals(other)).toList();
    List<Quad> back = index.from(other).stream().filter(q -> q.getObject().equals(one)).toList();
    return edge((there.isEmpty() ? back : there).stream().filter(q -> isNew(q, edges)).toList());
  }

  private static boolean isNew(Quad quad, List<Quad> edges) {
    return edges.stream().noneMatch(e -> e.asTriple().equals(quad.asTriple()));
  }

  private static Node otherEnd(Quad edge, Node end) {
    return edge.getSubject().equals(end) ? edge.getObject() : edge.getSubject();
  }

  /** Fixes as many nodes as it takes to have few rows; empty where that leaves no variable. */
  private Optional<Pattern> small(Pattern pattern) {
    pattern.edges().stream()
        .filter(e -> e.getPredicate().equals(RDF.type.asNode()) && chance(0.8))
        .forEach(e -> pattern.fix(e.getObject()));
    while (pattern.estimate() > MOST_ROWS && pattern.open().size() > 1) {
      pattern.fix(one(pattern.open()));
    }
    if (pattern.open().size() > 2 && chance(0.2)) {
      pattern.fix(one(pattern.open()));
    }
    return pattern.open().isEmpty() || pattern.estimate() > MOST_ROWS
        ? Optional.empty()
        : Optional.of(pattern);
  }
}
