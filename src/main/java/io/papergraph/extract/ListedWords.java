package io.papergraph.extract;

import java.util.List;
import java.util.Set;

/**
 * Which of some word lists hold a word, looked up once for each word lately met; safe for many
 * threads, as {@link Recall} is.
 */
final class ListedWords {
  private static final int SLOTS = 1 << 15;

  private final List<Set<String>> lists;
  private final Recall<Integer> known = new Recall<>(SLOTS);

  /**
   * @param lists words in lower case, at most 32 lists
   */
  ListedWords(List<Set<String>> lists) {
    this.lists = List.copyOf(lists);
  }

  /** The lists that hold a word, as bits. */
  int of(Form word) {
    Integer mask = known.get(word);
    if (mask == null) {
      mask = mask(word.lower());
      known.put(word, mask);
    }
    return mask;
  }

  private int mask(String lower) {
    int mask = 0;
    for (int i = 0; i < lists.size(); i++) {
      mask |= lists.get(i).contains(lower) ? 1 << i : 0;
    }
    return mask;
  }
}
