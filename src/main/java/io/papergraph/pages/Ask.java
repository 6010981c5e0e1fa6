package io.papergraph.pages;

import io.papergraph.query.Asker;
import io.papergraph.query.NamedQuery;
import io.papergraph.query.ParameterBinder;
import io.papergraph.query.QueryCatalog;
import java.util.List;
import java.util.Map;
import org.apache.jena.query.Query;

/** Asks the saved queries of a store: those of the pages, the questions and the reports. */
final class Ask {
  private final Asker asker;
  private final List<QueryCatalog> catalogs;
  private final ParameterBinder binder;
  private final Links links;

  /**
   * @param catalogs looked through in this order
   * @param base of the store
   */
  Ask(Asker asker, List<QueryCatalog> catalogs, String base) {
    this.asker = asker;
    this.catalogs = List.copyOf(catalogs);
    this.binder = new ParameterBinder(base);
    this.links = new Links(base);
  }

  Links links() {
    return links;
  }

  /**
   * The first rows of an answer.
   *
   * @throws io.papergraph.query.QueryException when a parameter has not the form that it needs
   * @throws io.papergraph.query.QueryFailure when there was no answer in time
   */
  List<Row> rows(String name, Map<String, String> parameters, int limit) {
    NamedQuery question =
        catalogs.stream()
            .flatMap(c -> c.find(name).stream())
            .findFirst()
            .orElseThrow(() -> new IllegalArgumentException("no query " + name));
    Query query = binder.bind(question, parameters);
    query.setLimit(limit);
    return asker.rows(query).records().stream().map(row -> new Row(row, links)).toList();
  }

  /** The rows about one resource. */
  List<Row> about(String name, String parameter, String iri, int limit) {
    return rows(name, Map.of(parameter, iri), limit);
  }
}
