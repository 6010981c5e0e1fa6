package io.papergraph.query;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.apache.jena.query.ResultSet;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.ResultSetMgr;
import org.apache.jena.riot.resultset.ResultSetLang;

/**
 * How rows are written out, in UTF-8. CSV, TSV, JSON and XML are those of the SPARQL 1.1
 * recommendations; a table is for a terminal, and Markdown is that of GitHub.
 */
public enum AnswerFormat {
  TABLE((answer, base, out) -> print(TextTable.render(answer, base), out)),
  CSV(standard(ResultSetLang.RS_CSV)),
  TSV(standard(ResultSetLang.RS_TSV)),
  JSON(standard(ResultSetLang.RS_JSON)),
  XML(standard(ResultSetLang.RS_XML)),
  MARKDOWN((answer, base, out) -> print(MarkdownTable.render(answer, base), out));

  @SuppressWarnings("ImmutableEnumChecker") // a lambda that captures at most a constant
  private final Writer writer;

  AnswerFormat(Writer writer) {
    this.writer = writer;
  }

  private interface Writer {
    void write(Answer answer, String base, OutputStream out) throws IOException;
  }

  /** The format of this name in lower case, as {@code --format} takes it. */
  public static AnswerFormat of(String label) {
    return Arrays.stream(values())
        .filter(f -> f.label().equals(label))
        .findFirst()
        .orElseThrow(
            () ->
                new QueryException(
                    "unknown format '" + label + "'; there are " + String.join(", ", labels())));
  }

  /** The names of all formats. */
  public static List<String> labels() {
    return Arrays.stream(values()).map(AnswerFormat::label).toList();
  }

  /**
   * Writes rows in UTF-8.
   *
   * @param base the prefix that tables leave out of IRIs, to be readable
   */
  public void write(Answer answer, String base, OutputStream out) throws IOException {
    writer.write(answer, base, out);
    out.flush();
  }

  /** Whether it is laid out for people, who want a heading over it. */
  public boolean isForPeople() {
    return this == TABLE || this == MARKDOWN;
  }

  /** A line that says what the rows under it are, and an empty one. */
  public String heading(String text) {
    return (this == MARKDOWN ? "## " : "") + text + "\n\n";
  }

  private String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  private static void print(String text, OutputStream out) throws IOException {
    out.write(text.getBytes(StandardCharsets.UTF_8));
  }

  private static Writer standard(Lang format) {
    return (answer, base, out) -> ResultSetMgr.write(out, ResultSet.adapt(answer.terms()), format);
  }
}
