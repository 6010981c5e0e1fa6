package io.papergraph.paper;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * Where a paper's text came from, without a clock: the same input gives the same origin.
 *
 * @param source the name of the source, e.g. {@code arxiv-jsonl}
 * @param rank how far the source is trusted for a paper's text; the higher wins
 * @param version the version of the text, 0 when the source has none
 * @param updated the date of the text as the source writes it, {@code YYYY-MM-DD} or empty
 * @param license IRI of the licence of the text, or null when the source states none
 * @param localId the id that the input gave the record, or null; never part of the graph
 */
public record Origin(
    String source,
    int rank,
    int version,
    String updated,
    @Nullable String license,
    @Nullable String localId) {

  /** Orders origins by which text stands: rank, then version, then date. */
  public static final Comparator<Origin> STANDING =
      Comparator.comparingInt(Origin::rank)
          .thenComparingInt(Origin::version)
          .thenComparing(Origin::updated);
}
