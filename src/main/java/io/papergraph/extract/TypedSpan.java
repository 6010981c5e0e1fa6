package io.papergraph.extract;

/**
 * A stretch of a text that is a thing of a type.
 *
 * @param start first Unicode code point
 * @param end one past the last code point
 * @param type any label
 * @param probability how likely exactly this stretch has exactly this type, 1 for an annotation
 */
public record TypedSpan(int start, int end, String type, double probability) {

  /**
   * Checks that there is something between start and end.
   *
   * @throws IllegalArgumentException when there is not
   */
  public TypedSpan {
    if (start < 0 || end <= start) {
      throw new IllegalArgumentException("no span from " + start + " to " + end);
    }
  }

  /** Whether both hold some code point of the text. */
  public boolean overlaps(TypedSpan other) {
    return start < other.end && other.start < end;
  }

  /** Whether place and type are the same. */
  public boolean same(TypedSpan other) {
    return start == other.start && end == other.end && type.equals(other.type);
  }

  int length() {
    return end - start;
  }
}
