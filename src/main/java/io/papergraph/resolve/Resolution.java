package io.papergraph.resolve;

/**
 * What a name was found to stand for, and why.
 *
 * @param thing the thing across papers
 * @param rule the rule that decided
 * @param evidence what the rule rests on, in words
 * @param confidence from 0 to 1, how far this is to be trusted
 */
public record Resolution(CanonicalId thing, Rule rule, String evidence, double confidence) {

  /** Rules by which names come to stand for things, and things to have types. */
  public enum Rule {
    /** The name is a label of the thing in a vocabulary. */
    VOCABULARY_LABEL,
    /** The name is spelled like the other names of the thing. */
    SAME_SPELLING,
    /** Papers say that the one is short for the other, and for little else. */
    LONG_FORM,
    /** The type that most papers read. */
    MOST_PAPERS,
    /** A person said so. */
    CURATED
  }

  static Resolution curated(CanonicalId thing, String curations) {
    return new Resolution(thing, Rule.CURATED, curations, 1);
  }

  static Resolution label(CanonicalId thing, String label) {
    return new Resolution(thing, Rule.VOCABULARY_LABEL, "a label of '" + label + "'", 0.99);
  }

  static Resolution spelling(CanonicalId thing) {
    return new Resolution(thing, Rule.SAME_SPELLING, "all spell '" + thing.key() + "'", 0.98);
  }
}
