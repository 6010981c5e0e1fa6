package io.papergraph.rdf;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A metric of the vocabulary.
 *
 * @param label the preferred label
 * @param labels all labels, the preferred one first, the others sorted
 * @param range the values it takes, or null when unknown
 * @param higherIsBetter null when unknown: such a metric is never ranked
 */
public record MetricTerm(
    String label, List<String> labels, @Nullable Range range, @Nullable Boolean higherIsBetter) {

  /** Which values a metric takes. */
  public enum Range {
    /** 0 to 1, often written as 0 to 100. */
    FRACTION,
    /** -1 to 1, often written as -100 to 100. */
    SIGNED_FRACTION,
    /** 0 and up. */
    NON_NEGATIVE,
    /** Any number. */
    REAL;

    /** Whether values are shares of one, so that a hundredfold writing means the same. */
    public boolean isShare() {
      return this == FRACTION || this == SIGNED_FRACTION;
    }
  }

  public MetricTerm {
    labels = List.copyOf(labels);
  }
}
