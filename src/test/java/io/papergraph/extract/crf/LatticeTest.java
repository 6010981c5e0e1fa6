package io.papergraph.extract.crf;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Sums over the lattice against sums over every sequence of tags, one by one. */
class LatticeTest {
  private static final TagSet TAGS = new TagSet(List.of("A", "B"));
  private static final int SIZE = TAGS.size();
  private static final int LENGTH = 4;

  private final double[] scores = new double[LENGTH * SIZE];
  private final float[] transitions = new float[SIZE * SIZE];
  private final double[] byTag = new double[LENGTH * SIZE];
  private final double[] byPair = new double[LENGTH * SIZE * SIZE];
  private double sum;
  private double most = Double.NEGATIVE_INFINITY;
  private int[] best = {};

  LatticeTest() {
    SplittableRandom random = new SplittableRandom(1);
    for (int i = 0; i < scores.length; i++) {
      scores[i] = random.nextDouble() * 4 - 2;
    }
    for (int i = 0; i < transitions.length; i++) {
      transitions[i] = (float) (random.nextDouble() * 2 - 1);
    }
    enumerate(new int[LENGTH], 0, 0);
  }

  private void enumerate(int[] path, int at, double score) {
    if (at == LENGTH) {
      if (TAGS.ends(path[LENGTH - 1])) {
        add(path, score);
      }
      return;
    }
    for (int tag = 0; tag < SIZE; tag++) {
      boolean may = at == 0 ? TAGS.begins(tag) : TAGS.follows(path[at - 1], tag);
      if (may) {
        path[at] = tag;
        double step = at == 0 ? 0 : transitions[path[at - 1] * SIZE + tag];
        enumerate(path, at + 1, score + step + scores[at * SIZE + tag]);
      }
    }
  }

  private void add(int[] path, double score) {
    double weight = Math.exp(score);
    sum += weight;
    for (int i = 0; i < LENGTH; i++) {
      byTag[i * SIZE + path[i]] += weight;
      if (i > 0) {
        byPair[((i - 1) * SIZE + path[i - 1]) * SIZE + path[i]] += weight;
      }
    }
    if (score > most) {
      most = score;
      best = path.clone();
    }
  }

  private Lattice lattice() {
    return Lattice.of(new Transitions(TAGS, transitions), scores, LENGTH);
  }

  @Test
  void probabilities_of_tags_and_pairs_are_shares_of_all_sequences() {
    Lattice lattice = lattice();
    for (int i = 0; i < LENGTH; i++) {
      for (int tag = 0; tag < SIZE; tag++) {
        assertEquals(byTag[i * SIZE + tag] / sum, lattice.probability(i, tag), 1e-9);
        for (int next = 0; i + 1 < LENGTH && next < SIZE; next++) {
          double share = byPair[(i * SIZE + tag) * SIZE + next] / sum;
          assertEquals(share, lattice.probability(i, tag, next), 1e-9);
        }
      }
    }
  }

  @Test
  void the_best_path_is_the_one_that_scores_most() {
    assertArrayEquals(
        best, new BestPath(TAGS, transitions).of(scores, LENGTH), () -> Arrays.toString(best));
  }
}
