package io.papergraph.claim;

/** The range that every confidence keeps to. */
final class Confidences {
  private Confidences() {}

  static void check(double confidence) {
    if (!(confidence > 0 && confidence <= 1)) {
      throw new IllegalArgumentException("confidence outside (0, 1]: " + confidence);
    }
  }
}
