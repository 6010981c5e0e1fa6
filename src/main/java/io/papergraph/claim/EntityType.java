package io.papergraph.claim;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The six kinds of thing that the annotation guidelines tell apart. */
public enum EntityType {
  MODEL,
  METHOD,
  DATASET,
  BENCHMARK,
  METRIC,
  TASK;

  /** The name in the guidelines' JSON and of the class in the ontology, e.g. {@code Model}. */
  public String label() {
    return name().charAt(0) + key().substring(1);
  }

  /** The lower-case name, as written in IRIs. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<EntityType> ofLabel(String label) {
    return Arrays.stream(values()).filter(t -> t.label().equals(label)).findFirst();
  }
}
