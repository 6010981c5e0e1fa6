package io.papergraph.extract;

import io.papergraph.extract.crf.Keys;
import io.papergraph.extract.crf.Scores;
import java.util.Arrays;

/** Collects feature keys: a template with one or two values. */
class Features {
  private static final int EXPECTED = 128;

  private long[] keys = new long[EXPECTED];
  private int count;

  void add(int template, long value) {
    put(Keys.of(template, value));
  }

  void add(int template, long first, long second) {
    put(Keys.of(template, first, second));
  }

  void flag(int template, boolean value) {
    add(template, value ? 1 : 0);
  }

  private void put(long key) {
    if (count == keys.length) {
      keys = Arrays.copyOf(keys, 2 * count);
    }
    keys[count++] = key;
  }

  void clear() {
    count = 0;
  }

  /** Adds the weights of all features to the scores of a word. */
  void addTo(Scores scores, int word) {
    scores.add(word, keys, count);
  }

  long[] toArray() {
    return Arrays.copyOf(keys, count);
  }
}
