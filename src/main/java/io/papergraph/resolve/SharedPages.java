package io.papergraph.resolve;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** Which things have a repository or page in common, where it is not that of half the world. */
final class SharedPages {
  private static final int MOST_THINGS = 10;

  private final List<KnownThing> things;
  private final Map<String, List<Integer>> byPage = new HashMap<>();

  SharedPages(List<KnownThing> things) {
    this.things = things;
    for (int i = 0; i < things.size(); i++) {
      for (String page : things.get(i).pages()) {
        byPage.computeIfAbsent(page, p -> new ArrayList<>()).add(i);
      }
    }
    byPage.values().removeIf(sharing -> sharing.size() < 2 || sharing.size() > MOST_THINGS);
  }

  /** Tells the pairs that share a page, by their places; of a pair perhaps more than once. */
  void pairs(Meetings.Use use) {
    for (List<Integer> sharing : byPage.values()) {
      for (int i = 0; i < sharing.size(); i++) {
        for (int j = i + 1; j < sharing.size(); j++) {
          use.meet(sharing.get(i), sharing.get(j));
        }
      }
    }
  }

  /** A page of both, the first by its address. */
  Optional<String> between(int one, int other) {
    TreeSet<String> both = new TreeSet<>(things.get(one).pages());
    both.retainAll(things.get(other).pages());
    both.retainAll(byPage.keySet());
    return both.stream().findFirst();
  }
}
