package io.papergraph.source;

/** The beginning of an XML text, read to tell what it is. */
final class XmlHead {
  private static final String TAG = "<%s";

  private XmlHead() {}

  /**
   * The start tag of the outermost element, from its {@code <} to its {@code >}, or to the end of a
   * head that is cut within it; empty where the text does not begin as XML does. What may stand
   * before it, a document type included, is passed over without being looked into.
   */
  static String rootTag(String head) {
    int at = skipSpace(head, 0);
    while (head.startsWith("<?", at) || head.startsWith("<!", at)) {
      int end = endOfProlog(head, at);
      if (end < 0) {
        return "";
      }
      at = skipSpace(head, end);
    }
    if (!head.startsWith("<", at)) {
      return "";
    }
    int end = head.indexOf('>', at);
    return head.substring(at, end < 0 ? head.length() : end + 1);
  }

  /** Whether a start tag is that of an element of this name. */
  static boolean isNamed(String tag, String name) {
    String start = TAG.formatted(name);
    return tag.startsWith(start)
        && (tag.length() == start.length() || " \t\r\n/>".indexOf(tag.charAt(start.length())) >= 0);
  }

  private static int endOfProlog(String head, int at) {
    if (head.startsWith("<?", at)) {
      return after(head, "?>", at);
    }
    if (head.startsWith("<!--", at)) {
      return after(head, "-->", at);
    }
    int end = head.indexOf('>', at);
    int subset = head.indexOf('[', at);
    return subset >= 0 && subset < end ? after(head, "]>", subset) : after(head, ">", at);
  }

  private static int after(String head, String end, int from) {
    int at = head.indexOf(end, from);
    return at < 0 ? -1 : at + end.length();
  }

  private static int skipSpace(String head, int from) {
    int at = from;
    while (at < head.length() && Character.isWhitespace(head.charAt(at))) {
      at++;
    }
    return at;
  }
}
