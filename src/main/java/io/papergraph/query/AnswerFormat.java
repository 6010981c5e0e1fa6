package io.papergraph.query;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.apache.jena.query.ResultSet;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.ResultSetMgr;
import org.apache.jena.riot.resultset.ResultSetLang;

/** How rows are written out. CSV and JSON are those of the SPARQL 1.1 recommendations. */
public enum AnswerFormat {
  TABLE,
  CSV,
  JSON;

  /** The format of this name in lower case, as {@code --format} takes it. */
  public static AnswerFormat of(String label) {
    return Arrays.stream(values())
        .filter(f -> f.label().equals(label))
        .findFirst()
        .orElseThrow(
            () -> new QueryException("unknown format '" + label + "'; there are " + labels()));
  }

  /**
   * Writes rows in UTF-8.
   *
   * @param base the prefix that a table leaves out of IRIs, to be readable
   */
  public void write(Answer answer, String base, OutputStream out) throws IOException {
    switch (this) {
      case TABLE -> out.write(table(answer, base).getBytes(StandardCharsets.UTF_8));
      case CSV -> writeWithJena(answer, ResultSetLang.RS_CSV, out);
      case JSON -> writeWithJena(answer, ResultSetLang.RS_JSON, out);
    }
    out.flush();
  }

  private String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  private static String labels() {
    return Arrays.stream(values()).map(AnswerFormat::label).collect(Collectors.joining(", "));
  }

  private static String table(Answer answer, String base) {
    List<List<String>> rows =
        answer.rows().stream()
            .map(row -> row.stream().map(cell -> relative(cell, base)).toList())
            .toList();
    return TextTable.render(answer.columns(), rows);
  }

  private static String relative(String cell, String base) {
    return cell.startsWith(base) ? cell.substring(base.length()) : cell;
  }

  private static void writeWithJena(Answer answer, Lang format, OutputStream out) {
    ResultSetMgr.write(out, ResultSet.adapt(answer.terms()), format);
  }
}
