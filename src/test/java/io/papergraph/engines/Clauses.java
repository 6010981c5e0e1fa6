package io.papergraph.engines;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/** Adds groups to a query: optional, alternative, taken away, asked for, counted apart. */
final class Clauses {
  private final Draft draft;
  private final Drawing drawing;

  Clauses(Draft draft) {
    this.draft = draft;
    this.drawing = draft.drawing();
  }

  /** Whether the clause could be added. */
  boolean add(Feature feature) {
    return switch (feature) {
      case OPTIONAL -> optional(drawing.one(draft.certain()));
      case OPTIONAL_FILTER -> optionalWithFilter(drawing.one(draft.certain()));
      case UNION -> union(drawing.one(draft.certain()));
      case MINUS -> minus(drawing.one(draft.certain()));
      case EXISTS -> exists(drawing.one(draft.certain()));
      case NOT_EXISTS -> notExists(drawing.one(draft.certain()));
      case BOUND -> bound(drawing.one(draft.certain()));
      case VALUES -> values(drawing.one(draft.certain()));
      case SUBQUERY -> subquery(drawing.one(draft.certain()));
      default -> throw new IllegalArgumentException(feature.toString());
    };
  }

  private boolean optional(String variable) {
    Optional<Draft.Step> found = draft.step(draft.like(variable));
    if (found.isEmpty()) {
      return false;
    }
    Draft.Step step = found.get();
    String end = draft.fresh();
    String inner = step.triple(variable, end);
    draft.multiply(step.fan());
    Optional<Draft.Step> next = drawing.chance(0.3) ? draft.step(step.end()) : Optional.empty();
    if (next.isPresent()) {
      String more = draft.fresh();
      inner += " OPTIONAL { " + next.get().triple(end, more) + " }";
      draft.multiply(next.get().fan());
      draft.mayBind(more);
    }
    draft.mayBind(end);
    draft.add(Feature.OPTIONAL, "OPTIONAL { " + inner + " }");
    return true;
  }

  /** The filter belongs to the join: where it fails, the row stays without the optional part. */
  private boolean optionalWithFilter(String variable) {
    Optional<Draft.Step> found = draft.step(draft.like(variable));
    if (found.isEmpty()) {
      return false;
    }
    String end = draft.fresh();
    Node limit = found.get().end();
    String other = drawing.one(draft.certain());
    String filter =
        drawing.chance(0.5)
            ? "STR(" + end + ") >= " + Pattern.write(text(limit))
            : "STR(" + end + ") > STR(" + other + ")";
    String inner = found.get().triple(variable, end) + " FILTER (" + filter + ")";
    draft.multiply(found.get().fan());
    draft.mayBind(end);
    draft.add(Feature.OPTIONAL_FILTER, "OPTIONAL { " + inner + " }");
    return true;
  }

  private static Node text(Node node) {
    return NodeFactory.createLiteralString(
        node.isLiteral() ? node.getLiteralLexicalForm() : node.toString());
  }

  private boolean union(String variable) {
    Optional<Draft.Step> one = draft.step(draft.witness(variable));
    Optional<Draft.Step> other = draft.step(draft.like(variable));
    if (one.isEmpty() || other.isEmpty()) {
      return false;
    }
    String end = draft.fresh();
    String otherEnd = drawing.chance(0.5) ? end : draft.fresh();
    List<String> sides =
        List.of(
            "{ " + one.get().triple(variable, end) + " }",
            drawing.chance(0.1) ? "{}" : "{ " + other.get().triple(variable, otherEnd) + " }");
    draft.multiply(one.get().fan() + other.get().fan());
    draft.mayBind(end);
    draft.mayBind(otherEnd);
    draft.add(Feature.UNION, String.join(" UNION ", sides));
    return true;
  }

  /** Takes away rows of other nodes, not that of the witness. */
  private boolean minus(String variable) {
    Optional<String> inner = notOfWitness(variable);
    inner.ifPresent(text -> draft.add(Feature.MINUS, "MINUS { " + text + " }"));
    return inner.isPresent();
  }

