package io.papergraph.paper;

import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A date of issue at the precision known: {@code 2025}, {@code 2025-03} or {@code 2025-03-14}.
 * Nothing is filled in.
 */
public record Issued(String value) {

  /** How much of the date is known. */
  public enum Precision {
    YEAR,
    MONTH,
    DAY
  }

  private static final Pattern FORM = Pattern.compile("\\d{4}(-\\d{2}(-\\d{2})?)?");

  public Issued {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException("not a date of the form YYYY[-MM[-DD]]: " + value);
    }
    if (value.length() > 4) {
      YearMonth month = YearMonth.of(number(value, 0, 4), number(value, 5, 7));
      if (value.length() > 7 && !month.isValidDay(number(value, 8, 10))) {
        throw new DateTimeException("no day of its month: " + value);
      }
    }
  }

  private static int number(String value, int from, int to) {
    return Integer.parseInt(value, from, to, 10);
  }

  /** The date written in {@code text}, or empty when it is none. */
  public static Optional<Issued> parse(String text) {
    try {
      return Optional.of(new Issued(text.strip()));
    } catch (IllegalArgumentException | DateTimeException e) {
      return Optional.empty();
    }
  }

  /** Year and month of submission as an arXiv id states them; empty for other schemes. */
  public static Optional<Issued> ofArxivId(PaperId id) {
    if (id.scheme() != PaperId.Scheme.ARXIV) {
      return Optional.empty();
    }
    String digits = id.value().substring(id.value().indexOf('/') + 1);
    int year = Integer.parseInt(digits.substring(0, 2));
    String century = year >= 91 ? "19" : "20";
    return parse(century + digits.substring(0, 2) + "-" + digits.substring(2, 4));
  }

  public Precision precision() {
    return switch (value.length()) {
      case 4 -> Precision.YEAR;
      case 7 -> Precision.MONTH;
      default -> Precision.DAY;
    };
  }
}
