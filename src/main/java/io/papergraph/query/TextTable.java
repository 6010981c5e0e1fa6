package io.papergraph.query;

import java.util.List;

/** Columns of text side by side, for a terminal. */
final class TextTable {
  private static final int WIDEST = 72;
  private static final String GAP = "  ";

  private TextTable() {}

  /** A header, a rule and the rows; cells wider than 72 characters end in an ellipsis. */
  static String render(List<String> columns, List<List<String>> rows) {
    int[] widths = columns.stream().mapToInt(TextTable::width).toArray();
    for (List<String> row : rows) {
      for (int i = 0; i < widths.length; i++) {
        widths[i] = Math.max(widths[i], Math.min(WIDEST, width(row.get(i))));
      }
    }
    StringBuilder out = new StringBuilder();
    appendRow(out, columns, widths);
    for (int i = 0; i < widths.length; i++) {
      out.append(i == 0 ? "" : GAP).append("-".repeat(widths[i]));
    }
    out.append('\n');
    rows.forEach(row -> appendRow(out, row, widths));
    return out.toString();
  }

  private static void appendRow(StringBuilder out, List<String> cells, int[] widths) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < widths.length; i++) {
      String cell = shorten(printable(cells.get(i)));
      line.append(i == 0 ? "" : GAP).append(cell).append(" ".repeat(widths[i] - width(cell)));
    }
    out.append(line.toString().stripTrailing()).append('\n');
  }

  private static int width(String cell) {
    return cell.codePointCount(0, cell.length());
  }

  private static String shorten(String cell) {
    if (width(cell) <= WIDEST) {
      return cell;
    }
    return cell.substring(0, cell.offsetByCodePoints(0, WIDEST - 1)) + "…";
  }

  /** Nothing that a text brings along may steer the terminal. */
  private static String printable(String cell) {
    return cell.replaceAll("[\\p{Cc}\\p{Cf}]", " ");
  }
}
