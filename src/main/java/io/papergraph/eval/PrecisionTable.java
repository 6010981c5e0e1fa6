package io.papergraph.eval;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * How often each sort of fact was right in papers that the model had not learned from: the
 * precision of the extractor by finder, type and kind, as data.
 *
 * @param model the beginning of the fingerprint of the model that it was measured for
 * @param rows in order of finder, fact, type and kind
 */
public record PrecisionTable(String model, List<Row> rows) {
  private static final String STANDARD = "/tagger/precision.csv";
  private static final String HEAD = "model,finder,fact,type,kind,facts,right,precision";
  private static final int HASH_LENGTH = 8;
  private static final int COLUMNS = 8;

  /**
   * One sort of fact.
   *
   * @param finder what read it, as evidence names it
   * @param fact entity, relation, result or link
   * @param type the type of the entity; empty for results and links
   * @param kind the role, or the kind of result or link; empty for entities
   * @param facts how many were read
   * @param right how many of them are annotated
   */
  public record Row(String finder, String fact, String type, String kind, int facts, int right) {

    /**
     * @throws IllegalArgumentException when more are right than there are, or there are none
     */
    public Row {
      if (right < 0 || right > facts || facts == 0) {
        throw new IllegalArgumentException(right + " right of " + facts);
      }
    }

    /** The share that is right. */
    public double precision() {
      return (double) right / facts;
    }
  }

  /** Copies the rows. */
  public PrecisionTable {
    rows = List.copyOf(rows);
  }

  /** Counts the facts of papers that were not seen. */
  public static PrecisionTable of(String fingerprint, Readings unseen) {
    Map<Judged.Sort, int[]> counts = new TreeMap<>();
    for (Judged judged : unseen.judged()) {
      int[] count = counts.computeIfAbsent(judged.sort(), s -> new int[2]);
      count[0]++;
      count[1] += judged.outcome().right() ? 1 : 0;
    }
    List<Row> rows = new ArrayList<>();
    counts.forEach(
        (s, n) -> rows.add(new Row(s.finder(), s.fact(), s.type(), s.kind(), n[0], n[1])));
    return new PrecisionTable(fingerprint.substring(0, HASH_LENGTH), rows);
  }

  /** The table that comes with the program, beside its model. */
  public static PrecisionTable standard() {
    try (InputStream in = PrecisionTable.class.getResourceAsStream(STANDARD)) {
      if (in == null) {
        throw new IllegalStateException("the program lacks its table " + STANDARD);
      }
      return read(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether it was measured for the model of this fingerprint. */
  public boolean isOf(String fingerprint) {
    return fingerprint.startsWith(model);
  }

  /**
   * Reads what {@link #csv} wrote.
   *
   * @throws IllegalArgumentException when it is not of that form
   */
  static PrecisionTable read(String csv) {
    List<Row> rows = new ArrayList<>();
    String model = "";
    List<String> lines = csv.lines().toList();
    if (lines.isEmpty() || !lines.get(0).equals(HEAD)) {
      throw new IllegalArgumentException("not a table of precision");
    }
    for (String line : lines.subList(1, lines.size())) {
      String[] cells = line.split(",", -1);
      if (cells.length != COLUMNS) {
        throw new IllegalArgumentException("not " + COLUMNS + " cells: " + line);
      }
      model = cells[0];
      rows.add(
          new Row(
              cells[1],
              cells[2],
              cells[3],
              cells[4],
              Integer.parseInt(cells[5]),
              Integer.parseInt(cells[6])));
    }
    return new PrecisionTable(model, rows);
  }

  /** Comma-separated values with a head; precision in three places. */
  public String csv() {
    StringBuilder out = new StringBuilder(HEAD).append('\n');
    for (Row row : rows) {
      out.append(
          String.format(
              Locale.ROOT,
              "%s,%s,%s,%s,%s,%d,%d,%.3f\n",
              model,
              row.finder(),
              row.fact(),
              row.type(),
              row.kind(),
              row.facts(),
              row.right(),
              row.precision()));
    }
    return out.toString();
  }

  /** The rows in columns for a reader. */
  public String table() {
    StringBuilder out = new StringBuilder();
    String line = "%-14s%-10s%-11s%-12s%7s%7s%10s\n";
    out.append(line.formatted("finder", "fact", "type", "kind", "facts", "right", "precision"));
    for (Row row : rows) {
      String share = String.format(Locale.ROOT, "%.3f", row.precision());
      out.append(
          line.formatted(
              row.finder(), row.fact(), row.type(), row.kind(), row.facts(), row.right(), share));
    }
    return out.toString();
  }

  /**
   * The rows as one JSON object, precision in four places.
   *
   * @param fingerprint that of the model at hand; {@code current} says whether it was measured
   */
  public String json(String fingerprint) {
    ObjectNode object = new ObjectMapper().createObjectNode();
    ArrayNode list = object.put("model", model).put("current", isOf(fingerprint)).putArray("rows");
    for (Row row : rows) {
      list.addObject()
          .put("finder", row.finder())
          .put("fact", row.fact())
          .put("type", row.type())
          .put("kind", row.kind())
          .put("facts", row.facts())
          .put("right", row.right())
          .put("precision", Scorer.Row.fourPlaces(row.precision()));
    }
    return object.toPrettyString() + "\n";
  }
}
