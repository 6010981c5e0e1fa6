package io.papergraph.build;

import java.util.Locale;

/** What a build spends its time on, beside reading its input. */
public enum Phase {
  /** Reading claims out of texts, on all cores; includes looking up what is stored. */
  EXTRACT,
  /**
   * Filling a new store: extracting on all cores, filing and resolving, all at once, into a bulk
   * load.
   */
  LOAD,
  /** Writing the graphs of papers. */
  FILE,
  /** Working out which names are one thing, and writing that. */
  RESOLVE,
  /** Making the text index of a store that was filled by a bulk load. */
  INDEX,
  /** All of the writing: filing, resolving, and making it durable, the text index among it. */
  WRITE;

  /** The lower-case name, as written in logs. */
  String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
