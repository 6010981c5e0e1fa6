package io.papergraph.extract;

import io.papergraph.claim.Score;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The words that say a number is a change, a ratio or a level, and how near to it they stand. */
final class ChangeWords {
  /** How many words before a number are looked at for one that tells what it is. */
  static final int NEAR = 8;

  private static final int RIGHT = 5;
  private static final int LONGEST_LIST = 60;
  private static final Set<String> FILLERS =
      Set.of(
          "of",
          "up",
          "about",
          "around",
          "approximately",
          "nearly",
          "over",
          "at",
          "least",
          "as",
          "much",
          "an",
          "average",
          "roughly",
          "almost",
          "by",
          "more",
          "than",
          "sim",
          "a",
          "some");
  private static final Set<String> CLAUSE =
      Set.of("and", "while", "on", "for", "by", "with", "over");

  private final Lexicons lexicons;

  ChangeWords(Lexicons lexicons) {
    this.lexicons = lexicons;
  }

  /** What a noun of change after a number makes it, as in "3 % higher", "5 and 6 mAP gains". */
  Score.@Nullable Kind after(Quantity q, int most) {
    Passage passage = q.passage();
    int to = Math.min(passage.sentenceEnd(q.first()), q.end() + most);
    for (int i = q.end(); i < to; i++) {
      Score.Kind kind = kind(passage.lower(i));
      if (kind != null) {
        return kind;
      }
      boolean list = i + 1 < to && passage.word(i + 1).startsDigit();
      if (list && (passage.lower(i).equals("and") || passage.word(i).is(","))) {
        to = Math.min(Math.min(passage.sentenceEnd(q.first()), q.end() + LONGEST_LIST), to + 3);
        continue;
      }
      boolean sign = !passage.word(i).isWord() && !isQuiet(passage, i);
      if (sign || CLAUSE.contains(passage.lower(i))) {
        return null;
      }
    }
    return null;
  }

  private static boolean isQuiet(Passage passage, int i) {
    return Quantity.isMarkup(passage, i) || passage.word(i).is("%");
  }

  /** What a noun or verb of change just before a number makes it: "improvements of up to 3 %". */
  Score.@Nullable Kind before(Quantity q) {
    Passage passage = q.passage();
    int from = passage.sentenceStart(q.first());
    int i = q.first() - 1;
    if (passage.lower(i).equals("to") && passage.lower(i - 1).equals("up")) {
      i -= 2;
    }
    while (i >= from && (Quantity.isMarkup(passage, i) || FILLERS.contains(passage.lower(i)))) {
      i--;
    }
    return i >= from ? kind(passage.lower(i)) : null;
  }

  private Score.@Nullable Kind kind(String word) {
    if (lexicons.words("ratio").contains(word)) {
      return Score.Kind.RATIO;
    }
    return lexicons.words("delta").contains(word) ? Score.Kind.DELTA : null;
  }

  /** Up or down, from the sign or the nearest word that says it. */
  Score.Change direction(Quantity q) {
    if (q.sign().equals("+")) {
      return Score.Change.UP;
    }
    if (!q.sign().isEmpty()) {
      return Score.Change.DOWN;
    }
    int up = distance(q, "up");
    int down = distance(q, "down");
    if (up == down) {
      return Score.Change.UNSAID;
    }
    return up < down ? Score.Change.UP : Score.Change.DOWN;
  }

  /** Words between a number and the nearest word under a heading of the same sentence. */
  int distance(Quantity q, String heading) {
    Passage passage = q.passage();
    Set<String> words = lexicons.words(heading);
    int from = Math.max(passage.sentenceStart(q.first()), q.first() - NEAR);
    int to = Math.min(passage.sentenceEnd(q.first()), q.end() + RIGHT);
    int best = Integer.MAX_VALUE;
    for (int i = q.first() - 1; i >= from; i--) {
      if (words.contains(passage.lower(i))) {
        best = q.first() - i;
        break;
      }
    }
    for (int i = q.end(); i < to; i++) {
      if (words.contains(passage.lower(i))) {
        return Math.min(best, i - q.end() + 1);
      }
      if (passage.word(i).is(",") || passage.lower(i).equals("and")) {
        break;
      }
    }
    return best;
  }
}
