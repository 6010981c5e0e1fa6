package io.papergraph.extract.crf;

/**
 * Packed weights by feature key, in one array with open addressing: a key stands right before its
 * weights, so that a feature costs one look into memory far away.
 */
final class WeightTable {
  private final int width;
  private final int stride;
  private final int mask;
  private final long[] cells;

  /**
   * @param features how many keys there will be at most
   * @param width longs to a row of weights
   */
  WeightTable(int features, int width) {
    int capacity = Integer.highestOneBit(Math.max(8, features)) * 4;
    this.width = width;
    this.stride = width + 1;
    this.mask = capacity - 1;
    this.cells = new long[capacity * stride];
  }

  /** Sets the weights of a key that has none yet; a key is a well-mixed hash, never 0. */
  void put(long key, long[] row) {
    int at = ((int) key & mask) * stride;
    while (cells[at] != 0) {
      at = next(at);
    }
    cells[at] = key;
    System.arraycopy(row, 0, cells, at + 1, width);
  }

  /** Adds the weights of a key, if it has any, to a row of sums. */
  void add(long key, long[] sums, int row) {
    int at = ((int) key & mask) * stride;
    for (long there = cells[at]; there != 0; there = cells[at]) {
      if (there == key) {
        for (int k = 0; k < width; k++) {
          sums[row + k] += cells[at + 1 + k];
        }
        return;
      }
      at = next(at);
    }
  }

  private int next(int at) {
    int next = at + stride;
    return next == cells.length ? 0 : next;
  }
}
