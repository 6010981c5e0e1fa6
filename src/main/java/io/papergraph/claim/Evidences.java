package io.papergraph.claim;

import java.util.List;

/** No claim without a quote. */
final class Evidences {
  private Evidences() {}

  static List<Evidence> atLeastOne(List<Evidence> evidence) {
    if (evidence.isEmpty()) {
      throw new IllegalArgumentException("a claim needs evidence");
    }
    return List.copyOf(evidence);
  }
}
