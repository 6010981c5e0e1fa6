package io.papergraph.claim;

import java.util.List;

/**
 * One thing in one paper, with every distinct spelling it has there.
 *
 * @param id type and best name found in the text (the short form where there is an acronym)
 * @param surfaces verbatim spellings in order of first occurrence, at least one
 */
public record Entity(EntityId id, List<String> surfaces) {

  public Entity {
    surfaces = List.copyOf(surfaces);
    if (surfaces.isEmpty()) {
      throw new IllegalArgumentException("an entity needs a surface: " + id);
    }
  }
}
