package io.papergraph.query;

import java.lang.Character.UnicodeScript;
import java.util.EnumSet;
import java.util.Set;

/**
 * How many places of a terminal a text takes, near enough for a table: marks that combine with the
 * character before them take none, East Asian characters and pictures take two, all others one.
 */
final class DisplayWidth {
  private static final Set<UnicodeScript> WIDE =
      EnumSet.of(
          UnicodeScript.HAN,
          UnicodeScript.HANGUL,
          UnicodeScript.HIRAGANA,
          UnicodeScript.KATAKANA,
          UnicodeScript.BOPOMOFO,
          UnicodeScript.YI);

  private DisplayWidth() {}

  static int of(String text) {
    return text.codePoints().map(DisplayWidth::of).sum();
  }

  /** The longest start that takes no more than so many places, never without its marks. */
  static String start(String text, int places) {
    int end = 0;
    int taken = 0;
    while (end < text.length()) {
      int c = text.codePointAt(end);
      taken += of(c);
      if (taken > places) {
        break;
      }
      end += Character.charCount(c);
    }
    return text.substring(0, end);
  }

  private static int of(int c) {
    int type = Character.getType(c);
    if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK) {
      return 0;
    }
    return isWide(c) ? 2 : 1;
  }

  private static boolean isWide(int c) {
    boolean fullForm = c >= 0xFF01 && c <= 0xFF60;
    boolean halfForm = c >= 0xFF61 && c <= 0xFFDC;
    boolean picture = c >= 0x1F300 && c <= 0x1FAFF;
    boolean mark = c >= 0x3000 && c <= 0x303E;
    return fullForm || picture || mark || (!halfForm && WIDE.contains(UnicodeScript.of(c)));
  }
}
