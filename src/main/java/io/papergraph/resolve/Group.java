package io.papergraph.resolve;

import io.papergraph.claim.EntityType;
import java.util.Locale;

/**
 * Types between which a name may waver from paper to paper. Names meet within a group only: CLIP
 * read as a model and as a method is one thing, a metric and a dataset of one name are two.
 */
public enum Group {
  SYSTEM,
  DATA,
  METRIC,
  TASK;

  private final String label = name().toLowerCase(Locale.ROOT);

  public static Group of(EntityType type) {
    return switch (type) {
      case MODEL, METHOD -> SYSTEM;
      case DATASET, BENCHMARK -> DATA;
      case METRIC -> METRIC;
      case TASK -> TASK;
    };
  }

  /** The first of the types that it holds. */
  EntityType type() {
    return switch (this) {
      case SYSTEM -> EntityType.MODEL;
      case DATA -> EntityType.DATASET;
      case METRIC -> EntityType.METRIC;
      case TASK -> EntityType.TASK;
    };
  }

  /** The lower-case name, as written in IRIs. */
  public String label() {
    return label;
  }
}
