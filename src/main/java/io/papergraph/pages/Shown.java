package io.papergraph.pages;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** How texts of the graph are shown; what escapes HTML is the template. */
final class Shown {
  /** Controls, and marks that turn the direction of what follows them. */
  private static final Pattern MISLEADING =
      Pattern.compile("[\\p{Cc}\\u061C\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069]+");

  private static final Map<String, String> ROLES =
      Map.of(
          "introduces", "introduces",
          "evaluatesOn", "is measured on",
          "evaluatesSystem", "measures",
          "addressesTask", "works on",
          "reportsMetric", "reports",
          "comparesWith", "compares with",
          "uses", "uses",
          "mentions", "mentions",
          "hasRepository", "links to",
          "statedRepository", "has, by a source, its code at");

  private Shown() {}

  /** A text without what could make a page show something else than it holds. */
  static String plain(String text) {
    return MISLEADING.matcher(text).replaceAll(" ");
  }

  /** A role in words: what the paper does with the thing. */
  static String role(String term) {
    return ROLES.getOrDefault(term, words(term));
  }

  /** {@code hasModelPage} as {@code has model page}. */
  static String words(String term) {
    return term.replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
  }

  /** What follows the last # or / of an IRI. */
  static String local(String iri) {
    return iri.substring(Math.max(iri.lastIndexOf('#'), iri.lastIndexOf('/')) + 1);
  }

  /** The first authors of a list that semicolons divide. */
  static String authors(String all, int most) {
    String[] names = all.split("\\s*;\\s*", -1);
    if (names.length <= most) {
      return String.join(", ", names);
    }
    return String.join(", ", Arrays.copyOf(names, most)) + " and others";
  }

  /** The value with its unit as people write it. */
  static String amount(String value, String unit) {
    if (unit.isEmpty()) {
      return value;
    }
    return unit.equals("x") || unit.equals("×") ? value + "×" : value + " " + unit;
  }

  static String thousands(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }
}
