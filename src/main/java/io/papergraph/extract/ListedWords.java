package io.papergraph.extract;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which of some word lists hold a word. */
final class ListedWords {
  private final Map<String, Integer> lists = new HashMap<>();

  /**
   * @param lists words in lower case, at most 32 lists
   */
  ListedWords(List<Set<String>> lists) {
    for (int i = 0; i < lists.size(); i++) {
      int bit = 1 << i;
      lists.get(i).forEach(word -> this.lists.merge(word, bit, (a, b) -> a | b));
    }
  }

  /** The lists that hold a word in lower case, as bits. */
  int of(String lower) {
    return lists.getOrDefault(lower, 0);
  }
}
