package io.papergraph.extract;

import java.util.Arrays;
import java.util.SplittableRandom;

/** Gathers vectors of length 1 around centroids (spherical k-means), the same way each time. */
final class Centroids {
  private static final int ROUNDS = 12;
  private static final long SEED = 20261123L;

  private final float[][] vectors;
  private final int size;
  private final int dimensions;

  /** By dimension, then centroid, so that products over all centroids run through memory. */
  private final float[][] centroids;

  private Centroids(float[][] vectors, int size) {
    this.vectors = vectors;
    this.size = size;
    this.dimensions = vectors[0].length;
    this.centroids = new float[dimensions][size];
  }

  /** The number of the centroid that each vector lies nearest to. */
  static int[] assign(float[][] vectors, int size) {
    Centroids centroids = new Centroids(vectors, size);
    centroids.begin();
    int[] assigned = new int[vectors.length];
    for (int round = 0; round < ROUNDS; round++) {
      assigned = centroids.nearest();
      centroids.move(assigned);
    }
    return centroids.nearest();
  }

  /** Begins with vectors drawn at random, the earlier ones in the list more often. */
  private void begin() {
    SplittableRandom random = new SplittableRandom(SEED);
    boolean[] drawn = new boolean[vectors.length];
    for (int k = 0; k < size; ) {
      double u = random.nextDouble();
      int v = (int) (u * u * vectors.length);
      if (!drawn[v]) {
        drawn[v] = true;
        for (int d = 0; d < dimensions; d++) {
          centroids[d][k] = vectors[v][d];
        }
        k++;
      }
    }
  }

  private int[] nearest() {
    int[] assigned = new int[vectors.length];
    float[] scores = new float[size];
    for (int v = 0; v < vectors.length; v++) {
      Arrays.fill(scores, 0);
      for (int d = 0; d < dimensions; d++) {
        add(scores, centroids[d], vectors[v][d]);
      }
      int best = 0;
      for (int k = 1; k < size; k++) {
        best = scores[k] > scores[best] ? k : best;
      }
      assigned[v] = best;
    }
    return assigned;
  }

  private static void add(float[] to, float[] what, float times) {
    for (int k = 0; k < to.length; k++) {
      to[k] += times * what[k];
    }
  }

  /** Moves each centroid to the middle of its vectors; one without any stays. */
  private void move(int[] assigned) {
    double[][] sums = new double[size][dimensions];
    int[] counts = new int[size];
    for (int v = 0; v < vectors.length; v++) {
      counts[assigned[v]]++;
      for (int d = 0; d < dimensions; d++) {
        sums[assigned[v]][d] += vectors[v][d];
      }
    }
    for (int k = 0; k < size; k++) {
      double length = 0;
      for (int d = 0; d < dimensions; d++) {
        length += sums[k][d] * sums[k][d];
      }
      length = Math.sqrt(length);
      for (int d = 0; counts[k] > 0 && length > 1e-9 && d < dimensions; d++) {
        centroids[d][k] = (float) (sums[k][d] / length);
      }
    }
  }
}
