package io.papergraph.extract;

/** A word over all its places in a paper, spelt in any case. Filled place by place. */
final class Repeats {
  private int inTitle;
  private int inAbstract;
  private long cues;

  void count(boolean title) {
    if (title) {
      inTitle++;
    } else {
      inAbstract++;
    }
  }

  void addCues(long mask) {
    cues |= mask;
  }

  int inTitle() {
    return inTitle;
  }

  /** How often it stands in title and abstract. */
  int all() {
    return inTitle + inAbstract;
  }

  /** What stands around a name at any of its places, as bits; 0 for other words. */
  long cues() {
    return cues;
  }
}
