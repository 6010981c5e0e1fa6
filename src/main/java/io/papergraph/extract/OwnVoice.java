package io.papergraph.extract;

import java.util.Set;

/**
 * Where an abstract speaks of the paper itself ("we", "our", "this paper"): what others did stands
 * mostly before the first such sentence.
 */
final class OwnVoice {
  /** What {@link #sentencesAfter} gives where an abstract never speaks of its paper. */
  static final int NEVER = 9;

  private static final int MOST_BEFORE = -2;
  private static final int MOST_AFTER = 3;
  private static final Set<String> OWN = Set.of("we", "our", "paper", "work", "study");

  private final Passage passage;
  private final int[] lastBefore;
  private final int firstSentence;

  private OwnVoice(Passage passage, int[] lastBefore, int firstSentence) {
    this.passage = passage;
    this.lastBefore = lastBefore;
    this.firstSentence = firstSentence;
  }

  /** Looks at every word of a passage once. */
  static OwnVoice of(Passage passage) {
    int[] lastBefore = new int[passage.size() + 1];
    int firstSentence = -1;
    int last = -1;
    for (int i = 0; i < passage.size(); i++) {
      lastBefore[i] = last;
      String lower = passage.lower(i);
      if (OWN.contains(lower)) {
        last = i;
        boolean surely =
            lower.equals("we") || lower.equals("our") || passage.lower(i - 1).equals("this");
        firstSentence = firstSentence < 0 && surely ? passage.sentence(i) : firstSentence;
      }
    }
    lastBefore[passage.size()] = last;
    return new OwnVoice(passage, lastBefore, firstSentence);
  }

  /**
   * How many sentences a word stands after the first one that speaks of the paper: from -2 (two or
   * more before it) to 3 (three or more), or {@link #NEVER}.
   */
  int sentencesAfter(int word) {
    return firstSentence < 0
        ? NEVER
        : Math.max(MOST_BEFORE, Math.min(MOST_AFTER, passage.sentence(word) - firstSentence));
  }

  /** Whether a word of the paper's own stands among words {@code first} to {@code end}. */
  boolean speaks(int first, int end) {
    return lastBefore[end] >= first;
  }
}
