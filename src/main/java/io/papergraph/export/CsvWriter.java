package io.papergraph.export;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Writes records as RFC 4180 has them; what other separators would split is quoted too.
 * Spreadsheets run a cell that begins with {@code = + - @} (full-width ones too), a tab or a
 * carriage return as a formula; such a text gets an apostrophe before it, and so does one that has
 * apostrophes before such a sign, so that taking one off gives every text back. A number in a
 * column of numbers stays as it is.
 */
final class CsvWriter {
  private static final Pattern FORMULA = Pattern.compile("'*[=+\\-@＝＋－＠\\t\\r]");
  private static final Pattern NUMBER = Pattern.compile("-?[0-9]+(?:\\.[0-9]+)?");
  private static final Pattern TO_QUOTE = Pattern.compile("[\",;\\t\\r\\n]");

  private final Writer out;

  CsvWriter(Writer out) {
    this.out = out;
  }

  /** A text, or a number in digits, as a cell. */
  record Cell(String text, boolean number) {

    String written() {
      boolean plain = number && NUMBER.matcher(text).matches();
      String safe = !plain && FORMULA.matcher(text).lookingAt() ? "'" + text : text;
      return TO_QUOTE.matcher(safe).find() ? "\"" + safe.replace("\"", "\"\"") + "\"" : safe;
    }
  }

  void write(List<Cell> record) throws IOException {
    String separator = "";
    for (Cell cell : record) {
      out.write(separator);
      out.write(cell.written());
      separator = ",";
    }
    out.write("\r\n");
  }
}
