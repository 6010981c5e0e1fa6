package io.papergraph.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Pairs of a short form and the phrase it stands for, after Schwartz and Hearst (2003). */
final class Acronyms {
  /** Words {@code first} to {@code end} are the long form of the short form beside them. */
  record Pair(Passage passage, int first, int end, int shortFirst, int shortEnd) {
    String longForm() {
      return passage.cut(first, end);
    }

    String shortForm() {
      return passage.cut(shortFirst, shortEnd);
    }
  }

  private static final int LONGEST_SHORT = 12;
  private static final int MOST_WORDS = 10;

  private Acronyms() {}

  /** All pairs of a passage, in text order. */
  static List<Pair> find(Passage passage) {
    List<Pair> pairs = new ArrayList<>();
    for (int open = 1; open + 2 < passage.size(); open++) {
      if (!passage.word(open).is("(")) {
        continue;
      }
      int close = close(passage, open);
      if (close < 0) {
        continue;
      }
      int shortEnd = shortEnd(passage, open + 1, close);
      if (shortEnd > open + 1 && isShort(passage.cut(open + 1, shortEnd))) {
        int first = longStart(passage, open, passage.cut(open + 1, shortEnd));
        if (first >= 0) {
          pairs.add(new Pair(passage, first, open, open + 1, shortEnd));
          continue;
        }
      }
      swapped(passage, open, close, pairs);
    }
    return pairs;
  }

  /** "SHORT (the long form)". */
  private static void swapped(Passage passage, int open, int close, List<Pair> pairs) {
    Word word = passage.word(open - 1);
    if (!word.isWord() || !isShort(word.text()) || close - open < 3 || close - open > MOST_WORDS) {
      return;
    }
    for (int i = open + 1; i < close; i++) {
      if (!passage.word(i).isWord() && !passage.word(i).is("-")) {
        return;
      }
    }
    if (matchStart(passage, open + 1, close, word.text()) == open + 1) {
      pairs.add(new Pair(passage, open + 1, close, open - 1, open));
    }
  }

  private static int close(Passage passage, int open) {
    int limit = Math.min(passage.size(), open + MOST_WORDS + 3);
    for (int i = open + 1; i < limit; i++) {
      if (passage.word(i).is(")")) {
        return i;
      }
      if (passage.word(i).is("(")) {
        return -1;
      }
    }
    return -1;
  }

  private static int shortEnd(Passage passage, int first, int close) {
    for (int i = first; i < close; i++) {
      Word word = passage.word(i);
      if (word.is(",") || word.is(";") || word.is(":")) {
        return i;
      }
    }
    return close - first <= 2 ? close : first;
  }

  private static boolean isShort(String text) {
    if (text.length() < 2 || text.length() > LONGEST_SHORT || text.indexOf('%') >= 0) {
      return false;
    }
    return text.chars().anyMatch(Character::isUpperCase)
        && Character.isLetterOrDigit(text.charAt(0))
        && text.indexOf(' ') < 0;
  }

  /** First word of the long form that ends before {@code end}, or -1. */
  private static int longStart(Passage passage, int end, String shortForm) {
    String key = plain(shortForm);
    int most = Math.min(key.length() + 5, Math.min(2 * key.length() + 2, MOST_WORDS));
    int from = Math.max(passage.sentenceStart(end), end - most);
    for (int i = end - 1; i >= from; i--) {
      if (!passage.word(i).isWord()) {
        from = i + 1;
      }
    }
    return from < end ? matchStart(passage, from, end, shortForm) : -1;
  }

  /**
   * The matching of Schwartz and Hearst: letters of the short form are looked for from the right,
   * the first one at the start of a word.
   */
  private static int matchStart(Passage passage, int from, int end, String shortForm) {
    String key = plain(shortForm);
    int s = key.length() - 1;
    for (int w = end - 1; w >= from; w--) {
      String word = passage.lower(w);
      for (int l = word.length() - 1; l >= 0 && s >= 0; l--) {
        boolean start = l == 0 || !Character.isLetterOrDigit(word.charAt(l - 1));
        if (word.charAt(l) == key.charAt(s) && (s > 0 || start)) {
          s--;
        }
      }
      if (s < 0) {
        boolean same = Word.fold(passage.cut(w, end)).equals(Word.fold(shortForm));
        return same || isOneShort(passage, w, end) ? -1 : w;
      }
    }
    return -1;
  }

  /** A single plain word is too little for a long form. */
  private static boolean isOneShort(Passage passage, int first, int end) {
    return end - first == 1
        && passage.word(first).text().indexOf('-') < 0
        && passage.word(first).text().length() < 10;
  }

  private static String plain(String shortForm) {
    StringBuilder out = new StringBuilder();
    String text = shortForm;
    if (text.length() > 2
        && text.endsWith("s")
        && Character.isUpperCase(text.charAt(text.length() - 2))) {
      text = text.substring(0, text.length() - 1);
    }
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isLetterOrDigit(c)) {
        out.append(c);
      }
    }
    return out.toString().toLowerCase(Locale.ROOT);
  }
}
