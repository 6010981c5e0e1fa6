package io.papergraph.resolve;

import java.util.Locale;

/**
 * What is to be thought of two names.
 *
 * @param answer whether they name one thing
 * @param rule the rule that decided, in words
 * @param confidence from 0 to 1, how far the rule is to be trusted
 */
public record Verdict(Answer answer, String rule, double confidence) {
  /** Whether two names name one thing. */
  public enum Answer {
    /** They do. */
    SAME,
    /** One names a line of things and the other one of its members. */
    VARIANT,
    /** They name two things. */
    DIFFERENT;

    /** The lower-case name, as written in answers. */
    public String label() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public Verdict {
    if (!(confidence >= 0 && confidence <= 1)) {
      throw new IllegalArgumentException("no confidence: " + confidence);
    }
  }

  static Verdict same(String rule, double confidence) {
    return new Verdict(Answer.SAME, rule, confidence);
  }

  static Verdict variant(String rule, double confidence) {
    return new Verdict(Answer.VARIANT, rule, confidence);
  }

  static Verdict different(String rule, double confidence) {
    return new Verdict(Answer.DIFFERENT, rule, confidence);
  }
}
