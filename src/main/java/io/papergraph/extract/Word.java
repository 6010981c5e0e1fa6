package io.papergraph.extract;

/**
 * One word or sign of a text. A word keeps its inner hyphens, version dots and the like: {@code
 * Mixture-of-Experts}, {@code Qwen2.5}, {@code ViT-B/16}, {@code R@1}.
 *
 * @param from first UTF-16 index in the text
 * @param to one past the last UTF-16 index
 * @param form how it is spelt
 * @param spaced whether white space stands before it
 */
record Word(int from, int to, Form form, boolean spaced) {

  /** The first mark of Unicode; what stands before it is told without a look into its tables. */
  private static final int FIRST_MARK = 0x300;

  enum Kind {
    WORD,
    SIGN,
    URL,
    /** A LaTeX command such as {@code \textbf}. */
    COMMAND
  }

  /** Letters, digits and plus signs of a text in lower case: the form that spellings meet in. */
  static String fold(String text) {
    return isFolded(text) ? text : folded(text);
  }

  private static boolean isFolded(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if ((c < 'a' || c > 'z') && (c < '0' || c > '9') && c != '+') {
        return false;
      }
    }
    return true;
  }

  private static String folded(String text) {
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
    if (c < FIRST_MARK) {
      return false;
    }
    int type = Character.getType(c);
    return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
  }

  String text() {
    return form.text();
  }

  String lower() {
    return form.lower();
  }

  /** Hash of the text in lower case. */
  long key() {
    return form.key();
  }

  /** Letters, digits and plus signs of it alone, in lower case; empty for a sign. */
  String fold() {
    return form.fold();
  }

  Kind kind() {
    return form.kind();
  }

  boolean isWord() {
    return form.kind() == Kind.WORD;
  }

  boolean is(String sign) {
    return form.text().equals(sign);
  }

  boolean startsUpper() {
    return form.startsUpper();
  }

  boolean startsDigit() {
    return form.startsDigit();
  }
}
