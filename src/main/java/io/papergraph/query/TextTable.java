package io.papergraph.query;

import java.util.List;

/** Columns of text side by side, for a terminal. */
final class TextTable {
  private static final int WIDEST = 72;
  private static final String GAP = "  ";

  private TextTable() {}

  /**
   * A header, a rule and the rows; cells wider than 72 places end in an ellipsis.
   *
   * @param base left out of IRIs
   */
  static String render(Answer answer, String base) {
    List<String> columns = answer.columns().stream().map(Printable::of).toList();
    List<List<String>> shown =
        answer.rows().stream()
            .map(row -> row.stream().map(cell -> shown(relative(cell, base))).toList())
            .toList();
    int[] widths = columns.stream().mapToInt(DisplayWidth::of).toArray();
    for (List<String> row : shown) {
      for (int i = 0; i < widths.length; i++) {
        widths[i] = Math.max(widths[i], DisplayWidth.of(row.get(i)));
      }
    }
    StringBuilder out = new StringBuilder();
    appendRow(out, columns, widths);
    for (int i = 0; i < widths.length; i++) {
      out.append(i == 0 ? "" : GAP).append("-".repeat(widths[i]));
    }
    out.append('\n');
    shown.forEach(row -> appendRow(out, row, widths));
    return out.toString();
  }

  private static void appendRow(StringBuilder out, List<String> cells, int[] widths) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < widths.length; i++) {
      String cell = cells.get(i);
      line.append(i == 0 ? "" : GAP).append(cell);
      line.append(" ".repeat(widths[i] - DisplayWidth.of(cell)));
    }
    out.append(line.toString().stripTrailing()).append('\n');
  }

  private static String relative(String cell, String base) {
    return cell.startsWith(base) ? cell.substring(base.length()) : cell;
  }

  private static String shown(String cell) {
    String printable = Printable.of(cell);
    return DisplayWidth.of(printable) <= WIDEST
        ? printable
        : DisplayWidth.start(printable, WIDEST - 1) + "…";
  }
}
