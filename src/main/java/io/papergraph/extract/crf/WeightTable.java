package io.papergraph.extract.crf;

/**
 * Packed weights by feature key, with open addressing. Slots hold half of a key and the number of
 * its row, and rows stand in the order they came in: those of frequent features, which come first,
 * lie close together, and most of what is looked at stays in the processor's caches.
 */
final class WeightTable {
  private static final long HALF = 0xFFFFFFFFL;

  private final int width;
  private final int stride;
  private final int mask;
  private final long[] slots;
  private final long[] rows;
  private int size;

  /**
   * @param features how many keys there will be at most
   * @param width longs to a row of weights
   */
  WeightTable(int features, int width) {
    int capacity = Integer.highestOneBit(Math.max(8, features)) * 4;
    this.width = width;
    this.stride = width + 1;
    this.mask = capacity - 1;
    this.slots = new long[capacity];
    this.rows = new long[features * stride];
  }

  /** Sets the weights of a key that has none yet; a key is a well-mixed hash, never 0. */
  void put(long key, long[] weights) {
    int slot = (int) key & mask;
    while (slots[slot] != 0) {
      slot = (slot + 1) & mask;
    }
    int row = size++ * stride;
    rows[row] = key;
    System.arraycopy(weights, 0, rows, row + 1, width);
    slots[slot] = (key & ~HALF) | size;
  }

  /** Where the row of a key begins, or -1. */
  private int find(long key) {
    int slot = (int) key & mask;
    for (long there = slots[slot]; there != 0; there = slots[slot]) {
      int row = ((int) there - 1) * stride;
      if (((there ^ key) & ~HALF) == 0 && rows[row] == key) {
        return row;
      }
      slot = (slot + 1) & mask;
    }
    return -1;
  }

  /**
   * Adds the weights of keys, where they have any, to a row of sums.
   *
   * @param found room for a number to each key
   */
  void add(long[] keys, int count, int[] found, long[] sums, int row) {
    // All are found before any is added, so that fetches from far memory overlap.
    for (int i = 0; i < count; i++) {
      found[i] = find(keys[i]);
    }
    for (int i = 0; i < count; i++) {
      int from = found[i] + 1;
      for (int k = 0; from > 0 && k < width; k++) {
        sums[row + k] += rows[from + k];
      }
    }
  }
}
