package io.papergraph.query;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A question that the project ships: SPARQL under a header of comment lines.
 *
 * <pre>
 * # title: Best values on a dataset
 * # question: Which system scores best on this dataset by this metric?
 * # param: dataset | name | ImageNet | the dataset or benchmark, in any spelling
 * # param: since | date | 2026-01 | papers issued then or later | default=0001
 * # columns: system, value, paper
 * </pre>
 *
 * A parameter with a default may be left out.
 *
 * @param name the file name without {@code .rq}
 * @param title a few words
 * @param question the question in full
 * @param parameters in the order of the header
 * @param columns the result columns in order
 * @param sparql the whole text, header included
 */
public record NamedQuery(
    String name,
    String title,
    String question,
    List<Parameter> parameters,
    List<String> columns,
    String sparql) {

  private static final Pattern FALLBACK = Pattern.compile("(.*?)\\s*\\|\\s*default=(.*)");

  public NamedQuery {
    parameters = List.copyOf(parameters);
    columns = List.copyOf(columns);
  }

  /**
   * Reads a question from the text of its file.
   *
   * @throws QueryException when the header lacks a line or has one that is not understood
   */
  public static NamedQuery parse(String name, String text) {
    Map<String, String> header = new HashMap<>();
    List<Parameter> parameters = new ArrayList<>();
    for (String line : text.lines().takeWhile(l -> l.startsWith("#")).toList()) {
      String[] pair = line.substring(1).split(":", 2);
      if (pair.length == 2 && pair[0].strip().equals("param")) {
        parameters.add(parameter(name, pair[1]));
      } else if (pair.length == 2) {
        header.put(pair[0].strip(), pair[1].strip());
      }
    }
    List<String> columns = List.of(require(name, header, "columns").split("\\s*,\\s*"));
    return new NamedQuery(
        name,
        require(name, header, "title"),
        require(name, header, "question"),
        parameters,
        columns,
        text);
  }

  private static Parameter parameter(String name, String line) {
    String[] parts = line.strip().split("\\s*\\|\\s*", 4);
    if (parts.length != 4) {
      throw new QueryException(
          name
              + ".rq: a param line is 'name | type | example | meaning',"
              + " and '| default=…' where it may be left out");
    }
    Matcher fallback = FALLBACK.matcher(parts[3]);
    return fallback.matches()
        ? parameter(parts, fallback.group(1), fallback.group(2))
        : parameter(parts, parts[3], null);
  }

  private static Parameter parameter(String[] parts, String meaning, @Nullable String fallback) {
    return new Parameter(parts[0], Parameter.Type.of(parts[1]), parts[2], meaning, fallback);
  }

  private static String require(String name, Map<String, String> header, String key) {
    String value = header.get(key);
    if (value == null || value.isEmpty()) {
      throw new QueryException(name + ".rq has no header line '# " + key + ": …'");
    }
    return value;
  }
}
