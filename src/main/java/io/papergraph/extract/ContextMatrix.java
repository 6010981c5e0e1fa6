package io.papergraph.extract;

import java.util.Arrays;
import java.util.SplittableRandom;

/** How much more often words stand beside contexts than chance has it, by word: a sparse matrix. */
final class ContextMatrix {
  private static final int DIMENSIONS = 96;
  private static final int ROUNDS = 5;
  private static final double SMOOTHING = 0.75;
  private static final long SEED = 20261123L;

  private final int rows;
  private final int columns;
  private final int[] starts;
  private final int[] contexts;
  private final float[] values;

  /**
   * @param starts where the contexts of each word begin, and where the last ones end
   * @param cells a context for each time that a word stands beside it; sorted here
   */
  ContextMatrix(int[] starts, int[] cells, int columns) {
    this.rows = starts.length - 1;
    this.columns = columns;
    this.starts = new int[starts.length];
    int size = 0;
    long[] sums = new long[columns];
    int[] counts = new int[cells.length];
    for (int r = 0; r < rows; r++) {
      Arrays.sort(cells, starts[r], starts[r + 1]);
      this.starts[r] = size;
      for (int i = starts[r]; i < starts[r + 1]; i++) {
        if (i == starts[r] || cells[i] != cells[i - 1]) {
          cells[size] = cells[i];
          counts[size++] = 0;
        }
        counts[size - 1]++;
        sums[cells[i]]++;
      }
    }
    this.starts[rows] = size;
    this.contexts = Arrays.copyOf(cells, size);
    this.values = new float[size];
    weigh(counts, sums);
  }

  /** Pointwise mutual information, nothing below nothing. */
  private void weigh(int[] counts, long[] sums) {
    double all = 0;
    double[] shares = new double[columns];
    for (int c = 0; c < columns; c++) {
      shares[c] = Math.pow((double) sums[c], SMOOTHING);
      all += shares[c];
    }
    for (int r = 0; r < rows; r++) {
      double total = 0;
      for (int i = starts[r]; i < starts[r + 1]; i++) {
        total += counts[i];
      }
      for (int i = starts[r]; i < starts[r + 1]; i++) {
        double expected = total * shares[contexts[i]] / all;
        values[i] = (float) Math.max(0, Math.log(counts[i] / expected));
      }
    }
  }

  /** The words in few dimensions, each of length 1: the matrix over its leading directions. */
  float[][] reduced() {
    SplittableRandom random = new SplittableRandom(SEED);
    float[][] basis = new float[columns][DIMENSIONS];
    for (float[] row : basis) {
      for (int d = 0; d < DIMENSIONS; d++) {
        row[d] = (float) (random.nextDouble() - 0.5);
      }
    }
    orthonormalise(basis);
    for (int round = 0; round < ROUNDS; round++) {
      basis = back(times(basis));
      orthonormalise(basis);
    }
    float[][] vectors = times(basis);
    balance(vectors);
    return vectors;
  }

  private float[][] times(float[][] basis) {
    float[][] out = new float[rows][DIMENSIONS];
    for (int r = 0; r < rows; r++) {
      for (int i = starts[r]; i < starts[r + 1]; i++) {
        add(out[r], basis[contexts[i]], values[i]);
      }
    }
    return out;
  }

  private float[][] back(float[][] vectors) {
    float[][] out = new float[columns][DIMENSIONS];
    for (int r = 0; r < rows; r++) {
      for (int i = starts[r]; i < starts[r + 1]; i++) {
        add(out[contexts[i]], vectors[r], values[i]);
      }
    }
    return out;
  }

  private static void add(float[] to, float[] what, float times) {
    for (int d = 0; d < to.length; d++) {
      to[d] += times * what[d];
    }
  }

  /** Gram and Schmidt, over columns. */
  private static void orthonormalise(float[][] basis) {
    for (int d = 0; d < DIMENSIONS; d++) {
      for (int e = 0; e < d; e++) {
        double dot = dot(basis, d, e);
        for (float[] row : basis) {
          row[d] -= (float) (dot * row[e]);
        }
      }
      double length = Math.sqrt(dot(basis, d, d));
      for (float[] row : basis) {
        row[d] = length < 1e-6 ? 0 : (float) (row[d] / length);
      }
    }
  }

  private static double dot(float[][] basis, int d, int e) {
    double sum = 0;
    for (float[] row : basis) {
      sum += (double) row[d] * row[e];
    }
    return sum;
  }

  /** Directions count by the root of their strength; words all have length 1. */
  private static void balance(float[][] vectors) {
    double[] scales = new double[DIMENSIONS];
    for (int d = 0; d < DIMENSIONS; d++) {
      double strength = dot(vectors, d, d);
      scales[d] = strength < 1e-6 ? 0 : Math.pow(strength, -0.25);
    }
    for (float[] vector : vectors) {
      double length = 0;
      for (int d = 0; d < DIMENSIONS; d++) {
        vector[d] *= (float) scales[d];
        length += (double) vector[d] * vector[d];
      }
      length = Math.sqrt(length);
      for (int d = 0; d < DIMENSIONS; d++) {
        vector[d] = length < 1e-9 ? 0 : (float) (vector[d] / length);
      }
    }
  }
}
