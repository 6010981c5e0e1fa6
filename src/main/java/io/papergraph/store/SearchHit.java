package io.papergraph.store;

import io.papergraph.claim.EntityType;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A thing or a paper that was found by its text.
 *
 * @param iri of the thing across papers, or of the paper
 * @param label its label, or the title
 * @param place which text of it was found
 * @param text the label, other name, title or abstract that was found, as it stands in the graph
 * @param papers how many papers name the thing, one that uses two spellings counted twice; 1 for a
 *     paper
 */
public record SearchHit(Kind kind, String iri, String label, Place place, String text, int papers) {

  /** What can be found. */
  public enum Kind {
    MODEL,
    METHOD,
    DATASET,
    BENCHMARK,
    METRIC,
    TASK,
    PAPER;

    static Kind of(EntityType type) {
      return switch (type) {
        case MODEL -> MODEL;
        case METHOD -> METHOD;
        case DATASET -> DATASET;
        case BENCHMARK -> BENCHMARK;
        case METRIC -> METRIC;
        case TASK -> TASK;
      };
    }

    /** The kind of this name in lower case, empty when there is none. */
    public static Optional<Kind> of(String label) {
      return Arrays.stream(values()).filter(k -> k.label().equals(label)).findFirst();
    }

    /** The names of all kinds. */
    public static String labels() {
      return Arrays.stream(values()).map(Kind::label).collect(Collectors.joining(", "));
    }

    /** The name in lower case. */
    public String label() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Where a text stands. */
  public enum Place {
    LABEL,
    ALIAS,
    TITLE,
    ABSTRACT;

    /** The name in lower case. */
    public String label() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
