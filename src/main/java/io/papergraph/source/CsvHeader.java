package io.papergraph.source;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** The header of a CSV file: its separator, and which column holds what. */
final class CsvHeader {
  private static final int MAX_COLUMNS = 1_000;
  private static final List<Character> SEPARATORS = List.of(',', ';', '\t');
  private static final Pattern NOT_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

  /** What a column may hold. */
  enum Column {
    TITLE,
    ABSTRACT,
    ID,
    AUTHORS,
    ISSUED,
    LICENSE,
    CODE,
    UPDATED,
    VERSION
  }

  /** The names that columns go by, the best first. */
  private static final Map<Column, List<String>> NAMES =
      Map.of(
          Column.TITLE, List.of("title", "paper title"),
          Column.ABSTRACT, List.of("abstract", "summary", "abstract note", "abstract text"),
          Column.ID,
              List.of(
                  "id",
                  "paper id",
                  "arxiv",
                  "arxiv id",
                  "eprint",
                  "doi",
                  "acl",
                  "acl id",
                  "url",
                  "paper url"),
          Column.AUTHORS, List.of("authors", "author"),
          Column.ISSUED,
              List.of(
                  "issued", "date", "published", "publication date", "year", "publication year"),
          Column.LICENSE, List.of("license", "licence"),
          Column.CODE, List.of("code", "code url", "repository", "repo", "github", "github url"),
          Column.UPDATED, List.of("updated", "update date"),
          Column.VERSION, List.of("version"));

  private final char separator;
  private final List<String> names;
  private final Map<Column, List<Integer>> places = new EnumMap<>(Column.class);

  private CsvHeader(char separator, List<String> names) {
    this.separator = separator;
    this.names = names;
    List<String> keys = names.stream().map(CsvHeader::key).toList();
    NAMES.forEach(
        (column, known) ->
            places.put(
                column, known.stream().map(keys::indexOf).filter(place -> place >= 0).toList()));
  }

  /**
   * Reads a header with the separator under which it names title and abstract, else with the one
   * that parts it into most columns.
   *
   * @param line the first line that is not blank
   */
  static CsvHeader of(String line) {
    CsvHeader best = of(SEPARATORS.get(0), line);
    for (char separator : SEPARATORS) {
      CsvHeader header = of(separator, line);
      if (header.isComplete()) {
        return header;
      }
      best = header.width() > best.width() ? header : best;
    }
    return best;
  }

  private static CsvHeader of(char separator, String line) {
    CsvRow row = new CsvRow(separator, MAX_COLUMNS + 1);
    try {
      row.add(line);
    } catch (RejectedRecordException e) {
      return new CsvHeader(separator, List.of());
    }
    return new CsvHeader(separator, row.fields());
  }

  /** Whether title and abstract have columns, and there are no more columns than can be meant. */
  boolean isComplete() {
    return !places(Column.TITLE).isEmpty()
        && !places(Column.ABSTRACT).isEmpty()
        && width() <= MAX_COLUMNS;
  }

  char separator() {
    return separator;
  }

  int width() {
    return names.size();
  }

  /** The names of the columns, for a message. */
  String columns() {
    return Details.oneLine(String.join(", ", names));
  }

  /** What a row says in the columns of one kind, without blanks, the best column first. */
  List<String> values(List<String> row, Column column) {
    List<String> values = new ArrayList<>();
    for (int place : places(column)) {
      if (!row.get(place).isBlank()) {
        values.add(row.get(place).strip());
      }
    }
    return values;
  }

  private List<Integer> places(Column column) {
    return places.getOrDefault(column, List.of());
  }

  private static String key(String name) {
    return NOT_WORD.matcher(name.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
  }
}
