package io.papergraph.resolve;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** In how many of many names words stand, to tell words from slips of the pen. */
final class WordCounts {
  /** A word that so many names have is no slip. */
  private static final int WORD = 3;

  private final Map<String, Integer> counts = new HashMap<>();

  WordCounts(List<NameWords> names) {
    for (NameWords name : names) {
      name.words().stream().distinct().forEach(word -> counts.merge(word, 1, Integer::sum));
    }
  }

  /** Whether two names differ in one word, and each has a word there that others have too. */
  boolean isAnotherWord(NameWords a, NameWords b) {
    if (a.size() != b.size()) {
      return false;
    }
    boolean words = false;
    for (int i = 0; i < a.size(); i++) {
      String one = a.words().get(i);
      String other = b.words().get(i);
      if (!one.equals(other)) {
        if (words || !isWord(one) || !isWord(other)) {
          return false;
        }
        words = true;
      }
    }
    return words;
  }

  private boolean isWord(String word) {
    return counts.getOrDefault(word, 0) >= WORD;
  }
}
