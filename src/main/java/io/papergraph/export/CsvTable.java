package io.papergraph.export;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.apache.jena.graph.Node;

/**
 * One table: which nodes of a paper's graph have a row in it, and what stands in the row.
 *
 * @param file the name of its file
 */
record CsvTable(String file, Function<PaperGraph, List<String>> subjects, List<Column> columns) {

  /**
   * A column.
   *
   * @param number whether its values are numbers
   * @param value of a node of a graph, empty for none
   */
  record Column(String name, boolean number, BiFunction<PaperGraph, String, String> value) {

    static Column text(String name, BiFunction<PaperGraph, String, String> value) {
      return new Column(name, false, value);
    }

    static Column text(String name, Node property) {
      return text(name, (graph, subject) -> graph.value(subject, property));
    }

    static Column number(String name, Node property) {
      return new Column(name, true, (graph, subject) -> graph.value(subject, property));
    }

    /** The IRI of the node itself. */
    static Column key(String name) {
      return text(name, (graph, subject) -> subject);
    }
  }

  List<CsvWriter.Cell> header() {
    return columns.stream().map(column -> new CsvWriter.Cell(column.name(), false)).toList();
  }

  List<List<CsvWriter.Cell>> rows(PaperGraph graph) {
    return subjects.apply(graph).stream()
        .map(
            subject ->
                columns.stream()
                    .map(c -> new CsvWriter.Cell(c.value().apply(graph, subject), c.number()))
                    .toList())
        .toList();
  }
}
