package io.papergraph.extract;

import io.papergraph.claim.EntityType;
import io.papergraph.claim.Role;
import io.papergraph.claim.Score;

/** Numbers of types and roles as models and counts hold them: their order is part of a model. */
@SuppressWarnings("EnumOrdinal")
final class Ordinals {
  /** How many types there are. */
  static final int TYPES = EntityType.values().length;

  private Ordinals() {}

  static int of(Enum<?> constant) {
    return constant.ordinal();
  }

  static EntityType type(int number) {
    return EntityType.values()[number];
  }

  static Score.Kind kind(int number) {
    return Score.Kind.values()[number];
  }

  static Role role(int number) {
    return Role.values()[number];
  }
}
