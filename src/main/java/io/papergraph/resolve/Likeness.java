package io.papergraph.resolve;

/**
 * How near two names are.
 *
 * @param score from 0 to 1, how likely names so near stand for one thing
 * @param reason what makes them near, in words
 * @param kind what more must be looked at before it counts
 */
record Likeness(double score, String reason, Kind kind) {
  /** What may make names near by chance. */
  enum Kind {
    /** One is a short form of the other, as it may be of other names too. */
    SHORT_FORM,
    /** A letter is other, which makes another word at times. */
    SLIP,
    /** Nothing. */
    OTHER
  }

  Likeness {
    if (!(score >= 0 && score <= 1)) {
      throw new IllegalArgumentException("no score: " + score);
    }
  }

  Likeness(double score, String reason) {
    this(score, reason, Kind.OTHER);
  }

  boolean isShortForm() {
    return kind == Kind.SHORT_FORM;
  }
}
