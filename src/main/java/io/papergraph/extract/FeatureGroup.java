package io.papergraph.extract;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Sorts of features that words are tagged by, to be left out when a tagger is trained. */
public enum FeatureGroup {
  /** The word itself. */
  WORDS,
  /** The words beside it. */
  NEIGHBOURS,
  /** Capitals, digits and signs, here and beside. */
  SHAPE,
  /** Beginnings and ends of words, and parts between hyphens. */
  AFFIXES,
  /** How often a word stands in the paper, and what stands around it at all its places. */
  DOCUMENT,
  /** Title or abstract, and where in them. */
  PLACE,
  /** Cue words and nouns of kind, by distance and in the sentence. */
  CUES,
  /** What the rules propose and settle on. */
  RULES,
  /** Names and terms that word lists hold. */
  LEXICONS,
  /** Counts over unlabelled papers. */
  COUNTS,
  /** Clusters of words that stand in like places in unlabelled papers. */
  CLUSTERS,
  /** Where a word stands in its phrase, and what that begins and ends with. */
  PHRASES;

  /**
   * Whether features of a template are of this sort; one that speaks of two sorts is of both.
   *
   * @param template a number that {@link TagFeatures} gives
   */
  boolean holds(int template) {
    return switch (this) {
      case WORDS -> isIn(template, 1, 3);
      case NEIGHBOURS -> isIn(template, 4, 19);
      case SHAPE -> isIn(template, 20, 29);
      case AFFIXES -> isIn(template, 30, 51) || isIn(template, 360, 379);
      case DOCUMENT -> isIn(template, 52, 59);
      case PLACE -> isIn(template, 60, 69);
      case CUES -> isIn(template, 70, 99) || isIn(template, 130, 149);
      case RULES ->
          isIn(template, 100, 105) || isIn(template, 120, 129) || isIn(template, 165, 166);
      case LEXICONS -> isIn(template, 106, 108) || template == 120;
      case COUNTS -> isIn(template, 150, 199);
      case CLUSTERS -> isIn(template, 300, 359) || isIn(template, 386, 388);
      case PHRASES -> isIn(template, 380, 399);
    };
  }

  private static boolean isIn(int template, int first, int last) {
    return template >= first && template <= last;
  }

  /** The name in lower case. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The group of this label. */
  public static Optional<FeatureGroup> ofLabel(String label) {
    return Stream.of(values()).filter(g -> g.label().equals(label)).findFirst();
  }
}
