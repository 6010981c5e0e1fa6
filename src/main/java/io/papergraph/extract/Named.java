package io.papergraph.extract;

import io.papergraph.claim.EntityId;
import io.papergraph.claim.EntityType;

/** A thing named at words {@code first} to {@code end} of an abstract. */
record Named(EntityId id, int first, int end) {
  boolean is(EntityType type) {
    return id.type() == type;
  }

  boolean isData() {
    return is(EntityType.DATASET) || is(EntityType.BENCHMARK);
  }

  boolean isSystem() {
    return isSystem(id);
  }

  static boolean isSystem(EntityId id) {
    return id.type() == EntityType.MODEL || id.type() == EntityType.METHOD;
  }
}
