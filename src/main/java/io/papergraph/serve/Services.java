package io.papergraph.serve;

import java.util.Optional;

/**
 * What a server offers beside what it answers always.
 *
 * @param writing how papers are added; empty for a server that changes nothing
 */
public record Services(Optional<Writing> writing) {
  /** No writing. */
  public static final Services NONE = new Services(Optional.empty());
}
