package io.papergraph.extract;

import io.papergraph.claim.EntityType;
import org.jspecify.annotations.Nullable;

/** Decides whether candidates of one name are a thing of the graph, and of which type. */
interface Typing {

  /** The type of a group, or null when it is likely nothing. */
  @Nullable EntityType type(Document document, Typer.Group group);
}
