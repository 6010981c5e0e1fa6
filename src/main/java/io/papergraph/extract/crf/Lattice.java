package io.papergraph.extract.crf;

/** Forward and backward sums over the tags of one sentence. */
final class Lattice {
  private final Transitions steps;
  private final int size;
  private final int length;
  private final double[] emitted;
  private final double[] forward;
  private final double[] backward;
  private final double[] scale;

  /**
   * @param emitted by word, then column of {@link Transitions}: exponentials of scores, each word's
   *     up to a factor of its own
   */
  Lattice(Transitions steps, double[] emitted, int length) {
    this.steps = steps;
    this.size = steps.size();
    this.length = length;
    this.emitted = emitted;
    this.forward = new double[length * size];
    this.backward = new double[length * size];
    this.scale = new double[length];
    goForward();
    goBackward();
  }

  /** The lattice of scores by word, then tag. */
  static Lattice of(Transitions steps, double[] scores, int length) {
    int size = steps.size();
    double[] emitted = new double[length * size];
    for (int i = 0; i < length; i++) {
      double most = Double.NEGATIVE_INFINITY;
      for (int t = 0; t < size; t++) {
        most = Math.max(most, scores[i * size + t]);
      }
      for (int t = 0; t < size; t++) {
        emitted[i * size + steps.column(t)] = Math.exp(scores[i * size + t] - most);
      }
    }
    return new Lattice(steps, emitted, length);
  }

  int length() {
    return length;
  }

  private void goForward() {
    for (int c = 0; c < size; c++) {
      forward[c] = steps.begins(c) ? emitted[c] : 0;
    }
    for (int i = 0; i < length; i++) {
      int row = i * size;
      if (i > 0) {
        steps.forward(forward, row - size);
        for (int c = 0; c < size; c++) {
          forward[row + c] *= emitted[row + c];
        }
      }
      scale[i] = normalise(row, i == length - 1);
    }
  }

  private double normalise(int row, boolean last) {
    double sum = 0;
    for (int t = 0; t < size; t++) {
      int c = steps.column(t);
      if (last && !steps.ends(c)) {
        forward[row + c] = 0;
      }
      sum += forward[row + c];
    }
    double share = 1 / sum;
    for (int c = 0; c < size; c++) {
      forward[row + c] *= share;
    }
    return sum;
  }

  private void goBackward() {
    for (int c = 0; c < size; c++) {
      backward[(length - 1) * size + c] = steps.ends(c) ? 1 : 0;
    }
    double[] ahead = new double[size];
    for (int i = length - 2; i >= 0; i--) {
      int next = (i + 1) * size;
      double share = 1 / scale[i + 1];
      for (int c = 0; c < size; c++) {
        ahead[c] = emitted[next + c] * backward[next + c] * share;
      }
      steps.backward(ahead, backward, i * size);
    }
  }

  /** Probability of a tag at a word. */
  double probability(int i, int tag) {
    int at = i * size + steps.column(tag);
    return forward[at] * backward[at];
  }

  /** Probability of two tags at words {@code i} and {@code i + 1}. */
  double probability(int i, int tag, int next) {
    int from = steps.column(tag);
    int to = steps.column(next);
    int at = (i + 1) * size + to;
    return forward[i * size + from]
        * steps.of(from, to)
        * emitted[at]
        * backward[at]
        / scale[i + 1];
  }

  /** Probability of a tag at word {@code i + 1}, given the tag at word {@code i}. */
  double conditional(int i, int tag, int next) {
    int from = steps.column(tag);
    int to = steps.column(next);
    int at = (i + 1) * size + to;
    double all = backward[i * size + from];
    return all == 0 ? 0 : steps.of(from, to) * emitted[at] * backward[at] / scale[i + 1] / all;
  }
}
