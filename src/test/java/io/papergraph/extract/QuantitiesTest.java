package io.papergraph.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.papergraph.paper.Field;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class QuantitiesTest {
  private static Quantities of(String text) {
    Passage passage = new Passage(Field.ABSTRACT, text, new Forms());
    return Quantities.of(passage, new NamedPlaces(passage, List.of()));
  }

  @Test
  void numbers_of_one_unit_between_commas_are_one_list() {
    Quantities q = of("It gains 0.7%, 6.8% and 1.3% on three sets, in 4 hours.");
    assertEquals(4, q.size());
    assertEquals(
        List.of("0 of 3", "1 of 3", "2 of 3", "0 of 1"),
        IntStream.range(0, 4).mapToObj(i -> q.placeInList(i) + " of " + q.listLength(i)).toList());
  }

  @Test
  void only_numbers_that_begin_between_two_words_are_counted() {
    Quantities q = of("From 3 to 5 to 7.");
    assertEquals(1, q.between(2, 5));
    assertEquals(3, q.between(0, 7));
    assertEquals(0, q.between(4, 4));
  }
}
