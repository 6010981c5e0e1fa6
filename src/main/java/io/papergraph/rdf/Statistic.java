package io.papergraph.rdf;

/**
 * Something that a store counts across its papers: all of a kind, or those of it that share a
 * trait.
 *
 * @param counted what, e.g. {@code papers}
 * @param facet by which trait, e.g. {@code source}; empty for all
 * @param value which of that trait, e.g. {@code arxiv-jsonl}; empty for all
 */
public record Statistic(String counted, String facet, String value) {

  /** All of a kind. */
  public static Statistic all(String counted) {
    return new Statistic(counted, "", "");
  }

  /** Those of a kind that share a trait. */
  public Statistic by(String newFacet, String newValue) {
    return new Statistic(counted, newFacet, newValue);
  }
}
