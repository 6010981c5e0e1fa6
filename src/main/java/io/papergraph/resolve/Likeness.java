package io.papergraph.resolve;

/**
 * How near two names are.
 *
 * @param score from 0 to 1, how likely names so near stand for one thing
 * @param reason what makes them near, in words
 * @param shortForm whether one is a short form of the other, as it may be of other names too
 */
record Likeness(double score, String reason, boolean shortForm) {
  Likeness {
    if (!(score >= 0 && score <= 1)) {
      throw new IllegalArgumentException("no score: " + score);
    }
  }

  Likeness(double score, String reason) {
    this(score, reason, false);
  }
}
