package io.papergraph.source;

import io.papergraph.paper.Texts;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Names of authors that stand in one text. */
final class AuthorNames {
  private static final Pattern AND = Pattern.compile("\\s+and\\s+", Pattern.CASE_INSENSITIVE);
  private static final Pattern COMMA_OR_AND = Pattern.compile(",\\s*(?:and\\s+)?|\\s+and\\s+");

  private AuthorNames() {}

  /**
   * Names as BibTeX parts them, {@code and} between them: {@code Last, First} and {@code Last, Jr,
   * First} become {@code First Last} and {@code First Last Jr}; {@code others} is dropped.
   */
  static List<String> bibtex(String written) {
    return turned(AND.splitAsStream(written).filter(name -> !name.strip().equals("others")));
  }

  /**
   * Names as tables hold them: {@code Last, First} or {@code First Last} with semicolons between
   * them; as in BibTeX, where each holds one comma; else {@code First Last}, parted by commas and
   * {@code and}.
   */
  static List<String> listed(String written) {
    if (written.indexOf(';') >= 0) {
      return turned(Stream.of(written.split(";")));
    }
    List<String> names = AND.splitAsStream(written).toList();
    boolean turnedRound = names.stream().allMatch(AuthorNames::isLastFirst);
    return turnedRound ? bibtex(written) : turned(COMMA_OR_AND.splitAsStream(written));
  }

  /** One word, a comma, the rest: {@code Gear, Bea}. */
  private static boolean isLastFirst(String name) {
    int comma = name.indexOf(',');
    return comma > 0
        && comma == name.lastIndexOf(',')
        && name.substring(0, comma).strip().indexOf(' ') < 0;
  }

  private static List<String> turned(Stream<String> names) {
    return names.map(AuthorNames::firstLast).filter(name -> !name.isEmpty()).toList();
  }

  private static String firstLast(String name) {
    String[] parts = name.split(",", 3);
    String turned =
        switch (parts.length) {
          case 1 -> name;
          case 2 -> parts[1] + " " + parts[0];
          default -> parts[2] + " " + parts[0] + " " + parts[1];
        };
    return Texts.clean(turned);
  }
}
