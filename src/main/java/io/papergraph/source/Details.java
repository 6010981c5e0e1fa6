package io.papergraph.source;

import io.papergraph.paper.Texts;

/** Text from outside as it stands in a message: clean, on one line, short. */
final class Details {
  private static final int LENGTH = 160;

  private Details() {}

  static String oneLine(String text) {
    String line = Texts.clean(text.length() > 2 * LENGTH ? text.substring(0, 2 * LENGTH) : text);
    if (line.length() <= LENGTH) {
      return line;
    }
    int end = Character.isHighSurrogate(line.charAt(LENGTH - 1)) ? LENGTH - 1 : LENGTH;
    return line.substring(0, end) + "…";
  }
}
