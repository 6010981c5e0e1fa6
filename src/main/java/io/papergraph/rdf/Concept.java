package io.papergraph.rdf;

import io.papergraph.claim.EntityType;
import io.papergraph.resolve.CanonicalId;
import io.papergraph.resolve.Group;
import io.papergraph.resolve.Resolver;
import java.util.List;

/**
 * A thing that a vocabulary knows: a metric, a task or another name.
 *
 * @param type what it is
 * @param label the preferred label
 * @param labels all labels, the preferred one first, the others sorted
 */
public record Concept(EntityType type, String label, List<String> labels) {

  public Concept {
    labels = List.copyOf(labels);
  }

  /** The thing across papers that this is; every label resolves to it. */
  public CanonicalId id() {
    return new CanonicalId(Group.of(type), Resolver.key(label));
  }
}
