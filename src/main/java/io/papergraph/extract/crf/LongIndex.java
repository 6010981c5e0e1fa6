package io.papergraph.extract.crf;

/** Numbers distinct keys from 0 in order of arrival. Not safe while keys are being added. */
public final class LongIndex {
  private long[] keys;
  private int[] numbers;
  private int size;

  /** Room for about {@code expected} keys; it grows when there are more. */
  public LongIndex(int expected) {
    int capacity = Integer.highestOneBit(Math.max(16, expected) * 2) * 2;
    this.keys = new long[capacity];
    this.numbers = new int[capacity];
  }

  /** How many distinct keys there are. */
  public int size() {
    return size;
  }

  /** The number of a key, or -1. */
  public int find(long key) {
    int mask = keys.length - 1;
    for (int i = (int) key & mask; keys[i] != 0; i = (i + 1) & mask) {
      if (keys[i] == key) {
        return numbers[i];
      }
    }
    return -1;
  }

  /** The number of a key, a new one where it has none; a key is a well-mixed hash, never 0. */
  public int add(long key) {
    int mask = keys.length - 1;
    int i = (int) key & mask;
    for (; keys[i] != 0; i = (i + 1) & mask) {
      if (keys[i] == key) {
        return numbers[i];
      }
    }
    keys[i] = key;
    numbers[i] = size;
    if (2 * ++size > keys.length) {
      grow();
    }
    return size - 1;
  }

  /** The keys in order of their numbers. */
  public long[] keys() {
    long[] ordered = new long[size];
    for (int i = 0; i < keys.length; i++) {
      if (keys[i] != 0) {
        ordered[numbers[i]] = keys[i];
      }
    }
    return ordered;
  }

  private void grow() {
    long[] ordered = keys();
    keys = new long[keys.length * 2];
    numbers = new int[keys.length];
    int mask = keys.length - 1;
    for (int n = 0; n < ordered.length; n++) {
      int i = (int) ordered[n] & mask;
      while (keys[i] != 0) {
        i = (i + 1) & mask;
      }
      keys[i] = ordered[n];
      numbers[i] = n;
    }
  }
}
