package io.papergraph.extract.crf;

/** Feature keys: 64-bit hashes of what a feature says, never 0. */
public final class Keys {
  /** The open hash of nothing; see {@link #extend}. */
  public static final long BEGINNING = 0xCBF29CE484222325L;

  private static final long SEED = 0x9E3779B97F4A7C15L;

  private Keys() {}

  /** Hash of a text. */
  public static long of(CharSequence text) {
    return of(text, 0, text.length());
  }

  /** Hash of the characters from {@code from} to {@code to}. */
  public static long of(CharSequence text, int from, int to) {
    return end(extend(BEGINNING, text, from, to));
  }

  /**
   * Goes on with an open hash by some characters. A text may so be hashed along with all of its
   * beginnings: {@code end(extend(extend(BEGINNING, a), b))} is the hash of both together.
   */
  public static long extend(long open, CharSequence text, int from, int to) {
    long h = open;
    for (int i = from; i < to; i++) {
      h = (h ^ text.charAt(i)) * 0x100000001B3L;
    }
    return h;
  }

  /** The hash of all that an open hash was extended by. */
  public static long end(long open) {
    return mix(open);
  }

  /** Hash of a template's number and one value. */
  public static long of(int template, long value) {
    return mix(value + template * SEED);
  }

  /** Hash of a template's number and two values. */
  public static long of(int template, long a, long b) {
    return mix(mix(a + template * SEED) * 31 + b);
  }

  private static long mix(long h) {
    h ^= h >>> 33;
    h *= 0xFF51AFD7ED558CCDL;
    h ^= h >>> 33;
    h *= 0xC4CEB9FE1A85EC53L;
    h ^= h >>> 33;
    return h == 0 ? 1 : h;
  }
}
