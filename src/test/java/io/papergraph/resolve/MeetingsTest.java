package io.papergraph.resolve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class MeetingsTest {

  @Test
  void namesMeetWhereOneGoesByTheKeyItself() {
    Meetings meetings = new Meetings();
    meetings.add("bot", 0, false);
    meetings.add("bot", 1, true);
    meetings.add("bot", 2, false);
    meetings.add("bot", 3, true);
    meetings.add("kite", 4, false);
    meetings.add("kite", 5, false);
    meetings.add("owl", 6, true);
    assertEquals(Set.of("1-0", "1-2", "1-3", "3-0", "3-2"), pairs(meetings));
  }

  /** A key of many names must not make all of them meet. */
  @Test
  void inALargeBlockOnlyNeighboursMeet() {
    Meetings meetings = new Meetings();
    int names = 10_000;
    for (int i = 0; i < names; i++) {
      meetings.add("model", i, true);
    }
    Set<String> pairs = pairs(meetings);
    assertEquals(63 * names - 63 * 64 / 2, pairs.size());
  }

  @Test
  void thereIsAMostNumberOfNames() {
    Meetings meetings = new Meetings();
    assertThrows(IllegalArgumentException.class, () -> meetings.add("a", 1 << 23, true));
  }

  private static Set<String> pairs(Meetings meetings) {
    Set<String> pairs = new TreeSet<>();
    meetings.pairs((one, other) -> pairs.add(one + "-" + other));
    return pairs;
  }
}
