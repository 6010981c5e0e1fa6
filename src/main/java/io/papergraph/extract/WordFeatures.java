package io.papergraph.extract;

import io.papergraph.extract.crf.Keys;

/**
 * Features that a word adds to its own tag and to those of its neighbours, whatever else stands
 * there. Each number names one template of features; {@link TagFeatures} has the others.
 */
final class WordFeatures {
  /** How many words to each side of it a word speaks of. */
  static final int REACH = 4;

  static final int FORM = 1;
  static final int SHAPE = 20;

  private static final int BIAS = 0;
  private static final int NEIGHBOUR = 10;
  private static final int PREFIX = 30;
  private static final int SUFFIX = 40;
  private static final int HYPHEN = 50;
  private static final int CUE = 70;
  private static final int CORPUS_WORD = 190;
  private static final int CLUSTER = 300;
  private static final int ENDING = 360;

  private static final int EDGE = -1;

  /** The cluster that stands beyond the edge of a sentence. */
  static final int CLUSTER_EDGE = -2;

  private static final int CLUSTER_REACH = 2;
  private static final int CLUSTER_SIDES = 10;
  private static final int LONGEST_ENDING = 3;
  private static final int NEAR = 3;
  private static final int LONGEST_AFFIX = 4;

  private final WordClusters clusters;

  WordFeatures(WordClusters clusters) {
    this.clusters = clusters;
  }

  /** What a word adds to the word that stands {@code distance} words before it. */
  void add(WordFacts word, int distance, Features out) {
    if (distance == 0) {
      out.add(BIAS, 0);
      own(word, out);
      if (word.form().kind() == Word.Kind.WORD) {
        spelling(word.form().lower(), out);
        counts(word, out);
      }
    } else {
      neighbour(word.lower(), word.shape(), distance, out);
    }
    cues(word, distance, out);
    for (int g = 0; Math.abs(distance) <= CLUSTER_REACH && g < clusters.granularities(); g++) {
      out.add(cluster(g, distance), clusters.cluster(word.cluster(), g));
    }
    if (Math.abs(distance) == 1 && word.form().kind() == Word.Kind.WORD) {
      ending(word.form().lower(), distance < 0 ? ENDING : ENDING + CLUSTER_SIDES, out);
    }
  }

  /** What the edge of a sentence adds to the word that stands {@code distance} words before it. */
  void addEdge(int distance, Features out) {
    neighbour(EDGE, EDGE, distance, out);
    for (int g = 0; Math.abs(distance) <= CLUSTER_REACH && g < clusters.granularities(); g++) {
      out.add(cluster(g, distance), CLUSTER_EDGE);
    }
  }

  private static int cluster(int granularity, int distance) {
    return CLUSTER + CLUSTER_SIDES * granularity + distance + CLUSTER_REACH;
  }

  private static void ending(String lower, int template, Features out) {
    int length = lower.length();
    for (int k = 2; k <= LONGEST_ENDING && k < length; k++) {
      out.add(template + k, Keys.of(lower, length - k, length));
    }
  }

  private static void own(WordFacts word, Features out) {
    out.add(FORM, word.text());
    out.add(FORM + 1, word.lower());
    out.add(FORM + 2, word.stem());
    out.add(SHAPE, word.shape());
    out.flag(SHAPE + 6, word.name());
  }

  private static void neighbour(long lower, long shape, int distance, Features out) {
    if (Math.abs(distance) <= NEAR) {
      out.add(distance < 0 ? NEIGHBOUR - 1 - distance : NEIGHBOUR + 2 + distance, lower);
    }
    if (distance == -1) {
      out.add(SHAPE + 1, shape);
    } else if (distance == 1) {
      out.add(SHAPE + 2, shape);
    }
  }

  private static void spelling(String lower, Features out) {
    int length = lower.length();
    for (int k = 2; k <= LONGEST_AFFIX && k < length; k++) {
      out.add(PREFIX + k, Keys.of(lower, 0, k));
      out.add(SUFFIX + k, Keys.of(lower, length - k, length));
    }
    int hyphen = lower.indexOf('-');
    if (hyphen > 0) {
      out.add(HYPHEN, Keys.of(lower, 0, hyphen));
      out.add(HYPHEN + 1, Keys.of(lower, lower.lastIndexOf('-') + 1, length));
    }
  }

  private static void counts(WordFacts word, Features out) {
    CorpusCounts.WordRow counts = word.counts();
    long look = word.name() ? 1 : word.form().startsUpper() ? 2 : 0;
    out.add(CORPUS_WORD, counts == null ? 0 : counts.frequency(), look);
    out.add(CORPUS_WORD + 1, counts == null ? 0 : counts.capitals(), look);
    if (counts != null) {
      out.add(CORPUS_WORD + 2, counts.titles(), Math.min(counts.frequency(), 6));
    }
  }

  /** The word lists that it stands in, and the type of thing that it names. */
  private static void cues(WordFacts word, int distance, Features out) {
    int template = CUE + 2 * (distance + REACH);
    for (long mask = word.cues(); mask != 0; mask &= mask - 1) {
      out.add(template, Long.numberOfTrailingZeros(mask));
    }
    if (word.head() >= 0) {
      out.add(template + 1, word.head());
    }
  }
}
