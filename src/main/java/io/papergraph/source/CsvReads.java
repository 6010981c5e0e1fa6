package io.papergraph.source;

import io.papergraph.paper.Paper;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the header of a CSV input, then a paper a row. */
final class CsvReads implements ReadCursor {

  /** What makes a paper of one row. */
  interface Mapping {
    Paper paper(CsvHeader header, List<String> row) throws RejectedRecordException;
  }

  /** A header with the rows under it. */
  private record Table(CsvHeader header, CsvRows rows) {}

  private final Lines lines;
  private final Mapping mapping;
  private @Nullable Table table;
  private boolean ended;

  CsvReads(Input input, Mapping mapping) {
    this.lines = new Lines(input, CsvRows.MAX_CHARACTERS);
    this.mapping = mapping;
  }

  @Override
  public Optional<Read> next() {
    if (ended) {
      return Optional.empty();
    }
    if (table != null) {
      return read(table);
    }
    Optional<Lines.Line> first = firstLine();
    if (first.isEmpty()) {
      ended = true;
      return Optional.empty();
    }
    CsvHeader header = CsvHeader.of(first.get().text());
    if (!header.isComplete()) {
      ended = true;
      return Optional.of(unusable(header, lines.where(first.get().number())));
    }
    table = new Table(header, new CsvRows(lines, header.separator(), header.width()));
    return read(table);
  }

  @Override
  public void close() {
    lines.close();
  }

  private Optional<Lines.Line> firstLine() {
    Optional<Lines.Line> line = lines.next();
    while (line.isPresent() && !line.get().tooLong() && line.get().text().isBlank()) {
      line = lines.next();
    }
    return line;
  }

  private Optional<Read> read(Table table) {
    return table.rows().next().map(row -> read(table.header(), row));
  }

  private Read read(CsvHeader header, CsvRows.Row row) {
    try {
      if (row.fault() != null) {
        throw row.fault();
      }
      return new Read.Ok(mapping.paper(header, row.fields()));
    } catch (RejectedRecordException e) {
      return e.at(lines.where(row.line()));
    }
  }

  private static Read.Failed unusable(CsvHeader header, String where) {
    return new Read.Failed(
        where,
        "unusable header",
        "it must name the columns title and abstract; it names: " + header.columns());
  }
}
