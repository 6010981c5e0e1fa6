package io.papergraph.claim;

import java.util.List;
import java.util.Locale;

/**
 * An address in the text.
 *
 * @param url cleaned: closing punctuation gone, scheme added, otherwise as written
 * @param kind what the address leads to
 */
public record HasLink(String url, Kind kind, List<Evidence> evidence, double confidence)
    implements Claim {

  /** What an address leads to. */
  public enum Kind {
    CODE,
    MODEL,
    DATASET,
    PROJECT,
    VIDEO,
    OTHER;

    /** The name in the guidelines' JSON, e.g. {@code code}. */
    public String label() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public HasLink {
    evidence = Evidences.atLeastOne(evidence);
    Confidences.check(confidence);
  }

  @Override
  public <T> T accept(Visitor<T> visitor) {
    return visitor.hasLink(this);
  }
}
