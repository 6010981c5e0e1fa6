package io.papergraph.paper;

import java.util.Locale;

/** The two texts of a paper that extraction reads. */
public enum Field {
  TITLE,
  ABSTRACT;

  private final String label = name().toLowerCase(Locale.ROOT);

  /** The lower-case name, as written in JSON and in IRIs. */
  public String label() {
    return label;
  }
}
