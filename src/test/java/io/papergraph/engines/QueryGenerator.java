package io.papergraph.engines;

import io.papergraph.engines.QuadIndex.Kind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;

/**
 * Makes queries from seeds: the same query from the same seed and store. Seeds in a row go through
 * the {@link Feature}s in turn, each query with others beside.
 */
final class QueryGenerator {
  private static final List<Feature> ALL = features(f -> true);
  private static final List<Feature> SHAPES = features(Feature::isShape);
  private static final List<Feature> CLAUSES = features(Feature::isClause);
  private static final int TRIES = 1000;

  private final QuadIndex index;

  /**
   * A query that was made.
   *
   * @param seed of which it was made
   * @param features what it is made of
   */
  record Generated(long seed, Set<Feature> features, String sparql) {}

  QueryGenerator(QuadIndex index) {
    this.index = index;
  }

  private static List<Feature> features(java.util.function.Predicate<Feature> wanted) {
    return Arrays.stream(Feature.values()).filter(wanted).toList();
  }

  Generated generate(long seed) {
    Feature wanted = ALL.get(Math.floorMod(seed, ALL.size()));
    Drawing drawing = new Drawing(index, new Random(seed * 0x9E3779B97F4A7C15L));
    for (int i = 0; i < TRIES; i++) {
      Optional<Draft> draft = draft(wanted, drawing);
      if (draft.isPresent()) {
        String head = new Heads(draft.get()).query(wanted);
        return new Generated(seed, draft.get().features(), head);
      }
    }
    throw new IllegalStateException("nothing with " + wanted + " came of seed " + seed);
  }

  /** A pattern and clauses, with what is wanted among them where that is not in the head. */
  private Optional<Draft> draft(Feature wanted, Drawing drawing) {
    Feature shape = wanted.isShape() ? wanted : drawing.one(SHAPES);
    Feature graph = wanted.isGraph() ? wanted : someGraph(drawing);
    Node first = drawing.predicate(p -> !needsNumbers(wanted) || index.kind(p) == Kind.NUMBER);
    int size = (shape == Feature.STAR ? 2 : 1) + drawing.random().nextInt(3);
    Optional<Pattern> pattern = drawing.pattern(shape, first, size, graph.isGraph());
    if (pattern.isEmpty() || (shape == Feature.STAR && pattern.get().edges().size() < 2)) {
      return Optional.empty();
    }
    Draft draft = new Draft(drawing, pattern.get());
    draft.note(shape);
    if (needsNumbers(wanted) && draft.certain(Kind.NUMBER).isEmpty()) {
      return Optional.empty();
    }
    begin(draft, graph);
    List<Feature> clauses = new ArrayList<>();
    if (wanted.isClause()) {
      clauses.add(wanted);
    }
    for (int i = drawing.random().nextInt(3); i > 0; i--) {
      clauses.add(drawing.one(CLAUSES));
    }
    Collections.shuffle(clauses, (Random) drawing.random());
    clauses.sort(Comparator.comparing(clause -> !clause.isPath()));
    clauses.forEach(clause -> add(clause, draft));
    return wanted.isClause() && !draft.features().contains(wanted)
        ? Optional.empty()
        : Optional.of(draft);
  }

  private static boolean needsNumbers(Feature feature) {
    return EnumSet.of(Feature.COMPARISON, Feature.SUM, Feature.AVG).contains(feature);
  }

  /** Mostly none, which another shape stands for. */
  private static Feature someGraph(Drawing drawing) {
    return drawing.chance(0.1) ? Feature.GRAPH_VARIABLE : Feature.STAR;
  }

  private static void begin(Draft draft, Feature graph) {
    String text = draft.pattern().text();
    switch (graph) {
      case GRAPH_VARIABLE -> {
        draft.add(graph, "GRAPH ?g { " + text + " }");
        draft.mayBind("?g");
      }
      case GRAPH_NAME ->
          draft.add(graph, "GRAPH " + Pattern.write(draft.pattern().graph()) + " { " + text + " }");
      default -> draft.add(draft.features().iterator().next(), text);
    }
  }

  private static boolean add(Feature clause, Draft draft) {
    return switch (clause) {
      case COMPARISON, REGEX, STRINGS, IN, BIND -> new Filters(draft).add(clause);
      default -> clause.isPath() ? new Paths(draft).add(clause) : new Clauses(draft).add(clause);
    };
  }

  /** The features of many queries. */
  static Set<Feature> features(List<Generated> queries) {
    return queries.stream()
        .flatMap(q -> q.features().stream())
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Feature.class)));
  }
}
