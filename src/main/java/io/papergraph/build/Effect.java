package io.papergraph.build;

import io.papergraph.resolve.CanonicalId;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Triple;

/** What a curation comes to in a store. */
sealed interface Effect {

  /**
   * It applies.
   *
   * @param things those that are as they are because of it
   * @param statements those that it speaks of
   */
  record Applied(Set<CanonicalId> things, List<Triple> statements) implements Effect {
    public Applied {
      things = Set.copyOf(things);
      statements = List.copyOf(statements);
    }
  }

  /** It changes nothing. */
  record Idle(String why) implements Effect {}

  static Effect on(CanonicalId... things) {
    return new Applied(Set.of(things), List.of());
  }

  static Effect on(Collection<Triple> statements) {
    return new Applied(Set.of(), List.copyOf(statements));
  }
}
