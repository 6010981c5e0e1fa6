package io.papergraph.serve;

import java.util.Optional;

/**
 * What a server offers beside SPARQL.
 *
 * @param writing how papers are added; empty for a server that changes nothing
 */
public record Services(HtmlPages pages, Optional<Writing> writing) {
  /** Neither pages nor writing. */
  public static final Services NONE = new Services(HtmlPages.NONE, Optional.empty());
}
