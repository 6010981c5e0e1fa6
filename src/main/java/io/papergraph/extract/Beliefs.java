package io.papergraph.extract;

import io.papergraph.claim.EntityType;
import org.jspecify.annotations.Nullable;

/** How likely a mention is right. */
interface Beliefs {

  /**
   * A confidence in (0, 1].
   *
   * @param group all candidates of the name
   * @param there the surest candidate at the very place, or null where the name was only found
   *     again
   */
  double of(Typer.Group group, EntityType type, @Nullable Candidate there);
}
