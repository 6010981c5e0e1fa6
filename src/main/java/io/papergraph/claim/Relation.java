package io.papergraph.claim;

import java.util.List;

/** The paper's strongest role towards one thing. */
public record Relation(Role role, EntityId entity, List<Evidence> evidence, double confidence)
    implements Claim {

  public Relation {
    evidence = Evidences.atLeastOne(evidence);
    Confidences.check(confidence);
  }

  @Override
  public <T> T accept(Visitor<T> visitor) {
    return visitor.relation(this);
  }
}
