package io.papergraph.claim;

import io.papergraph.paper.Field;
import io.papergraph.paper.Paper;

/**
 * The place that a fact rests on. The quote is cut from the text here and nowhere else, so it is
 * always exactly what stands at its offsets.
 *
 * @param field the text it stands in
 * @param start first Unicode code point, from 0
 * @param end one past the last Unicode code point
 * @param quote the code points from start to end
 * @param finder the name of the extractor that read it
 */
public record Evidence(Field field, int start, int end, String quote, String finder) {

  public Evidence {
    if (start < 0 || end <= start || quote.codePointCount(0, quote.length()) != end - start) {
      throw new IllegalArgumentException("offsets " + start + "-" + end + " do not fit the quote");
    }
  }

  /**
   * Cuts a quote out of a paper's text.
   *
   * @param from first UTF-16 index, as Java's strings and regular expressions count
   * @param to one past the last UTF-16 index
   */
  public static Evidence of(Paper paper, Field field, int from, int to, String finder) {
    String text = paper.text(field);
    int start = text.codePointCount(0, from);
    String quote = text.substring(from, to);
    return new Evidence(
        field, start, start + quote.codePointCount(0, quote.length()), quote, finder);
  }

  /** First UTF-16 index of this evidence in the paper's text. */
  public int from(Paper paper) {
    return paper.text(field).offsetByCodePoints(0, start);
  }

  /** One past the last UTF-16 index of this evidence in the paper's text. */
  public int to(Paper paper) {
    return from(paper) + quote.length();
  }
}