  private boolean notExists(String variable) {
    Optional<String> inner = notOfWitness(variable);
    inner.ifPresent(text -> draft.add(Feature.NOT_EXISTS, "FILTER NOT EXISTS { " + text + " }"));
    return inner.isPresent();
  }

  /** A pattern that matches another node and not the witness. */
  private Optional<String> notOfWitness(String variable) {
    Node witness = draft.witness(variable);
    Node like = draft.like(variable);
    Optional<Draft.Step> step = drawing.beside(like, q -> true).map(q -> draft.stepOver(q, like));
    if (step.isEmpty()) {
      return Optional.empty();
    }
    Draft.Step found = step.get();
    Set<Node> ofWitness = neighbours(witness, found);
    if (ofWitness.contains(found.end())) {
      return Optional.empty();
    }
    String end = ofWitness.isEmpty() ? draft.fresh() : Pattern.write(found.end());
    return Optional.of(found.triple(variable, end));
  }

  private Set<Node> neighbours(Node node, Draft.Step step) {
    return (step.forward() ? drawing.index().from(node) : drawing.index().into(node))
        .stream()
            .filter(q -> q.getPredicate().equals(step.predicate()))
            .map(q -> step.forward() ? q.getObject() : q.getSubject())
            .collect(Collectors.toSet());
  }

  private boolean exists(String variable) {
    Node witness = draft.witness(variable);
    Optional<Draft.Step> step =
        drawing.beside(witness, q -> true).map(q -> draft.stepOver(q, witness));
    if (step.isEmpty()) {
      return false;
    }
    String end = drawing.chance(0.5) ? draft.fresh() : Pattern.write(step.get().end());
    draft.add(Feature.EXISTS, "FILTER EXISTS { " + step.get().triple(variable, end) + " }");
    return true;
  }

  private boolean bound(String variable) {
    Node witness = draft.witness(variable);
    Optional<Draft.Step> found = draft.step(draft.like(variable));
    if (found.isEmpty()) {
      return false;
    }
    String end = draft.fresh();
    boolean has = !neighbours(witness, found.get()).isEmpty();
    draft.multiply(found.get().fan());
    draft.mayBind(end);
    draft.add(
        Feature.BOUND,
        "OPTIONAL { "
            + found.get().triple(variable, end)
            + " }\n  FILTER ("
            + (has ? "" : "!")
            + "BOUND("
            + end
            + "))");
    return true;
  }

  private boolean values(String variable) {
    Set<Node> terms = new LinkedHashSet<>();
    for (int i = 0; i < 3; i++) {
      terms.add(draft.like(variable));
    }
    terms.add(draft.witness(variable));
    String second = drawing.one(draft.certain());
    boolean pairs = !second.equals(variable) && drawing.chance(0.4);
    String pair = pairs ? " UNDEF" : "";
    String last = pairs ? " " + Pattern.write(draft.witness(second)) : "";
    Node witness = draft.witness(variable);
    String rows =
        terms.stream()
            .map(t -> "(" + Pattern.write(t) + (t.equals(witness) ? last : pair) + ")")
            .collect(Collectors.joining(" "));
    String names = "(" + variable + (pairs ? " " + second : "") + ")";
    draft.add(Feature.VALUES, "VALUES " + names + " { " + rows + " }");
    return true;
  }

  private boolean subquery(String variable) {
    Node witness = draft.witness(variable);
    Optional<Draft.Step> found =
        drawing
            .beside(witness, q -> drawing.index().with(q.getPredicate()).size() < 12_000)
            .map(q -> draft.stepOver(q, witness));
    if (found.isEmpty()) {
      return false;
    }
    String inner = "{ " + found.get().triple(variable, draft.fresh()) + " }";
    String counted = draft.fresh();
    if (drawing.chance(0.3)) {
      draft.add(Feature.SUBQUERY, "{ SELECT DISTINCT " + variable + " WHERE " + inner + " }");
    } else {
      String head = "SELECT " + variable + " (COUNT(*) AS " + counted + ") WHERE ";
      draft.add(Feature.SUBQUERY, "{ " + head + inner + " GROUP BY " + variable + " }");
      draft.mayBind(counted);
    }
    return true;
  }
}
