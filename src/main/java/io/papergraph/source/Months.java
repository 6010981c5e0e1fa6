package io.papergraph.source;

import io.papergraph.paper.Issued;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Dates of issue that are written as a year and a month, as bibliographies do. */
final class Months {
  /** The first three letters of the months, which are also BibTeX's own macros for them. */
  static final List<String> NAMES =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

  private static final Pattern NAME =
      Pattern.compile("(?i)\\b(" + String.join("|", NAMES) + ")[a-z]{0,6}\\b");
  private static final Pattern NUMBER = Pattern.compile("0?([1-9]|1[0-2])");
  private static final Pattern YEAR = Pattern.compile("\\d{4}");

  private Months() {}

  /**
   * The month of a year; the year alone where the month is not one that can be read, or is several.
   *
   * @param year four digits, else there is no date
   * @param month a name, long or short, perhaps with days beside it, or a number
   */
  static Optional<Issued> issued(String year, String month) {
    if (!YEAR.matcher(year.strip()).matches()) {
      return Optional.empty();
    }
    int number = number(month.strip());
    return Issued.parse(
        number == 0 ? year : String.format(Locale.ROOT, "%s-%02d", year.strip(), number));
  }

  private static int number(String month) {
    Matcher digits = NUMBER.matcher(month);
    if (digits.matches()) {
      return Integer.parseInt(digits.group(1));
    }
    List<String> named =
        NAME.matcher(month)
            .results()
            .map(name -> name.group(1).toLowerCase(Locale.ROOT))
            .distinct()
            .toList();
    return named.size() == 1 ? NAMES.indexOf(named.get(0)) + 1 : 0;
  }
}
