package io.papergraph.resolve;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Whether a short form is made of the initials of a long one. */
final class Initials {
  private static final int LEAST = 3;

  /** Words of a long form that a short form may pass over. */
  static final Set<String> SMALL =
      Set.of(
          "a", "an", "the", "of", "and", "for", "in", "on", "with", "by", "to", "from", "via",
          "as");

  private static final Pattern SHORT = Pattern.compile("[A-Z][A-Za-z]*[A-Z]|[A-Z]{2,}s?");
  private static final Pattern APART = Pattern.compile("[ -]");
  private static final Pattern PART =
      Pattern.compile("\\p{Lu}?\\p{Ll}+|\\p{Lu}+(?!\\p{Ll})|\\d+D?");

  private Initials() {}

  /** Whether either name is the other's short form. */
  static boolean fit(String a, String b) {
    return isShort(a, b) || isShort(b, a);
  }

  private static boolean isShort(String shortForm, String longForm) {
    String small = Spelling.singular(Spelling.plain(shortForm)).replace("-", "");
    String large = Spelling.plain(longForm);
    if (small.length() < LEAST || !SHORT.matcher(small).matches() || !APART.matcher(large).find()) {
      return false;
    }
    String wanted = small.toLowerCase(Locale.ROOT);
    List<String> parts = parts(large);
    return wanted.equals(initials(parts, true))
        || wanted.equals(initials(parts, false))
        || wanted.equals(wordInitials(large))
        || wanted.equals(capitals(large));
  }

  private static List<String> parts(String name) {
    List<String> parts = new ArrayList<>();
    Matcher part = PART.matcher(name);
    while (part.find()) {
      parts.add(part.group());
    }
    return parts;
  }

  private static String initials(List<String> parts, boolean small) {
    StringBuilder initials = new StringBuilder();
    for (String part : parts) {
      String lower = part.toLowerCase(Locale.ROOT);
      if (small || !SMALL.contains(lower)) {
        initials.append(lower.charAt(0));
      }
    }
    return initials.toString();
  }

  /** One letter a word, whatever hyphens it has. */
  private static String wordInitials(String name) {
    StringBuilder initials = new StringBuilder();
    for (String word : name.toLowerCase(Locale.ROOT).split(" +", -1)) {
      if (!word.isEmpty() && !SMALL.contains(word)) {
        initials.append(word.charAt(0));
      }
    }
    return initials.toString();
  }

  /** The capitals, where a name shows by them what its short form is made of. */
  private static String capitals(String name) {
    return name.replaceAll("[^\\p{Lu}]", "").toLowerCase(Locale.ROOT);
  }
}
