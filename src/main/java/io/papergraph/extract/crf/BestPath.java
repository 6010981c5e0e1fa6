package io.papergraph.extract.crf;

/** The likeliest tags of one sentence (the Viterbi algorithm). */
final class BestPath {
  private final TagSet tags;
  private final int size;
  private final float[] transitions;

  BestPath(TagSet tags, float[] transitions) {
    this.tags = tags;
    this.size = tags.size();
    this.transitions = transitions;
  }

  /**
   * @param scores by word, then tag
   */
  int[] of(double[] scores, int length) {
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
