package io.papergraph.source;

import io.papergraph.paper.Issued;
import io.papergraph.paper.PaperId;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Fields that arXiv writes alike, in JSON and in XML. */
final class ArxivFields {
  private static final int MAX_VERSION = 999;
  private static final Pattern VERSION = Pattern.compile("v(\\d{1,3})");
  private static final Pattern AUTHOR_SEPARATOR = Pattern.compile(",\\s+(?:and\\s+)?|\\s+and\\s+");

  private ArxivFields() {}

  /** A version of a paper, and when it came as arXiv writes it. */
  record Version(int number, String created) {}

  /** A version by its name, e.g. {@code v2}; empty when it is none. */
  static Optional<Version> version(String name, String created) {
    Matcher number = VERSION.matcher(name);
    return number.matches() && Integer.parseInt(number.group(1)) <= MAX_VERSION
        ? Optional.of(new Version(Integer.parseInt(number.group(1)), created))
        : Optional.empty();
  }

  /** The names of authors in one text. */
  static List<String> authors(String written) {
    return AUTHOR_SEPARATOR
        .splitAsStream(written)
        .map(String::strip)
        .filter(name -> !name.isEmpty())
        .toList();
  }

  /** The day of version 1 where the record has it, else the month that the id states. */
  static @Nullable Issued issued(PaperId id, List<Version> versions) {
    return versions.stream()
        .filter(version -> version.number() == 1)
        .findFirst()
        .flatMap(first -> created(first.created()))
        .or(() -> Issued.ofArxivId(id))
        .orElse(null);
  }

  private static Optional<Issued> created(String written) {
    try {
      LocalDate day = LocalDate.parse(written, DateTimeFormatter.RFC_1123_DATE_TIME);
      return Issued.parse(day.toString());
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
