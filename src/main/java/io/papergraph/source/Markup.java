package io.papergraph.source;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How a document of tags begins.
 *
 * @param root the local name of its outermost element, in lower case, else the name that its
 *     document type gives
 */
record Markup(String root) {
  private static final Pattern BEFORE =
      Pattern.compile("\\s++|<\\?.*?\\?>|<!--.*?-->", Pattern.DOTALL);
  private static final Pattern DOCTYPE = Pattern.compile("(?i)<!DOCTYPE\\s+([\\w.:-]+)");
  private static final Pattern ROOT = Pattern.compile("<(?:[\\w.-]+:)?([A-Za-z_][\\w.-]*)");

  /** The markup that a head begins with; empty when it is other text. */
  static Optional<Markup> of(String head) {
    int at = 0;
    Matcher before = BEFORE.matcher(head);
    while (before.region(at, head.length()).lookingAt()) {
      at = before.end();
    }
    for (Pattern name : new Pattern[] {DOCTYPE, ROOT}) {
      Matcher found = name.matcher(head).region(at, head.length());
      if (found.lookingAt()) {
        return Optional.of(new Markup(found.group(1).toLowerCase(Locale.ROOT)));
      }
    }
    return Optional.empty();
  }

  boolean isHtml() {
    return root.equals("html");
  }
}
