package io.papergraph.extract;

import java.util.Locale;

/**
 * One word or sign of a text. A word keeps its inner hyphens, version dots and the like: {@code
 * Mixture-of-Experts}, {@code Qwen2.5}, {@code ViT-B/16}, {@code R@1}.
 *
 * @param from first UTF-16 index in the text
 * @param to one past the last UTF-16 index
 * @param text what stands there
 * @param lower the same in lower case
 * @param fold letters, digits and plus signs of it alone, in lower case; empty for a sign
 * @param kind what it is
 * @param spaced whether white space stands before it
 */
record Word(int from, int to, String text, String lower, String fold, Kind kind, boolean spaced) {

  enum Kind {
    WORD,
    SIGN,
    URL,
    /** A LaTeX command such as {@code \textbf}. */
    COMMAND
  }

  static Word of(String text, int from, int to, Kind kind, boolean spaced) {
    String cut = text.substring(from, to);
    String lower = cut.toLowerCase(Locale.ROOT);
    return new Word(from, to, cut, lower, kind == Kind.WORD ? fold(lower) : "", kind, spaced);
  }

  /** Letters, digits and plus signs of a text in lower case: the form that spellings meet in. */
  static String fold(String text) {
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      i += Character.charCount(c);
      if (Character.isLetterOrDigit(c) || c == '+' || isMark(c)) {
        out.appendCodePoint(Character.toLowerCase(c));
      }
    }
    return out.toString();
  }

  static boolean isMark(int c) {
    int type = Character.getType(c);
    return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
  }

  boolean isWord() {
    return kind == Kind.WORD;
  }

  boolean is(String sign) {
    return text.equals(sign);
  }

  boolean startsUpper() {
    return Character.isUpperCase(text.codePointAt(0));
  }

  boolean startsDigit() {
    return text.charAt(0) >= '0' && text.charAt(0) <= '9';
  }
}
