package io.papergraph.claim;

import java.math.BigDecimal;
import java.util.Locale;

/**
 * A number that a paper reports as an outcome.
 *
 * @param value the number, without unit or sign words
 * @param unit as the guidelines write it: {@code %}, {@code x}, {@code points}, {@code hours}, …,
 *     empty for none
 * @param kind a level reached, a change, or a factor
 * @param change whether the text says up or down; always {@code UNSAID} for a level
 * @param asWritten the number as it stands in the text, e.g. {@code 91.50} or {@code 1,024}
 */
public record Score(BigDecimal value, String unit, Kind kind, Change change, String asWritten) {

  /** Absolute levels, changes and factors are never compared with one another. */
  public enum Kind {
    ABSOLUTE,
    DELTA,
    RATIO;

    /** The name in the guidelines' JSON, e.g. {@code absolute}. */
    public String label() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** The direction of a change, as far as the text says it. */
  public enum Change {
    UP,
    DOWN,
    UNSAID
  }

  public Score {
    if (kind == Kind.ABSOLUTE && change != Change.UNSAID) {
      throw new IllegalArgumentException("a level does not go up or down: " + asWritten);
    }
  }
}
