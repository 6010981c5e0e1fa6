package io.papergraph.build;

import io.papergraph.claim.EntityId;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** How many papers more, or fewer, use each name than before. Used by one thread. */
final class NameCounts {
  private final Map<EntityId, Integer> changes = new HashMap<>();

  void add(Set<EntityId> names) {
    names.forEach(n -> changes.merge(n, 1, Integer::sum));
  }

  void remove(Set<EntityId> names) {
    names.forEach(n -> changes.merge(n, -1, Integer::sum));
  }

  /** Changes other than 0, by name. */
  Map<EntityId, Integer> changes() {
    Map<EntityId, Integer> real = new HashMap<>(changes);
    real.values().removeIf(change -> change == 0);
    return real;
  }
}
