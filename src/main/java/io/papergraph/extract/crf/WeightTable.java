package io.papergraph.extract.crf;

/**
 * Packed weights by feature key, with open addressing. A slot is one number: that of a row and, in
 * the bits that it leaves, a part of the key, so that most keys without a row are told by the slot
 * alone, and all slots fit into the processor's nearer caches. Rows stand in the order they came
 * in: those of frequent features, which come first, lie close together.
 */
final class WeightTable {
  private final int width;
  private final int stride;
  private final int mask;
  private final int numberBits;
  private final int[] slots;
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
    this.numberBits = Integer.SIZE - Integer.numberOfLeadingZeros(features);
    this.slots = new int[capacity];
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
    slots[slot] = mark(key) << numberBits | size;
  }

  /** The part of a key that a slot holds: of its other half than that which chooses the slot. */
  private int mark(long key) {
    return (int) (key >>> (Integer.SIZE + numberBits));
  }

  /**
   * Where the row of a key begins, or -1.
   *
   * @param first what stands in the first slot of the key
   */
  private int find(long key, int first) {
    int mark = mark(key);
    int there = first;
    for (int slot = (int) key & mask; there != 0; there = slots[slot]) {
      if (there >>> numberBits == mark) {
        int row = ((there & ((1 << numberBits) - 1)) - 1) * stride;
        if (rows[row] == key) {
          return row;
        }
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
    // All are looked at before any is used, so that fetches from far memory overlap.
    for (int i = 0; i < count; i++) {
      found[i] = slots[(int) keys[i] & mask];
    }
    for (int i = 0; i < count; i++) {
      found[i] = find(keys[i], found[i]);
    }
    for (int i = 0; i < count; i++) {
      int from = found[i] + 1;
      for (int k = 0; from > 0 && k < width; k++) {
        sums[row + k] += rows[from + k];
      }
    }
  }
}
