package io.papergraph.engines;

import io.papergraph.query.NamedQuery;
import io.papergraph.query.Parameter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The values that the parameters of a question take. All that a store holds for them are ranked by
 * how much they are used, values of two parameters together; of n the first is taken, the one at
 * the square root of n, and the last, besides one that the store does not hold, and none where none
 * need be given.
 */
final class QuestionValues {
  private static final String PREFIXES =
      """
      PREFIX pg: <https://w3id.org/papergraph/ontology#>
      PREFIX dcterms: <http://purl.org/dc/terms/>
      PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
      """;

  private static final String RESULTS =
      """
      SELECT ?dataset ?metric (COUNT(?result) AS ?n) {
        ?result pg:onDataset/pg:canonical/skos:prefLabel ?dataset ;
                pg:metric/pg:canonical/skos:prefLabel ?metric ;
                pg:normalizedValue ?level .
      } GROUP BY ?dataset ?metric ORDER BY DESC(?n) ?dataset ?metric
      """;

  private static final Map<String, String> RANKED =
      Map.ofEntries(
          Map.entry("best-on-dataset", RESULTS),
          Map.entry("best-over-time", RESULTS),
          Map.entry("conflicting-results", used("model", "?s pg:system ?name")),
          Map.entry("dataset-profile", used("dataset", "?s pg:evaluatesOn|pg:introduces ?name")),
          Map.entry("datasets-of-task", used("task", "?s pg:addressesTask ?name")),
          Map.entry("evaluations-named-like", used("part", "?s pg:system ?name")),
          Map.entry("evaluations-of-model", used("model", "?s pg:system ?name")),
          Map.entry(
              "evidence", "SELECT ?result { ?paper pg:reports ?result } ORDER BY STR(?result)"),
          Map.entry("family-papers", families()),
          Map.entry("metrics-of-task", used("task", "?s pg:addressesTask ?name")),
          Map.entry(
              "most-used-datasets",
              "SELECT ?since { ?paper dcterms:issued ?date BIND (STR(?date) AS ?since) }"
                  + " GROUP BY ?since ORDER BY ?since"),
          Map.entry("papers-per-task-and-year", used("only", "?s pg:addressesTask ?name")),
          Map.entry(
              "papers-with-code",
              used("task", "?s pg:addressesTask ?name ; pg:hasRepository ?code")),
          Map.entry(
              "statements-about",
              used("topic", "?s pg:addressesTask|pg:evaluatesOn|pg:uses|pg:mentions ?name")),
          Map.entry("variants-of", families()));

  private static final Map<Parameter.Type, String> UNKNOWN =
      Map.of(
          Parameter.Type.NAME, "no such thing anywhere",
          Parameter.Type.IRI, "paper/none#result-0",
          Parameter.Type.DATE, "9999");

  private final Engine engine;

  /**
   * @param engine which values there are, and how often, is asked of it
   */
  QuestionValues(Engine engine) {
    this.engine = engine;
  }

  private static String used(String parameter, String pattern) {
    return String.format(
        """
        SELECT ?%1$s (COUNT(DISTINCT ?s) AS ?n) {
          %2$s . ?name pg:canonical/skos:prefLabel ?%1$s
        } GROUP BY ?%1$s ORDER BY DESC(?n) ?%1$s
        """,
        parameter, pattern);
  }

  private static String families() {
    return """
    SELECT ?family (COUNT(DISTINCT ?member) AS ?n) {
      ?member pg:variantOf ?line . ?line skos:prefLabel ?family
    } GROUP BY ?family ORDER BY DESC(?n) ?family
    """;
  }

  /** Values of a question's parameters that the store holds, the most used first. */
  Set<Map<String, String>> known(NamedQuery question) {
    String ranked = RANKED.get(question.name());
    if (ranked == null) {
      throw new IllegalStateException("which values does " + question.name() + " take?");
    }
    Rows rows = engine.ask(PREFIXES + ranked);
    int count = rows.rows().size();
    Set<Map<String, String>> chosen = new LinkedHashSet<>();
    for (int rank : List.of(1, (int) Math.round(Math.sqrt(count)), count)) {
      if (rank >= 1 && rank <= count) {
        chosen.add(values(question, rows.columns(), rows.rows().get(rank - 1)));
      }
    }
    if (question.parameters().stream().allMatch(Parameter::optional)) {
      chosen.add(Map.of());
    }
    return chosen;
  }

  /** Values that no store holds. */
  Map<String, String> unknown(NamedQuery question) {
    return question.parameters().stream()
        .collect(Collectors.toMap(Parameter::name, p -> UNKNOWN.get(p.type())));
  }

  private static Map<String, String> values(
      NamedQuery question, List<String> columns, List<String> row) {
    Map<String, String> values = new LinkedHashMap<>();
    List<String> names =
        new ArrayList<>(question.parameters().stream().map(Parameter::name).toList());
    names.forEach(name -> values.put(name, bare(row.get(columns.indexOf(name)))));
    return values;
  }

  /** Without the quotation marks or angle brackets. */
  private static String bare(String term) {
    return term.substring(1, term.length() - 1);
  }
}
