package io.papergraph.resolve;

import java.util.ArrayList;
import java.util.List;

/** The words of a text: runs of letters, numbers and plus signs. */
final class Words {
  private Words() {}

  /** All words in their order. */
  static List<String> of(String text) {
    List<String> words = new ArrayList<>();
    int start = 0;
    int at = 0;
    while (at < text.length()) {
      int point = text.codePointAt(at);
      int next = at + Character.charCount(point);
      if (!isPart(point)) {
        if (start < at) {
          words.add(text.substring(start, at));
        }
        start = next;
      }
      at = next;
    }
    if (start < at) {
      words.add(text.substring(start));
    }
    return words;
  }

  /** Whether a code point may stand in a word. */
  static boolean isPart(int point) {
    return Character.isLetter(point) || isNumber(point) || point == '+';
  }

  /** Whether a code point is a digit or another number, such as a superscript, of any script. */
  static boolean isNumber(int point) {
    return switch (Character.getType(point)) {
      case Character.DECIMAL_DIGIT_NUMBER, Character.LETTER_NUMBER, Character.OTHER_NUMBER -> true;
      default -> false;
    };
  }
}
