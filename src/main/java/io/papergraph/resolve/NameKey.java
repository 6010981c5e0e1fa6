package io.papergraph.resolve;

import io.papergraph.claim.EntityId;
import java.util.Comparator;

/**
 * A written name in any spelling and case, of any type of a group.
 *
 * @param key see {@link Resolver#key}
 */
record NameKey(Group group, String key) {
  static final Comparator<EntityId> ORDER =
      Comparator.comparing(EntityId::type).thenComparing(EntityId::name);

  static NameKey of(EntityId name) {
    return new NameKey(Group.of(name.type()), Resolver.key(name.name()));
  }

  @Override
  public String toString() {
    return group.label() + "/" + key;
  }
}
