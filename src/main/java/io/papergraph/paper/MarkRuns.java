package io.papergraph.paper;

/**
 * Runs of combining marks. To put one into canonical order takes time in the square of its length,
 * so runs longer than any script has are cut by a combining grapheme joiner, as the stream-safe
 * format of Unicode does (UAX #15, section 13).
 */
final class MarkRuns {
  private static final int LONGEST = 64;
  private static final int PIECE = 30;
  private static final int JOINER = 0x034F;

  private MarkRuns() {}

  /**
   * The text with every run of more than 64 marks cut into pieces of 30; mostly the text itself.
   */
  static String cut(String text) {
    return longest(text) <= LONGEST ? text : cutLong(text);
  }

  private static int longest(String text) {
    int longest = 0;
    int run = 0;
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      i += Character.charCount(c);
      run = isMark(c) ? run + 1 : 0;
      longest = Math.max(longest, run);
    }
    return longest;
  }

  private static String cutLong(String text) {
    StringBuilder out = new StringBuilder(text.length() + text.length() / PIECE);
    int begin = 0;
    for (int i = 0; i < text.length(); ) {
      int end = endOfRun(text, i);
      if (text.codePointCount(i, end) > LONGEST) {
        out.append(text, begin, i);
        begin = end;
        appendPieces(text, i, end, out);
      }
      i = end < text.length() ? end + Character.charCount(text.codePointAt(end)) : end;
    }
    return out.append(text, begin, text.length()).toString();
  }

  private static void appendPieces(String text, int from, int to, StringBuilder out) {
    int i = from;
    while (text.codePointCount(i, Math.min(to, i + 2 * PIECE + 2)) > PIECE) {
      int end = text.offsetByCodePoints(i, PIECE);
      out.append(text, i, end).appendCodePoint(JOINER);
      i = end;
    }
    out.append(text, i, to);
  }

  /** Where the run of marks ends that begins at a place; the place itself where none does. */
  private static int endOfRun(String text, int from) {
    int i = from;
    while (i < text.length() && isMark(text.codePointAt(i))) {
      i += Character.charCount(text.codePointAt(i));
    }
    return i;
  }

  /** Whether a character may change places with its neighbours; all that do are of these kinds. */
  private static boolean isMark(int c) {
    int type = Character.getType(c);
    return (type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK)
        && c != JOINER;
  }
}
