package io.papergraph.serve;

import java.util.Optional;

/** Pages for people about what the store holds. */
public interface HtmlPages {
  /** A server without pages: people get the data, as everybody does. */
  HtmlPages NONE = iri -> Optional.empty();

  /**
   * The page about a resource that the store has.
   *
   * @param iri whole
   * @return HTML in which every text of the store is escaped; empty when there is no page about it
   */
  Optional<String> about(String iri);
}
