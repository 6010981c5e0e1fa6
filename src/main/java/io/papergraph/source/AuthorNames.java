package io.papergraph.source;

import io.papergraph.paper.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Names of authors that stand in one text. What is in braces, as in BibTeX, is never parted. */
final class AuthorNames {
  private static final Pattern AND = Pattern.compile("(?i)(?<!\\s)\\s++and(?:\\s++|$)");
  private static final Pattern COMMA = Pattern.compile(",");
  private static final Pattern SEMICOLON = Pattern.compile(";");
  private static final Pattern COMMA_OR_AND =
      Pattern.compile(",\\s*+(?:and\\s++)?|(?<!\\s)\\s++and\\s++");
  private static final String OTHERS = "others";

  private AuthorNames() {}

  /**
   * Names as BibTeX parts them, {@code and} between them: {@code Last, First} and {@code Last, Jr,
   * First} become {@code First Last} and {@code First Last Jr}; {@code others} is dropped.
   */
  static List<String> bibtex(String written) {
    return turned(split(written, AND));
  }

  /**
   * Names as tables hold them: {@code Last, First} or {@code First Last} with semicolons between
   * them; as in BibTeX, where each is one word, a comma and the rest; else {@code First Last},
   * parted by commas and {@code and}.
   */
  static List<String> listed(String written) {
    if (written.indexOf(';') >= 0) {
      return turned(split(written, SEMICOLON));
    }
    List<String> names = split(written, AND);
    boolean lastFirst = names.stream().allMatch(AuthorNames::isLastFirst);
    return turned(lastFirst ? names : split(written, COMMA_OR_AND));
  }

  private static boolean isLastFirst(String name) {
    int comma = name.indexOf(',');
    return comma > 0
        && comma == name.lastIndexOf(',')
        && name.substring(0, comma).strip().indexOf(' ') < 0;
  }

  private static List<String> turned(List<String> names) {
    return names.stream()
        .map(AuthorNames::firstLast)
        .filter(name -> !name.isEmpty() && !name.equals(OTHERS))
        .toList();
  }

  private static String firstLast(String name) {
    List<String> parts = split(name, COMMA);
    String turned =
        switch (parts.size()) {
          case 1 -> name;
          case 2 -> parts.get(1) + " " + parts.get(0);
          default -> parts.get(2) + " " + parts.get(0) + " " + parts.get(1);
        };
    return Texts.clean(turned);
  }

  private static List<String> split(String text, Pattern separator) {
    List<String> parts = new ArrayList<>();
    Matcher found = separator.matcher(withoutBraced(text));
    int from = 0;
    while (found.find()) {
      parts.add(text.substring(from, found.start()));
      from = found.end();
    }
    parts.add(text.substring(from));
    return parts;
  }

  /** The text with each character in braces replaced by a letter. */
  private static String withoutBraced(String text) {
    StringBuilder outside = new StringBuilder(text.length());
    int depth = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      depth += c == '}' && depth > 0 ? -1 : 0;
      outside.append(depth > 0 ? 'x' : c);
      depth += c == '{' ? 1 : 0;
    }
    return outside.toString();
  }
}
