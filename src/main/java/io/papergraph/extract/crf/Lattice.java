package io.papergraph.extract.crf;

/** Forward and backward sums over the tags of one sentence. */
final class Lattice {
  private final TagSet tags;
  private final int size;
  private final int length;
  private final double[] scores;
  private final float[] transitions;
  private final double[] steps;
  private final int[] pairs;
  private final int[] froms;
  private final int[] tos;
  private final double[] emitted;
  private final double[] forward;
  private final double[] backward;
  private final double[] scale;
  private double logZ;

  /**
   * @param scores by word, then tag
   */
  Lattice(TagSet tags, float[] transitions, double[] scores, int length) {
    this.tags = tags;
    this.size = tags.size();
    this.length = length;
    this.scores = scores;
    this.transitions = transitions;
    this.pairs = tags.pairs();
    this.steps = new double[size * size];
    this.froms = new int[pairs.length];
    this.tos = new int[pairs.length];
    for (int k = 0; k < pairs.length; k++) {
      steps[pairs[k]] = Math.exp(transitions[pairs[k]]);
      froms[k] = pairs[k] / size;
      tos[k] = pairs[k] % size;
    }
    this.emitted = new double[length * size];
    this.forward = new double[length * size];
    this.backward = new double[length * size];
    this.scale = new double[length];
    emit();
    goForward();
    goBackward();
  }

  int length() {
    return length;
  }

  double logZ() {
    return logZ;
  }

  private void emit() {
    for (int i = 0; i < length; i++) {
      double most = Double.NEGATIVE_INFINITY;
      for (int t = 0; t < size; t++) {
        most = Math.max(most, scores[i * size + t]);
      }
      for (int t = 0; t < size; t++) {
        emitted[i * size + t] = Math.exp(scores[i * size + t] - most);
      }
      logZ += most;
    }
  }

  private void goForward() {
    for (int t = 0; t < size; t++) {
      forward[t] = tags.begins(t) ? emitted[t] : 0;
    }
    for (int i = 0; i < length; i++) {
      int row = i * size;
      if (i > 0) {
        for (int k = 0; k < pairs.length; k++) {
          forward[row + tos[k]] += forward[row - size + froms[k]] * steps[pairs[k]];
        }
        for (int t = 0; t < size; t++) {
          forward[row + t] *= emitted[row + t];
        }
      }
      scale[i] = normalise(row, i == length - 1);
      logZ += Math.log(scale[i]);
    }
  }

  private double normalise(int row, boolean last) {
    double sum = 0;
    for (int t = 0; t < size; t++) {
      if (last && !tags.ends(t)) {
        forward[row + t] = 0;
      }
      sum += forward[row + t];
    }
    for (int t = 0; t < size; t++) {
      forward[row + t] /= sum;
    }
    return sum;
  }

  private void goBackward() {
    for (int t = 0; t < size; t++) {
      backward[(length - 1) * size + t] = tags.ends(t) ? 1 : 0;
    }
    double[] ahead = new double[size];
    for (int i = length - 2; i >= 0; i--) {
      int row = i * size;
      for (int t = 0; t < size; t++) {
        ahead[t] = emitted[row + size + t] * backward[row + size + t] / scale[i + 1];
      }
      for (int k = 0; k < pairs.length; k++) {
        backward[row + froms[k]] += steps[pairs[k]] * ahead[tos[k]];
      }
    }
  }

  /** Probability of a tag at a word. */
  double probability(int i, int tag) {
    return forward[i * size + tag] * backward[i * size + tag];
  }

  /** Probability of two tags at words {@code i} and {@code i + 1}. */
  double probability(int i, int tag, int next) {
    int to = (i + 1) * size + next;
    return forward[i * size + tag]
        * steps[tag * size + next]
        * emitted[to]
        * backward[to]
        / scale[i + 1];
  }

  /** Probability that an open span of a type ends, or goes on, at the word after {@code i}. */
  double conditional(int i, boolean atFirst, int type, boolean closes) {
    int from = atFirst ? tags.first(type) : tags.inner(type);
    int to = (i + 1) * size + (closes ? tags.last(type) : tags.inner(type));
    double all = backward[i * size + from];
    return all == 0
        ? 0
        : steps[from * size + to - (i + 1) * size]
            * emitted[to]
            * backward[to]
            / scale[i + 1]
            / all;
  }

  /** The likeliest tags. */
  int[] best() {
    double[] best = new double[length * size];
    int[] from = new int[length * size];
    for (int i = 0; i < length; i++) {
      for (int t = 0; t < size; t++) {
        double most = i == 0 && tags.begins(t) ? 0 : Double.NEGATIVE_INFINITY;
        for (int s = 0; i > 0 && s < size; s++) {
          double score =
              tags.follows(s, t)
                  ? best[(i - 1) * size + s] + transitions[s * size + t]
                  : Double.NEGATIVE_INFINITY;
          if (score > most) {
            most = score;
            from[i * size + t] = s;
          }
        }
        best[i * size + t] = most + scores[i * size + t];
      }
    }
    int[] path = new int[length];
    int last = (length - 1) * size;
    int end = 0;
    for (int t = 0; t < size; t++) {
      if (tags.ends(t) && best[last + t] > best[last + end]) {
        end = t;
      }
    }
    for (int i = length - 1; i >= 0; i--) {
      path[i] = end;
      end = from[i * size + end];
    }
    return path;
  }
}
