package io.papergraph.eval;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.BiPredicate;

/**
 * What is annotated beside what was found, each at most once.
 *
 * @param pairs what belongs together
 * @param missed annotated and not found
 * @param spurious found and not annotated
 */
record Matches<T>(List<Both<T>> pairs, List<T> missed, List<T> spurious) {

  /**
   * A pair.
   *
   * @param round the number of the test that it passed, the strictest being 0
   */
  record Both<T>(T gold, T found, int round) {}

  /** Pairs all that pass the first test, then of the rest all that pass the second, and so on. */
  static <T> Matches<T> of(List<T> gold, List<T> found, List<BiPredicate<T, T>> tests) {
    List<T> missed = new ArrayList<>(gold);
    List<T> spurious = new ArrayList<>(found);
    List<Both<T>> pairs = new ArrayList<>();
    for (int round = 0; round < tests.size(); round++) {
      for (Iterator<T> it = missed.iterator(); it.hasNext(); ) {
        T wanted = it.next();
        int at = first(wanted, spurious, tests.get(round));
        if (at >= 0) {
          pairs.add(new Both<>(wanted, spurious.remove(at), round));
          it.remove();
        }
      }
    }
    return new Matches<>(pairs, missed, spurious);
  }

  private static <T> int first(T wanted, List<T> found, BiPredicate<T, T> test) {
    for (int i = 0; i < found.size(); i++) {
      if (test.test(wanted, found.get(i))) {
        return i;
      }
    }
    return -1;
  }
}
