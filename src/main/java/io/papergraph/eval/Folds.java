package io.papergraph.eval;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

/**
 * Parts that papers are dealt into. Each file is shuffled and dealt out by itself, by the places of
 * its papers alone: nothing in a paper decides where it goes.
 */
final class Folds {
  private static final long SEED = 20261122L;

  private final int count;
  private final List<List<Integer>> sets = new ArrayList<>();
  private final List<Integer> foldOf = new ArrayList<>();
  private final List<Integer> rankOf = new ArrayList<>();

  /**
   * @param count how many parts, or 0 for one that holds everything
   */
  Folds(List<GoldSet> sets, int count) {
    this.count = count;
    for (GoldSet set : sets) {
      int size = set.papers().size();
      int first = foldOf.size();
      this.sets.add(IntStream.range(first, first + size).boxed().toList());
      foldOf.addAll(shuffled(size, i -> count == 0 ? 0 : i % count, SEED));
      rankOf.addAll(shuffled(size, i -> i, SEED + 1));
    }
  }

  private static List<Integer> shuffled(int size, IntUnaryOperator dealt, long seed) {
    List<Integer> part = new ArrayList<>();
    IntStream.range(0, size).map(dealt).forEach(part::add);
    Collections.shuffle(part, new Random(seed));
    return part;
  }

  int count() {
    return count;
  }

  /** Numbers of all papers, file after file. */
  List<Integer> all() {
    return sets.stream().flatMap(List::stream).toList();
  }

  /** Numbers of the papers of one file. */
  List<Integer> ofSet(int set) {
    return sets.get(set);
  }

  /** Numbers of the papers of all other files. */
  List<Integer> besideSet(int set) {
    return all().stream().filter(i -> !sets.get(set).contains(i)).toList();
  }

  /** The fold that a paper is in. */
  int foldOf(int paper) {
    return foldOf.get(paper);
  }

  /** Numbers of the papers in a fold. */
  List<Integer> inside(int fold) {
    return all().stream().filter(i -> foldOf.get(i) == fold).toList();
  }

  /**
   * Numbers of a share of the papers outside a fold, the same share of each file. What a smaller
   * share holds, a larger one holds as well.
   *
   * @param share in (0, 1]
   */
  List<Integer> outside(int fold, double share) {
    List<Integer> kept = new ArrayList<>();
    for (List<Integer> set : sets) {
      List<Integer> others = set.stream().filter(i -> foldOf.get(i) != fold).toList();
      others.stream()
          .sorted(Comparator.comparing(rankOf::get))
          .limit(Math.round(share * others.size()))
          .sorted()
          .forEach(kept::add);
    }
    return kept;
  }
}
