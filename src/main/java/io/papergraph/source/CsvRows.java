package io.papergraph.source;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The rows after a header, one at a time. A quoted field may span lines. A row that cannot be read
 * ends where the next line begins a row that is as wide as the header and quoted or not as the last
 * good one was, else as the broken one: a lost quote costs the rows that it touches, and their
 * lines are not taken for rows. Rows are bounded in characters and lines, and so is the work on
 * what cannot be read.
 */
final class CsvRows implements AutoCloseable {
  /** In UTF-16 units, over all lines of a row. */
  static final int MAX_CHARACTERS = 4 << 20;

  static final int MAX_LINES = 200;

  /**
   * One row.
   *
   * @param line where it begins
   * @param fields as many as the header has; empty when the row cannot be used
   * @param fault why the row cannot be used, or null
   */
  record Row(long line, List<String> fields, @Nullable RejectedRecordException fault) {}

  private final Lines lines;
  private final char separator;
  private final int width;
  private final Deque<Lines.Line> givenBack = new ArrayDeque<>();
  private Lines.@Nullable Line broken;
  private Lines.@Nullable Line lastGood;

  /**
   * @param lines from the one after the header
   * @param width how many fields a row has
   */
  CsvRows(Lines lines, char separator, int width) {
    this.lines = lines;
    this.separator = separator;
    this.width = width;
  }

  /** The next row, blank lines passed over, or empty at the end. */
  Optional<Row> next() {
    for (Optional<Lines.Line> first = take(); first.isPresent(); first = take()) {
      Optional<Row> row = row(first.get());
      if (row.isPresent()) {
        return row;
      }
    }
    return Optional.empty();
  }

  @Override
  public void close() {
    lines.close();
  }

  /** The row that begins with a line; none when it is blank or belongs to a row that is broken. */
  private Optional<Row> row(Lines.Line first) {
    if (!first.tooLong() && first.text().isBlank()) {
      return Optional.empty();
    }
    CsvRow row = new CsvRow(separator, width);
    try {
      fill(row, first);
    } catch (RejectedRecordException fault) {
      boolean inBrokenRow = broken != null;
      broken = first.tooLong() ? null : broken == null ? first : broken;
      return inBrokenRow
          ? Optional.empty()
          : Optional.of(new Row(first.number(), List.of(), fault));
    }
    if (broken != null && !(row.count() == width && isQuotedAsUsual(first, broken))) {
      return Optional.empty();
    }
    broken = null;
    lastGood = row.count() == width ? first : lastGood;
    return Optional.of(
        row.count() == width
            ? new Row(first.number(), row.fields(), null)
            : new Row(first.number(), List.of(), wrongWidth(row)));
  }

  /** Gives the row its lines; those after the first are given back when it cannot be read. */
  private void fill(CsvRow row, Lines.Line first) throws RejectedRecordException {
    List<Lines.Line> more = new ArrayList<>();
    try {
      add(row, first);
      int characters = first.text().length();
      while (row.open()) {
        Lines.Line line =
            take().orElseThrow(() -> new RejectedRecordException("broken CSV", "unclosed quote"));
        more.add(line);
        characters += line.text().length();
        if (characters > MAX_CHARACTERS || more.size() >= MAX_LINES) {
          throw tooLong();
        }
        add(row, line);
      }
    } catch (RejectedRecordException fault) {
      more.addAll(givenBack);
      givenBack.clear();
      givenBack.addAll(more);
      throw fault;
    }
  }

  private static void add(CsvRow row, Lines.Line line) throws RejectedRecordException {
    if (line.tooLong() || line.text().length() > MAX_CHARACTERS) {
      throw tooLong();
    }
    row.add(line.text());
  }

  private Optional<Lines.Line> take() {
    return givenBack.isEmpty() ? lines.next() : Optional.of(givenBack.removeFirst());
  }

  /** As the last good row was, since the broken one may have lost its first quote. */
  private boolean isQuotedAsUsual(Lines.Line line, Lines.Line afterBroken) {
    return quoted(line) == quoted(lastGood == null ? afterBroken : lastGood);
  }

  private static boolean quoted(Lines.Line line) {
    return line.text().startsWith("\"");
  }

  private RejectedRecordException wrongWidth(CsvRow row) {
    return new RejectedRecordException(
        "wrong number of fields", row.count() + " fields, the header has " + width);
  }

  private static RejectedRecordException tooLong() {
    return new RejectedRecordException(
        "record too long",
        "a row of more than %d MiB or %d lines; a quote may be unclosed"
            .formatted(MAX_CHARACTERS >> 20, MAX_LINES));
  }
}
