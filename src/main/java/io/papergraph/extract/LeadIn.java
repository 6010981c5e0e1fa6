package io.papergraph.extract;

import java.util.Set;

/** What the words just before a number make it: "by", "from" or "to" it, or another's number. */
final class LeadIn {
  private static final Set<String> OTHERS =
      Set.of("than", "versus", "vs", "compared", "baseline", "from");
  private static final Set<String> MORE = Set.of("more", "less", "fewer", "greater");
  private static final Set<String> REACHED =
      Set.of("to", "of", "at", "with", "reaching", "achieving", "achieves", "attains");

  private LeadIn() {}

  /** "by 3.2 %": the amount of a change. */
  static boolean isBy(Quantity q) {
    Passage passage = q.passage();
    int from = Math.max(passage.sentenceStart(q.first()), q.first() - 5);
    for (int i = q.first() - 1; i >= from; i--) {
      String word = passage.lower(i);
      if (word.equals("by")) {
        return true;
      }
      if (word.equals(",") || word.equals("and") || word.equals("(")) {
        return false;
      }
    }
    return false;
  }

  /** "from 84.6 % to 91.5 %": the first is where the change began. */
  static boolean isFrom(Quantity q) {
    Passage passage = q.passage();
    int i = q.first() - 1;
    while (i >= 0
        && (Quantity.isMarkup(passage, i)
            || passage.lower(i).equals("about")
            || passage.lower(i).equals("around"))) {
      i--;
    }
    if (!passage.lower(i).equals("from")) {
      return false;
    }
    for (int j = q.end(); j < Math.min(passage.size(), q.end() + 4); j++) {
      if (passage.lower(j).equals("to") || passage.lower(j).equals("→")) {
        return true;
      }
    }
    return false;
  }

  /** "than 84.6 %", "versus 84.6 %": what something else came to. */
  static boolean isOfOthers(Quantity q) {
    return follows(q, OTHERS);
  }

  /** "to 91.5 %", "achieves 91.5 %": the level that was reached. */
  static boolean isReached(Quantity q) {
    return follows(q, REACHED);
  }

  private static boolean follows(Quantity q, Set<String> words) {
    Passage passage = q.passage();
    int i = q.first() - 1;
    while (i >= 0
        && (Quantity.isMarkup(passage, i)
            || !passage.word(i).isWord()
            || passage.lower(i).equals("up")
            || passage.lower(i).equals("over")
            || passage.lower(i).equals("about"))) {
      i--;
    }
    boolean than = passage.lower(i).equals("than");
    return words.contains(passage.lower(i)) && !(than && MORE.contains(passage.lower(i - 1)));
  }
}
