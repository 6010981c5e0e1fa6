package io.papergraph.pages;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The levels of a leaderboard as CSV (RFC 4180). */
final class BoardCsv {
  private static final List<String> COLUMNS =
      List.of(
          "system",
          "value",
          "unit",
          "level",
          "issued",
          "title",
          "quote",
          "confidence",
          "paper",
          "result");

  private BoardCsv() {}

  static String of(List<Row> levels) {
    return Stream.concat(
            Stream.of(String.join(",", COLUMNS)),
            levels.stream()
                .map(
                    r ->
                        COLUMNS.stream().map(c -> cell(r.raw(c))).collect(Collectors.joining(","))))
        .collect(Collectors.joining("\r\n", "", "\r\n"));
  }

  private static String cell(String text) {
    return text.matches("[^\",\\r\\n]*") ? text : '"' + text.replace("\"", "\"\"") + '"';
  }
}
