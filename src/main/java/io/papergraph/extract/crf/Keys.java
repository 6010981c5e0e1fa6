package io.papergraph.extract.crf;

/** Feature keys: 64-bit hashes of what a feature says, never 0. */
public final class Keys {
  private static final long SEED = 0x9E3779B97F4A7C15L;

  private Keys() {}

  /** Hash of a text. */
  public static long of(CharSequence text) {
    return of(text, 0, text.length());
  }

  /** Hash of the characters from {@code from} to {@code to}. */
  public static long of(CharSequence text, int from, int to) {
    long h = 0xCBF29CE484222325L;
    for (int i = from; i < to; i++) {
      h = (h ^ text.charAt(i)) * 0x100000001B3L;
    }
    return mix(h);
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
