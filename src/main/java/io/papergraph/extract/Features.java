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

  /**
   * Adds those of a template's keys whose bits are set.
   *
   * @param keys as {@link #bits} has them
   */
  void addAll(int template, long[] keys, long bits) {
    for (long rest = bits; rest != 0; rest &= rest - 1) {
      put(keys[Long.numberOfTrailingZeros(rest)]);
    }
  }

  /** The keys of a template with each number of a bit as its value. */
  static long[] bits(int template) {
    long[] keys = new long[Long.SIZE];
    Arrays.setAll(keys, bit -> Keys.of(template, bit));
    return keys;
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
