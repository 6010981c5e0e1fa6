package io.papergraph.eval;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * Readings by models that were trained otherwise: on fewer papers, on other ones, without a group
 * of features.
 *
 * @param name what was different
 */
public record Trial(String name, Readings readings) {
  private static final List<String> COLUMNS =
      List.of(
          "Model",
          "Method",
          "Dataset",
          "Benchmark",
          "Metric",
          "Task",
          "strict",
          "named merged",
          "untyped",
          "role",
          "introduces");
  private static final int WIDTH = 13;
  private static final int NAME = 20;

  /** The head over {@link #lines}. */
  public static String head() {
    StringBuilder head = new StringBuilder(cell("F1", -NAME)).append(cell("file", -NAME));
    COLUMNS.forEach(column -> head.append(cell(column, WIDTH)));
    return head.toString();
  }

  /** A line for each file: F1 of the rows that are about entities. */
  public List<String> lines() {
    return readings.byFile().entrySet().stream().map(e -> line(e.getKey(), e.getValue())).toList();
  }

  private String line(String file, Evaluation evaluation) {
    StringBuilder line = new StringBuilder(cell(name, -NAME)).append(cell(file, -NAME));
    Map<String, Scorer.Row> rows = evaluation.rows();
    for (String column : COLUMNS) {
      double f1 = Objects.requireNonNull(rows.get(column)).f1();
      line.append(cell(String.format(Locale.ROOT, "%.3f", f1), WIDTH));
    }
    return line.toString();
  }

  private static String cell(String text, int width) {
    return String.format(Locale.ROOT, "%" + width + "s", text);
  }
}
