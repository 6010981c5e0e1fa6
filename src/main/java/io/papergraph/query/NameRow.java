package io.papergraph.query;

import io.papergraph.rdf.Iris;
import io.papergraph.resolve.Resolver;
import java.util.List;

/**
 * A name as papers write it and what it stands for: a row of the report {@code all-names}.
 *
 * @param name the IRI of the name as read
 * @param written its letters
 * @param longForm what its papers say it is short for; empty where they do not
 * @param readAs the type that papers read it as
 * @param papers the number of papers that do
 * @param entity the IRI of the thing that it stands for
 * @param type the settled type of the thing
 * @param label the label of the thing
 */
record NameRow(
    String name,
    String written,
    String longForm,
    String readAs,
    long papers,
    String entity,
    String type,
    String label) {

  static final String REPORT = "all-names";

  static List<NameRow> all(Answer answer, Iris iris) {
    return answer.rows().stream().map(row -> of(row, iris)).toList();
  }

  private static NameRow of(List<String> row, Iris iris) {
    String name = row.get(0);
    return new NameRow(
        name,
        row.get(1),
        iris.isName(name) ? iris.readName(name).longForm() : "",
        local(row.get(2)),
        Long.parseLong(row.get(3)),
        row.get(4),
        local(row.get(5)),
        row.get(6));
  }

  /** What tells the thing from others: the long form where there is one, else the name. */
  String meaning() {
    return longForm.isEmpty() ? written : longForm;
  }

  /** What all spellings of the name have in common. */
  String key() {
    return Resolver.key(written);
  }

  private static String local(String iri) {
    return iri.substring(iri.lastIndexOf('#') + 1);
  }
}
