package io.papergraph.cli;

/**
 * A document with a place for what a command writes: the lines between {@code <!-- bench:NAME -->}
 * and {@code <!-- /bench:NAME -->}. The text around is a person's, and stays.
 *
 * @param before up to and with the line that opens the place
 * @param after from the line that closes it
 */
record MarkedText(String before, String after) {

  /**
   * Finds the place.
   *
   * @param name what is measured, e.g. {@code build}
   * @throws IllegalArgumentException when the document has no such place, or two
   */
  static MarkedText of(String document, String name) {
    String open = "<!-- bench:" + name + " -->\n";
    String close = "<!-- /bench:" + name + " -->\n";
    int opened = place(document, open);
    int closed = place(document, close);
    if (closed < opened) {
      throw new IllegalArgumentException(close.strip() + " comes before " + open.strip());
    }
    return new MarkedText(
        document.substring(0, opened + open.length()), document.substring(closed));
  }

  private static int place(String document, String mark) {
    int place = document.indexOf(mark);
    if (place < 0 || document.indexOf(mark, place + 1) >= 0) {
      throw new IllegalArgumentException("a line " + mark.strip() + " is needed, once");
    }
    return place;
  }

  /** The document with this in the place of what was there, in paragraphs of its own. */
  String with(String content) {
    return before + "\n" + content.strip() + "\n\n" + after;
  }
}
