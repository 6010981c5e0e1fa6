package io.papergraph.resolve;

import java.util.stream.LongStream;

/**
 * Finds which of many names share a key, without holding the keys: each is a number of 64 bits, 40
 * of them the key's hash, so that two keys in a million million are taken for one.
 */
final class Meetings {
  /** In larger blocks, names meet only those near to them in the order of names. */
  private static final int WIDEST = 64;

  private static final int NAME_BITS = 23;
  private static final long OWN = 1L << NAME_BITS;
  private static final long NAME = OWN - 1;
  private static final long KEY = -(OWN << 1);

  private final LongStream.Builder entries = LongStream.builder();

  /** Told of two names that share a key; of a pair perhaps more than once. */
  interface Use {
    void meet(int one, int other);
  }

  /**
   * Notes a key of a name.
   *
   * @param name its place in the order of names, below 2^23
   * @param own whether the name goes by this key itself; of two names that meet, one does
   */
  void add(String key, int name, boolean own) {
    if (name < 0 || name > NAME) {
      throw new IllegalArgumentException("too many names: " + name);
    }
    entries.add((hash(key) & KEY) | (own ? OWN : 0) | name);
  }

  /** Tells the pairs that share a key, by hash and order of the names; once, at the end. */
  void pairs(Use use) {
    long[] sorted = entries.build().sorted().toArray();
    int from = 0;
    while (from < sorted.length) {
      int to = from + 1;
      while (to < sorted.length && (sorted[from] & KEY) == (sorted[to] & KEY)) {
        to++;
      }
      block(sorted, from, to, use);
      from = to;
    }
  }

  /** Those that are not named so themselves stand first in a block. */
  private static void block(long[] entries, int from, int to, Use use) {
    int own = from;
    while (own < to && (entries[own] & OWN) == 0) {
      own++;
    }
    for (int i = Math.max(own, from); i < to; i++) {
      int name = (int) (entries[i] & NAME);
      for (int j = from; j < Math.min(own, from + WIDEST); j++) {
        use.meet(name, (int) (entries[j] & NAME));
      }
      for (int j = i + 1; j < Math.min(to, i + WIDEST); j++) {
        use.meet(name, (int) (entries[j] & NAME));
      }
    }
  }

  /** FNV-1a over 64 bits. */
  private static long hash(String key) {
    long hash = 0xcbf29ce484222325L;
    for (int i = 0; i < key.length(); i++) {
      hash = (hash ^ key.charAt(i)) * 0x100000001b3L;
    }
    return hash;
  }
}
