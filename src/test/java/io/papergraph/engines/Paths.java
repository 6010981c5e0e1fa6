package io.papergraph.engines;

import io.papergraph.engines.QuadIndex.Kind;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;

/** Adds property paths to a query, from a variable that is bound already. */
final class Paths {
  private final Draft draft;
  private final Drawing drawing;

  Paths(Draft draft) {
    this.draft = draft;
    this.drawing = draft.drawing();
  }

  /** Whether the path could be added. */
  boolean add(Feature feature) {
    String variable = drawing.one(draft.certain());
    return switch (feature) {
      case SEQUENCE -> sequence(variable);
      case ALTERNATIVE -> alternative(variable);
      case INVERSE -> inverse(variable);
      case ZERO_OR_MORE -> closure(variable, feature, "*");
      case ONE_OR_MORE -> closure(variable, feature, "+");
      case ZERO_OR_ONE -> closure(variable, feature, "?");
      case NEGATED -> negated(variable);
      default -> throw new IllegalArgumentException(feature.toString());
    };
  }

  private boolean sequence(String variable) {
    Optional<Draft.Step> one = draft.step(draft.witness(variable));
    Optional<Draft.Step> two = one.flatMap(s -> draft.step(s.end()));
    if (two.isEmpty() || !draft.affords(one.get().fan() * two.get().fan())) {
      return false;
    }
    draft.multiply(one.get().fan() * two.get().fan());
    String path = one.get().path() + "/" + two.get().path();
    return bind(Feature.SEQUENCE, variable, path, two.get().end(), two.get().kind());
  }

  private boolean alternative(String variable) {
    Optional<Draft.Step> one = draft.step(draft.witness(variable));
    Optional<Draft.Step> two = draft.step(draft.like(variable));
    if (one.isEmpty() || two.isEmpty()) {
      return false;
    }
    draft.multiply(one.get().fan() + two.get().fan());
    String path = "(" + one.get().path() + "|" + two.get().path() + ")";
    return bind(Feature.ALTERNATIVE, variable, path, one.get().end(), Kind.OTHER);
  }

  private boolean inverse(String variable) {
    Node witness = draft.witness(variable);
    Optional<Draft.Step> step =
        drawing
            .edge(drawing.index().into(witness))
            .map(q -> draft.stepOver(q, witness))
            .filter(s -> !s.forward() && draft.affords(s.fan()));
    if (step.isEmpty()) {
      return false;
    }
    draft.multiply(step.get().fan());
    return bind(Feature.INVERSE, variable, step.get().path(), step.get().end(), Kind.RESOURCE);
  }

  /** Over predicates that lead on from where they lead to, forth or back, or forth and back. */
  private boolean closure(String variable, Feature feature, String times) {
    Node witness = draft.witness(variable);
    Optional<Draft.Step> step =
        drawing
            .beside(witness, q -> leadsOn(q) || !feature.equals(Feature.ONE_OR_MORE))
            .map(q -> draft.stepOver(q, witness))
            .filter(s -> draft.affords(s.fan() * s.fan()));
    if (step.isEmpty()) {
      return false;
    }
    String path = step.get().path();
    Optional<Draft.Step> more =
        drawing.chance(0.3) ? draft.step(step.get().end()) : Optional.empty();
    boolean both = more.isPresent() && draft.affords(50 * step.get().fan() * more.get().fan());
    if (both) {
      path += "|" + more.get().path();
      draft.multiply(50);
    }
    draft.multiply(step.get().fan() * step.get().fan());
    return bind(feature, variable, "(" + path + ")" + times, step.get().end(), Kind.OTHER);
  }

  private boolean leadsOn(Quad quad) {
    return drawing.index().from(quad.getObject()).stream()
        .anyMatch(q -> q.getPredicate().equals(quad.getPredicate()));
  }

  private boolean negated(String variable) {
    List<Quad> quads = drawing.index().from(draft.witness(variable));
    Optional<Quad> kept = drawing.edge(quads);
    if (kept.isEmpty() || !draft.affords(12)) {
      return false;
    }
    List<String> others =
        drawing.index().predicates().stream()
            .filter(p -> !p.equals(kept.get().getPredicate()) && drawing.chance(0.05))
            .map(Pattern::write)
            .toList();
    if (others.isEmpty()) {
      return false;
    }
    draft.multiply(12);
    String path = "!(" + String.join("|", others) + ")";
    return bind(Feature.NEGATED, variable, path, kept.get().getObject(), Kind.OTHER);
  }

  private boolean bind(Feature feature, String variable, String path, Node end, Kind kind) {
    boolean fixed = drawing.chance(0.15) && !feature.equals(Feature.NEGATED);
    String to = fixed ? Pattern.write(end) : draft.fresh();
    if (!fixed) {
      draft.bind(to, end, kind);
    }
    draft.add(feature, variable + " " + path + " " + to + " .");
    return true;
  }
}
