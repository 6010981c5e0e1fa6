package io.papergraph.extract;

import java.util.ArrayList;
import java.util.List;

/** Cuts a text into words and signs in one pass, without backtracking. */
final class Tokenizer {
  private final String text;
  private final Forms forms;
  private final List<Word> words = new ArrayList<>();

  private Tokenizer(String text, Forms forms) {
    this.text = text;
    this.forms = forms;
  }

  static List<Word> words(String text, Forms forms) {
    Tokenizer tokenizer = new Tokenizer(text, forms);
    tokenizer.run();
    return tokenizer.words;
  }

  private void run() {
    boolean spaced = true;
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      if (Character.isWhitespace(c)) {
        spaced = true;
        i += Character.charCount(c);
        continue;
      }
      i = next(i, c, spaced);
      spaced = false;
    }
  }

  private int next(int from, int c, boolean spaced) {
    int url = Urls.end(text, from);
    if (url > from) {
      return add(from, url, Word.Kind.URL, spaced);
    }
    if (c == '\\' && isAsciiLetter(from + 1)) {
      int to = from + 1;
      while (isAsciiLetter(to)) {
        to++;
      }
      return add(from, to, Word.Kind.COMMAND, spaced);
    }
    if (isAlphanumeric(c)) {
      return add(from, wordEnd(from), Word.Kind.WORD, spaced);
    }
    if ((c == '\'' || c == '’') && charAt(from + 1) == 's' && !isAlphanumericAt(from + 2)) {
      return add(from, from + 2, Word.Kind.SIGN, spaced);
    }
    if (c == '-' && charAt(from + 1) == '-') {
      return add(from, from + 2, Word.Kind.SIGN, spaced);
    }
    return add(from, from + Character.charCount(c), Word.Kind.SIGN, spaced);
  }

  private int add(int from, int to, Word.Kind kind, boolean spaced) {
    words.add(new Word(from, to, forms.of(text, from, to, kind), spaced));
    return to;
  }

  private int wordEnd(int from) {
    int i = from;
    while (true) {
      while (i < text.length() && isAlphanumeric(text.codePointAt(i))) {
        i += Character.charCount(text.codePointAt(i));
      }
      if (i < text.length() && joins(from, i)) {
        i++;
      } else {
        return plusEnd(from, i);
      }
    }
  }

  /** Whether the sign at {@code i} stands inside a word that began at {@code from}. */
  private boolean joins(int from, int i) {
    if (!isAlphanumericAt(i + 1)) {
      return false;
    }
    boolean digitBefore = Character.isDigit(text.charAt(i - 1));
    boolean digitAfter = Character.isDigit(text.charAt(i + 1));
    return switch (text.charAt(i)) {
      case '-', '\u2010', '\u2011', '_' -> true;
      case '.' -> digitAfter && (digitBefore || Character.isUpperCase(text.charAt(i - 1)));
      case ',' -> digitBefore && digitAfter && thousands(from, i);
      case '^', '@' -> true;
      case '/' -> digitAfter && !digitBefore;
      case ':' -> digitAfter && !Character.isDigit(text.charAt(from));
      case '&' ->
          Character.isUpperCase(text.charAt(i - 1)) && Character.isUpperCase(text.charAt(i + 1));
      default -> false;
    };
  }

  /** Whether exactly three digits follow, and digits and commas alone precede. */
  private boolean thousands(int from, int comma) {
    for (int i = Math.max(from, comma - 3); i < comma; i++) {
      if (!Character.isDigit(text.charAt(i)) && text.charAt(i) != ',') {
        return false;
      }
    }
    for (int i = comma + 1; i <= comma + 3; i++) {
      if (!Character.isDigit(charAt(i))) {
        return false;
      }
    }
    return !Character.isDigit(charAt(comma + 4));
  }

  /** Plus signs at the end of a name belong to it: {@code RAM++}. */
  private int plusEnd(int from, int end) {
    int to = end;
    while (to < text.length() && text.charAt(to) == '+' && to - end < 2) {
      to++;
    }
    boolean number = Character.isDigit(text.charAt(from));
    return to > end && !number && !isAlphanumericAt(to) ? to : end;
  }

  private boolean isAsciiLetter(int i) {
    char c = charAt(i);
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  private char charAt(int i) {
    return i < text.length() ? text.charAt(i) : ' ';
  }

  private boolean isAlphanumericAt(int i) {
    return i < text.length() && isAlphanumeric(text.codePointAt(i));
  }

  private static boolean isAlphanumeric(int c) {
    return Character.isLetterOrDigit(c) || Word.isMark(c);
  }
}
