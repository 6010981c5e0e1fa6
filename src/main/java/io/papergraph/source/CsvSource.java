package io.papergraph.source;

import static io.papergraph.source.CsvHeader.Column;

import io.papergraph.paper.Issued;
import io.papergraph.paper.Origin;
import io.papergraph.paper.Paper;
import io.papergraph.paper.PaperId;
import io.papergraph.paper.SourceStatement;
import io.papergraph.paper.Texts;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * CSV with a header that names a title and an abstract column; RFC 4180, with commas, semicolons or
 * tabs between the fields. Cells are data, whatever a spreadsheet would make of them.
 */
public final class CsvSource implements PaperSource {
  private static final String NAME = "csv";
  private static final String STATED_BY = "https://w3id.org/papergraph/source/csv";
  private static final Pattern VERSION = Pattern.compile("[vV]?(\\d{1,3})");
  private static final Pattern TIME_OF_DAY = Pattern.compile("(?<=^\\d{4}-\\d{2}-\\d{2})[T ].*");

  @Override
  public String name() {
    return NAME;
  }

  /** Accepts text whose first line names a title and an abstract column. */
  @Override
  public boolean accepts(String head) {
    return head.lines()
        .filter(line -> !line.isBlank())
        .findFirst()
        .map(CsvHeader::of)
        .filter(CsvHeader::isComplete)
        .isPresent();
  }

  @Override
  public Stream<Read> read(Input input) {
    return ReadCursor.stream(new CsvReads(input, CsvSource::paper));
  }

  private static Paper paper(CsvHeader header, List<String> row) throws RejectedRecordException {
    List<PaperId.Versioned> ids =
        header.values(row, Column.ID).stream().flatMap(id -> PaperId.parse(id).stream()).toList();
    return Records.paper(
        ids.stream().map(PaperId.Versioned::id).toList(),
        required(header, row, Column.TITLE, "title"),
        required(header, row, Column.ABSTRACT, "abstract"),
        first(header, row, Column.AUTHORS).map(AuthorNames::listed).orElse(List.of()),
        issued(header, row),
        new Origin(
            NAME,
            SourceRank.CSV,
            version(header, row, ids),
            first(header, row, Column.UPDATED).map(Records::dayOfTime).orElse(""),
            first(header, row, Column.LICENSE).map(Records::webIri).orElse(null),
            first(header, row, Column.ID).map(Texts::clean).orElse(null)),
        statements(header, row));
  }

  /** The addresses of code; a table names nobody who states them, so they are the format's word. */
  private static List<SourceStatement> statements(CsvHeader header, List<String> row) {
    return header.values(row, Column.CODE).stream()
        .flatMap(written -> SourceStatement.address(written).stream())
        .map(url -> new SourceStatement(SourceStatement.Kind.CODE, null, url, STATED_BY))
        .toList();
  }

  private static String required(CsvHeader header, List<String> row, Column column, String role)
      throws RejectedRecordException {
    return first(header, row, column)
        .orElseThrow(() -> new RejectedRecordException("no " + role, "the cell is blank"));
  }

  private static Optional<String> first(CsvHeader header, List<String> row, Column column) {
    return header.values(row, column).stream().findFirst();
  }

  private static @Nullable Issued issued(CsvHeader header, List<String> row) {
    return header.values(row, Column.ISSUED).stream()
        .flatMap(written -> Issued.parse(day(written)).stream())
        .findFirst()
        .orElse(null);
  }

  /** A date without the time of day that may follow it. */
  private static String day(String written) {
    return TIME_OF_DAY.matcher(written).replaceFirst("");
  }

  private static int version(CsvHeader header, List<String> row, List<PaperId.Versioned> ids) {
    int ofIds = ids.stream().mapToInt(PaperId.Versioned::version).max().orElse(0);
    return first(header, row, Column.VERSION)
        .map(VERSION::matcher)
        .filter(Matcher::matches)
        .map(version -> Integer.parseInt(version.group(1)))
        .orElse(ofIds);
  }
}
