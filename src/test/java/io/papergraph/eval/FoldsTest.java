package io.papergraph.eval;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FoldsTest {
  private static final Folds FOLDS = new Folds(List.of(set("a", 40), set("b", 10)), 5);

  private static GoldSet set(String name, int size) {
    return new GoldSet(
        name,
        IntStream.range(0, size)
            .mapToObj(i -> new GoldPaper(name + i, "", "", List.of(), List.of(), List.of()))
            .toList());
  }

  private static List<Integer> numbers(int from, int to) {
    return IntStream.range(from, to).boxed().toList();
  }

  @Test
  void eachPaperIsInOneFoldAndEachFoldHasItsPartOfEachFile() {
    List<Integer> all = new ArrayList<>();
    for (int fold = 0; fold < 5; fold++) {
      List<Integer> inside = FOLDS.inside(fold);
      assertEquals(8, inside.stream().filter(i -> i < 40).count());
      assertEquals(2, inside.stream().filter(i -> i >= 40).count());
      List<Integer> outside = FOLDS.outside(fold, 1);
      assertEquals(40, outside.size());
      assertTrue(Collections.disjoint(outside, inside), "nothing is in both");
      all.addAll(inside);
    }
    assertEquals(numbers(0, 50), all.stream().sorted().toList());
    assertNotEquals(numbers(0, 8), FOLDS.inside(0).subList(0, 8), "they are shuffled");
  }

  @Test
  void aShareIsTakenOfEachFileAndALargerOneHoldsIt() {
    List<Integer> quarter = FOLDS.outside(2, 0.25);
    assertEquals(8, quarter.stream().filter(i -> i < 40).count(), "of 32");
    assertEquals(2, quarter.stream().filter(i -> i >= 40).count(), "of 8");
    assertTrue(FOLDS.outside(2, 0.5).containsAll(quarter));
    assertTrue(FOLDS.outside(2, 1).containsAll(FOLDS.outside(2, 0.5)));
    assertEquals(quarter.stream().sorted().toList(), quarter);
  }

  @Test
  void filesAreKeptApart() {
    assertEquals(numbers(40, 50), FOLDS.ofSet(1));
    assertEquals(numbers(0, 40), FOLDS.besideSet(1));
    assertEquals(numbers(0, 50), FOLDS.all());
  }
}
