package io.papergraph.claim;

import io.papergraph.paper.Texts;

/**
 * A thing as one paper names it: its type as read and its name with NFC and single spaces, nothing
 * more. Which names are one thing across papers is decided elsewhere, in the identity layer.
 */
public record EntityId(EntityType type, String name) {

  public EntityId {
    if (name.isEmpty() || !name.equals(Texts.clean(name))) {
      throw new IllegalArgumentException("name is empty or not cleaned: '" + name + "'");
    }
  }

  /** The id of a name as it stands in a text. */
  public static EntityId of(EntityType type, String written) {
    return new EntityId(type, Texts.clean(written));
  }
}
