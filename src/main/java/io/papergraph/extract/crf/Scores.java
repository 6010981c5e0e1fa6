package io.papergraph.extract.crf;

/**
 * Scores of the tags of some words, as sums of the weights of features. Sums are of whole numbers,
 * so that they are the same in any order and may be added up from parts.
 */
public final class Scores {
  private final WeightTable weights;
  private final int width;
  private final int words;
  private final long[] sums;

  /** Room to look up features in. */
  private int[] found = {};

  Scores(WeightTable weights, int width, int words) {
    this.weights = weights;
    this.width = width;
    this.words = words;
    this.sums = new long[words * width];
  }

  /** How many words are scored. */
  public int words() {
    return words;
  }

  /** Adds the weights of the first {@code count} features to the scores of a word. */
  public void add(int word, long[] features, int count) {
    if (found.length < count) {
      found = new int[2 * count];
    }
    weights.add(features, count, found, sums, word * width);
  }

  /** Adds another's scores of a word; both are of the same model. */
  public void add(int word, Scores other, int otherWord) {
    int to = word * width;
    int from = otherWord * width;
    for (int k = 0; k < width; k++) {
      sums[to + k] += other.sums[from + k];
    }
  }

  /** Whether a word's scores are all zero. */
  public boolean isZero(int word) {
    for (int k = word * width; k < (word + 1) * width; k++) {
      if (sums[k] != 0) {
        return false;
      }
    }
    return true;
  }

  long[] sums() {
    return sums;
  }
}
