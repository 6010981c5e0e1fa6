package io.papergraph.paper;

import java.util.regex.Pattern;
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

  private static final int MAX_RANK = 999;
  private static final int MAX_VERSION = 99_999;
  private static final Pattern DATE = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})?");

  public Origin {
    if (rank < 0 || rank > MAX_RANK || version < 0 || version > MAX_VERSION) {
      throw new IllegalArgumentException("rank or version out of range: " + rank + ", " + version);
    }
    if (!DATE.matcher(updated).matches()) {
      throw new IllegalArgumentException("not a date of the form YYYY-MM-DD: " + updated);
    }
  }
}
