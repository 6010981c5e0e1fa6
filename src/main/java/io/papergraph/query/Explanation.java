package io.papergraph.query;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What stands behind a paper, a thing, a result or a link: every quote, best first.
 *
 * @param iri what is explained
 * @param type its class, e.g. {@code Paper}, {@code Model}, {@code Result}, {@code Link}
 * @param label how it is called, empty for results and links
 * @param names for a thing, the names that papers write, the commonest first
 * @param roles for a thing, the number of papers by role, e.g. {@code introduces}
 * @param curations what people decided of it and its names
 * @param quotes mentions of it, or, for a paper, in it; by role
 * @param results results that name it, or that it reports, or itself
 * @param more whether there are more quotes or results than were asked for
 */
public record Explanation(
    String iri,
    String type,
    String label,
    List<Name> names,
    Map<String, Long> roles,
    List<Curated> curations,
    List<Quote> quotes,
    List<Finding> results,
    boolean more) {

  public Explanation {
    names = List.copyOf(names);
    curations = List.copyOf(curations);
    quotes = List.copyOf(quotes);
    results = List.copyOf(results);
  }

  /** A name as papers write it, and how many do. */
  public record Name(String label, String type, long papers) {}

  /**
   * What a person decided of a thing or one of its names.
   *
   * @param kind {@code Merge}, {@code Split}, {@code Renaming} or {@code Retyping}
   * @param becomes the other name, the new label or the new type; empty for a split
   * @param because the reason, empty where none is given
   */
  public record Curated(String kind, String type, String name, String becomes, String because) {}

  /**
   * What a person said of a statement or result.
   *
   * @param kind {@code Retraction} or {@code Confirmation}, empty where nobody said anything
   * @param because the reason, empty where none is given
   */
  public record Verdict(String kind, String because) {}

  /**
   * Where a fact stands.
   *
   * @param paper the IRI of the paper
   * @param field {@code title} or {@code abstract}
   * @param start first Unicode code point
   * @param end one past the last Unicode code point
   * @param exact the quote
   * @param text the whole field, null where the store does not keep it
   * @param extractor the name of what read it
   */
  public record Place(
      String paper,
      String title,
      String field,
      int start,
      int end,
      String exact,
      @Nullable String text,
      String extractor,
      double confidence) {}

  /**
   * A mention.
   *
   * @param role of the paper towards what is mentioned, e.g. {@code introduces}
   * @param target what is mentioned: a thing across papers, a repository or a page
   * @param telling whether this quote is what shows the role
   */
  public record Quote(
      String role,
      String target,
      String label,
      String type,
      boolean telling,
      Verdict verdict,
      Place place) {}

  /**
   * A numeric result; what is not named is empty.
   *
   * @param kind {@code Absolute}, {@code Delta} or {@code Ratio}
   * @param direction {@code Up}, {@code Down} or empty
   */
  public record Finding(
      String result,
      String kind,
      String value,
      String unit,
      String direction,
      String system,
      String baseline,
      String metric,
      String dataset,
      String task,
      Verdict verdict,
      Place place) {}
}
