package io.papergraph.extract;

/**
 * Features of a word from the phrase that it stands in: clusters of neighbours taken together, and
 * where it stands between words such as articles and prepositions. Numbers name templates, as in
 * {@link TagFeatures}.
 */
final class PhraseFeatures {
  private static final int CLUSTER_PAIR = 340;
  private static final int PHRASE = 380;

  private static final int EDGE = WordFeatures.CLUSTER_EDGE;
  private static final int PAIRS = 4;
  private static final int FINEST_OF_TRIPLES = 1;
  private static final int LONGEST_PHRASE = 6;
  private static final int MOST_CLUSTERS = 1 << 16;

  private final PassageFacts facts;
  private final Passage passage;
  private final WordClusters clusters;

  PhraseFeatures(PassageFacts facts, WordClusters clusters) {
    this.facts = facts;
    this.passage = facts.passage();
    this.clusters = clusters;
  }

  /** Whether a word or sign stands between phrases. */
  private boolean isBorder(int i) {
    return !passage.word(i).isWord() || (facts.cues(i) & KnownWords.Cues.BORDER) != 0;
  }

  /** Adds the features of word {@code i} in the sentence from {@code start} to {@code end}. */
  void add(int i, int start, int end, Features out) {
    clusters(out, i, start, end);
    phrase(out, i, start, end);
  }

  private long cluster(int i, int granularity, int start, int end) {
    return i < start || i >= end ? EDGE : clusters.cluster(facts.facts(i).cluster(), granularity);
  }

  private void clusters(Features out, int i, int start, int end) {
    for (int g = 0; g < clusters.granularities(); g++) {
      long left = cluster(i - 1, g, start, end);
      long here = cluster(i, g, start, end);
      long right = cluster(i + 1, g, start, end);
      int pair = CLUSTER_PAIR + PAIRS * g;
      out.add(pair, left, here);
      out.add(pair + 1, here, right);
      if (g <= FINEST_OF_TRIPLES) {
        out.add(pair + 2, left, right);
        out.add(pair + 3, left, here * MOST_CLUSTERS + right);
      }
    }
  }

  /** Where the word stands between words such as articles and prepositions, and beside which. */
  private void phrase(Features out, int i, int start, int end) {
    if (isBorder(i)) {
      out.add(PHRASE, 0);
      return;
    }
    int first = i;
    while (first > start && !isBorder(first - 1)) {
      first--;
    }
    int after = i + 1;
    while (after < end && !isBorder(after)) {
      after++;
    }
    int part = Part.of(i, first, after);
    out.add(PHRASE + 1, part, Math.min(LONGEST_PHRASE, after - first));
    out.add(PHRASE + 2, facts.facts(after - 1).stem(), part);
    out.add(PHRASE + 3, facts.facts(first).stem(), part);
    out.add(PHRASE + 4, first > start ? passage.key(first - 1) : EDGE, part);
    out.add(PHRASE + 5, after < end ? passage.key(after) : EDGE, part);
    if (clusters.granularities() > FINEST_OF_TRIPLES) {
      out.add(PHRASE + 6, cluster(after - 1, 0, start, end), part);
      out.add(PHRASE + 7, cluster(after - 1, FINEST_OF_TRIPLES, start, end), part);
      out.add(PHRASE + 8, cluster(first, FINEST_OF_TRIPLES, start, end), part);
    }
  }
}
