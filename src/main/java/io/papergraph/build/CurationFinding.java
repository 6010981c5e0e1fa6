package io.papergraph.build;

import io.papergraph.resolve.Curation;

/**
 * What became of a curation in a store.
 *
 * @param why why it does not apply; empty where it does
 */
public record CurationFinding(Curation curation, String why) {

  /** Whether the store is as it is because of it. */
  public boolean applies() {
    return why.isEmpty();
  }

  /** One line for people. */
  public String text() {
    return curation.text() + ": " + (applies() ? "applies" : "does not apply: " + why);
  }
}
