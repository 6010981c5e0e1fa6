package io.papergraph.extract.crf;

/**
 * Exponentials of the weights of tag pairs, laid out for sums over them.
 *
 * <p>Inside a {@link Lattice} tags stand in columns: last tags by type, outside, only tags, first
 * tags, inner tags. So the tags that close a span or stand outside are neighbours, and so are those
 * that open one or stand outside. Any of the former goes with any of the latter: that block is
 * dense and is summed row by row. What is left are four pairs a type.
 */
final class Transitions {
  private final TagSet tags;
  private final int types;
  private final int block;
  private final int[] columns;
  private final int[] closing;
  private final int[] opening;
  private final double[] across;
  private final double[] acrossByTo;
  private final double[] firstInner;
  private final double[] firstLast;
  private final double[] innerInner;
  private final double[] innerLast;

  /**
   * @param weights by tag, then the tag that follows
   */
  Transitions(TagSet tags, float[] weights) {
    this.tags = tags;
    this.types = tags.types().size();
    this.block = 2 * types + 1;
    this.columns = columns(tags);
    this.closing = new int[block];
    this.opening = new int[block];
    this.across = new double[block * block];
    this.acrossByTo = new double[block * block];
    this.firstInner = new double[types];
    this.firstLast = new double[types];
    this.innerInner = new double[types];
    this.innerLast = new double[types];
    fillBlock(weights);
    for (int t = 0; t < types; t++) {
      firstInner[t] = step(weights, tags.first(t), tags.inner(t));
      firstLast[t] = step(weights, tags.first(t), tags.last(t));
      innerInner[t] = step(weights, tags.inner(t), tags.inner(t));
      innerLast[t] = step(weights, tags.inner(t), tags.last(t));
    }
  }

  private static int[] columns(TagSet tags) {
    int types = tags.types().size();
    int[] columns = new int[tags.size()];
    columns[TagSet.OUTSIDE] = types;
    for (int t = 0; t < types; t++) {
      columns[tags.last(t)] = t;
      columns[tags.only(t)] = types + 1 + t;
      columns[tags.first(t)] = 2 * types + 1 + t;
      columns[tags.inner(t)] = 3 * types + 1 + t;
    }
    return columns;
  }

  private void fillBlock(float[] weights) {
    int closed = 0;
    int opened = 0;
    for (int tag = 0; tag < tags.size(); tag++) {
      if (tags.ends(tag)) {
        closing[closed++] = columns[tag];
      }
      if (tags.begins(tag)) {
        opening[opened++] = columns[tag];
      }
    }
    for (int from = 0; from < tags.size(); from++) {
      for (int to = 0; to < tags.size(); to++) {
        if (tags.ends(from) && tags.begins(to)) {
          double step = step(weights, from, to);
          across[columns[from] * block + columns[to] - types] = step;
          acrossByTo[(columns[to] - types) * block + columns[from]] = step;
        }
      }
    }
  }

  private double step(float[] weights, int from, int to) {
    return Math.exp(weights[from * tags.size() + to]);
  }

  int column(int tag) {
    return columns[tag];
  }

  int size() {
    return columns.length;
  }

  boolean begins(int column) {
    return column >= types && column < types + block;
  }

  boolean ends(int column) {
    return column < block;
  }

  /** The exponential of a pair's weight, 0 where the one may not follow the other. */
  double of(int from, int to) {
    if (ends(from)) {
      return begins(to) ? across[from * block + to - types] : 0;
    }
    int type = (from - block) % types;
    boolean first = from < block + types;
    if (to == type) {
      return first ? firstLast[type] : innerLast[type];
    }
    if (to == block + types + type) {
      return first ? firstInner[type] : innerInner[type];
    }
    return 0;
  }

  /** Sums over the tags before: {@code values} of one row of columns into the row behind it. */
  void forward(double[] values, int row) {
    int next = row + size();
    // Tags are added in the order of their numbers, so that sums are the same, to the bit, whatever
    // the layout.
    for (int from : closing) {
      double value = values[row + from];
      int to = next + types;
      int step = from * block;
      for (int k = 0; k < block; k++) {
        values[to + k] += value * across[step + k];
      }
    }
    int first = row + block;
    int inner = first + types;
    for (int t = 0; t < types; t++) {
      double begun = values[first + t];
      double gone = values[inner + t];
      values[next + t] = begun * firstLast[t] + gone * innerLast[t];
      values[next + block + types + t] = begun * firstInner[t] + gone * innerInner[t];
    }
  }

  /**
   * Sums over the tags behind.
   *
   * @param ahead a value for each column of the next word
   * @param values where the sums go
   * @param row where in it, zeros before
   */
  void backward(double[] ahead, double[] values, int row) {
    for (int to : opening) {
      double value = ahead[to];
      int step = (to - types) * block;
      for (int k = 0; k < block; k++) {
        values[row + k] += value * acrossByTo[step + k];
      }
    }
    int inner = block + types;
    for (int t = 0; t < types; t++) {
      values[row + block + t] = ahead[inner + t] * firstInner[t] + ahead[t] * firstLast[t];
      values[row + inner + t] = ahead[inner + t] * innerInner[t] + ahead[t] * innerLast[t];
    }
  }
}
