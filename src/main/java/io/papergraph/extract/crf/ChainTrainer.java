package io.papergraph.extract.crf;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Fits a {@link ChainModel} to labelled sentences by adaptive gradient steps (AdaGrad) with lazy L2
 * decay. One thread and one seed: the same sentences in the same order give the same weights.
 */
public final class ChainTrainer {
  /**
   * How to learn.
   *
   * @param epochs passes over the sentences
   * @param rate size of the first steps
   * @param decay weight of the squared weights in what is minimised, for each sentence
   * @param leastCount how often a feature must be seen to be kept
   */
  public record Settings(int epochs, double rate, double decay, int leastCount) {}

  private static final long SEED = 20261122L;
  private static final double SMALL = 1e-3;
  private static final double SMOOTH = 1e-2;

  private final TagSet tags;
  private final Settings settings;
  private final int size;
  private final SplittableRandom random = new SplittableRandom(SEED);

  private LongIndex index = new LongIndex(16);
  private float[] weights = {};
  private float[] squares = {};
  private int[] touched = {};
  private final float[] transitions;
  private final float[] transitionSquares;
  private int step;

  private ChainTrainer(TagSet tags, Settings settings) {
    this.tags = tags;
    this.settings = settings;
    this.size = tags.size();
    this.transitions = new float[size * size];
    this.transitionSquares = new float[size * size];
  }

  /** Fits a model. */
  public static ChainModel train(TagSet tags, Settings settings, List<Labelled> sentences) {
    return new ChainTrainer(tags, settings).run(sentences);
  }

  /** A sentence by numbers of known features and right tags. */
  private static final class Example {
    private final int[][] words;
    private final int[] gold;

    Example(int[][] words, int[] gold) {
      this.words = words;
      this.gold = gold;
    }
  }

  private ChainModel run(List<Labelled> sentences) {
    index = frequent(sentences);
    weights = new float[index.size() * size];
    squares = new float[index.size() * size];
    touched = new int[index.size()];
    List<Example> examples = new ArrayList<>();
    for (Labelled sentence : sentences) {
      if (!sentence.words().isEmpty()) {
        examples.add(example(sentence));
      }
    }
    int[] order = new int[examples.size()];
    for (int i = 0; i < order.length; i++) {
      order[i] = i;
    }
    for (int epoch = 0; epoch < settings.epochs(); epoch++) {
      shuffle(order);
      for (int i : order) {
        learn(examples.get(i));
      }
    }
    for (int f = 0; f < index.size(); f++) {
      catchUp(f);
    }
    return ChainModel.rounded(tags, index.keys(), weights, transitions);
  }

  /** The features that are seen often enough, in order of first sight. */
  private LongIndex frequent(List<Labelled> sentences) {
    LongIndex all = new LongIndex(1 << 20);
    int[] counts = new int[1 << 20];
    for (Labelled sentence : sentences) {
      for (long[] word : sentence.words()) {
        for (long key : word) {
          int n = all.add(key);
          counts = n < counts.length ? counts : Arrays.copyOf(counts, 2 * n);
          counts[n]++;
        }
      }
    }
    LongIndex kept = new LongIndex(all.size() / 3);
    long[] keys = all.keys();
    for (int n = 0; n < keys.length; n++) {
      if (counts[n] >= settings.leastCount()) {
        kept.add(keys[n]);
      }
    }
    return kept;
  }

  private Example example(Labelled sentence) {
    int[][] words = new int[sentence.words().size()][];
    for (int i = 0; i < words.length; i++) {
      long[] keys = sentence.words().get(i);
      int[] known = new int[keys.length];
      int count = 0;
      for (long key : keys) {
        int f = index.find(key);
        if (f >= 0) {
          known[count++] = f;
        }
      }
      words[i] = Arrays.copyOf(known, count);
    }
    int[] gold = new int[words.length];
    sentence.spans().forEach(span -> tags.write(span, gold));
    return new Example(words, gold);
  }

  private void shuffle(int[] order) {
    for (int i = order.length - 1; i > 0; i--) {
      int j = random.nextInt(i + 1);
      int held = order[i];
      order[i] = order[j];
      order[j] = held;
    }
  }

  private void learn(Example example) {
    step++;
    int length = example.words.length;
    int[][] words = example.words;
    double[] scores = new double[length * size];
    for (int i = 0; i < length; i++) {
      for (int f : words[i]) {
        catchUp(f);
        int row = f * size;
        for (int t = 0; t < size; t++) {
          scores[i * size + t] += weights[row + t];
        }
      }
    }
    Lattice lattice = Lattice.of(new Transitions(tags, transitions), scores, length);
    double[] gradient = new double[size];
    for (int i = 0; i < length; i++) {
      double most = 0;
      for (int t = 0; t < size; t++) {
        gradient[t] = lattice.probability(i, t) - (example.gold[i] == t ? 1 : 0);
        most = Math.max(most, Math.abs(gradient[t]));
      }
      if (most < SMALL) {
        continue;
      }
      for (int f : words[i]) {
        descend(weights, squares, f * size, gradient);
      }
    }
    learnTransitions(example.gold, lattice);
  }

  private void descend(float[] values, float[] sums, int row, double[] gradient) {
    for (int t = 0; t < gradient.length; t++) {
      double g = gradient[t];
      if (Math.abs(g) > SMALL * 0.1) {
        float sum = (float) (sums[row + t] + g * g);
        sums[row + t] = sum;
        values[row + t] -= (float) (settings.rate() * g / Math.sqrt(sum + SMOOTH));
      }
    }
  }

  /** The decay that a feature's weights missed since it was last seen. */
  private void catchUp(int f) {
    int missed = step - touched[f];
    touched[f] = step;
    if (missed == 0 || settings.decay() == 0) {
      return;
    }
    int row = f * size;
    for (int t = 0; t < size; t++) {
      if (weights[row + t] != 0) {
        double rate = settings.rate() / Math.sqrt(squares[row + t] + SMOOTH);
        weights[row + t] *= (float) Math.exp(-missed * rate * settings.decay());
      }
    }
  }

  private void learnTransitions(int[] gold, Lattice lattice) {
    double[] gradient = new double[size * size];
    for (int i = 0; i + 1 < gold.length; i++) {
      for (int a = 0; a < size; a++) {
        for (int b = 0; b < size; b++) {
          if (tags.follows(a, b)) {
            gradient[a * size + b] += lattice.probability(i, a, b);
          }
        }
      }
      gradient[gold[i] * size + gold[i + 1]] -= 1;
    }
    descend(transitions, transitionSquares, 0, gradient);
  }
}
