package io.papergraph.export;

/** Texts as XML 1.0 holds them, so that a reader gives every character back. */
final class XmlText {
  private XmlText() {}

  /**
   * The text of an element; a carriage return, which readers would take for a line end, by number.
   *
   * @throws NotInXmlException when it has a character that XML 1.0 does not allow, even by number
   */
  static String content(String text) throws NotInXmlException {
    StringBuilder out = new StringBuilder(text.length() + 16);
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      if (!isAllowed(c)) {
        throw new NotInXmlException(String.format("cannot hold the character U+%04X", c));
      }
      append(c, out);
      i += Character.charCount(c);
    }
    return out.toString();
  }

  /** The value of an attribute in double quotes that has no white space but spaces. */
  static String attribute(String iri) {
    StringBuilder out = new StringBuilder(iri.length() + 16);
    iri.codePoints().forEach(c -> append(c, out));
    return out.toString();
  }

  private static void append(int c, StringBuilder out) {
    switch (c) {
      case '&' -> out.append("&amp;");
      case '<' -> out.append("&lt;");
      case '>' -> out.append("&gt;");
      case '"' -> out.append("&quot;");
      case '\r' -> out.append("&#xD;");
      default -> out.appendCodePoint(c);
    }
  }

  private static boolean isAllowed(int c) {
    return c == '\t'
        || c == '\n'
        || c == '\r'
        || (c >= ' ' && c < Character.MIN_SURROGATE)
        || (c > Character.MAX_SURROGATE && c < 0xFFFE)
        || c > 0xFFFF;
  }
}
