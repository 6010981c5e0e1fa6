package io.papergraph.engines;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * An answer in the JSON of SPARQL 1.1, each term as one string: an IRI in angle brackets, a literal
 * with its datatype or language. Numbers are compared by value and datatype, not by how they are
 * written.
 *
 * @param columns the variables in order
 * @param rows in order, a string a column, empty where it is not bound
 */
record Rows(List<String> columns, List<List<String>> rows) {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String XSD = "http://www.w3.org/2001/XMLSchema#";
  private static final Set<String> EXACT_NUMBERS = Set.of(XSD + "integer", XSD + "decimal");
  private static final Set<String> FLOATING_NUMBERS = Set.of(XSD + "double", XSD + "float");
  private static final int SHOWN = 5;

  Rows {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
  }

  static Rows read(byte[] json) {
    try {
      return of(JSON.readTree(json));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * @throws IllegalArgumentException when a blank node is among the terms: those of two engines
   *     cannot be compared
   */
  static Rows of(JsonNode json) {
    if (json.has("boolean")) {
      return new Rows(List.of("answer"), List.of(List.of(json.get("boolean").asText())));
    }
    List<String> columns = new ArrayList<>();
    json.at("/head/vars").forEach(v -> columns.add(v.asText()));
    List<List<String>> rows = new ArrayList<>();
    for (JsonNode row : json.at("/results/bindings")) {
      rows.add(columns.stream().map(c -> term(row.path(c))).toList());
    }
    return new Rows(columns, rows);
  }

  private static String term(JsonNode term) {
    String value = term.path("value").asText();
    return switch (term.path("type").asText()) {
      case "" -> "";
      case "uri" -> "<" + value + ">";
      case "literal", "typed-literal" ->
          literal(value, term.path("datatype").asText(), term.path("xml:lang").asText());
      default -> throw new IllegalArgumentException("no term to compare: " + term);
    };
  }

  private static String literal(String value, String datatype, String language) {
    if (!language.isEmpty()) {
      return quoted(value) + "@" + language;
    }
    return datatype.isEmpty() || datatype.equals(XSD + "string")
        ? quoted(value)
        : quoted(canonical(value, datatype)) + "^^<" + datatype + ">";
  }

  private static String canonical(String value, String datatype) {
    if (EXACT_NUMBERS.contains(datatype)) {
      return new BigDecimal(value).stripTrailingZeros().toPlainString();
    }
    if (FLOATING_NUMBERS.contains(datatype)) {
      return Double.toString(Double.parseDouble(value.replace("INF", "Infinity")));
    }
    return value;
  }

  private static String quoted(String value) {
    return '"' + value + '"';
  }

  boolean isEmpty() {
    return rows.isEmpty();
  }

  /**
   * What tells these rows from others, whatever their order; empty where nothing does.
   *
   * @param here whose rows these are
   * @param there whose the others are
   */
  String differenceFrom(Rows other, String here, String there) {
    if (!columns.equals(other.columns)) {
      return String.format("columns: %s %s, %s %s", here, columns, there, other.columns);
    }
    Map<List<String>, Integer> surplus = new HashMap<>();
    rows.forEach(row -> surplus.merge(row, 1, Integer::sum));
    other.rows.forEach(row -> surplus.merge(row, -1, Integer::sum));
    surplus.values().removeIf(n -> n == 0);
    if (surplus.isEmpty()) {
      return "";
    }
    Map<String, Integer> sorted = new TreeMap<>();
    surplus.forEach((row, n) -> sorted.put(row.toString(), n));
    return String.format("rows: %s %d, %s %d%n", here, rows.size(), there, other.rows.size())
        + columns
        + System.lineSeparator()
        + sorted.entrySet().stream()
            .limit(SHOWN)
            .map(e -> (e.getValue() > 0 ? here : there) + " has " + times(e))
            .collect(Collectors.joining(System.lineSeparator()));
  }

  private static String times(Map.Entry<String, Integer> row) {
    return Math.abs(row.getValue()) + " more of " + row.getKey();
  }

  /** Whether the same rows stand in the same order. */
  boolean isInOrderOf(Rows other) {
    return rows.equals(other.rows);
  }
}
