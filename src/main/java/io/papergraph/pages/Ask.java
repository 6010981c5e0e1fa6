package io.papergraph.pages;

import io.papergraph.query.Asker;
import io.papergraph.query.ParameterBinder;
import io.papergraph.query.PreparedQuestion;
import io.papergraph.query.QueryCatalog;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.query.Query;

/** Asks the saved queries of a store: those of the pages, the questions and the reports. */
final class Ask {
  private final Asker asker;
  private final Map<String, PreparedQuestion> questions = new HashMap<>();
  private final Links links;

  /**
   * @param catalogs the first that has a query counts
   * @param base of the store
   */
  Ask(Asker asker, List<QueryCatalog> catalogs, String base) {
    this.asker = asker;
    ParameterBinder binder = new ParameterBinder(base);
    catalogs.stream()
        .flatMap(catalog -> catalog.all().stream())
        .forEach(q -> questions.putIfAbsent(q.name(), new PreparedQuestion(q, binder)));
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
    PreparedQuestion question = questions.get(name);
    if (question == null) {
      throw new IllegalArgumentException("no query " + name);
    }
    Query query = question.bind(parameters);
    query.setLimit(limit);
    return asker.rows(query).records().stream().map(row -> new Row(row, links)).toList();
  }

  /** The rows about one resource. */
  List<Row> about(String name, String parameter, String iri, int limit) {
    return rows(name, Map.of(parameter, iri), limit);
  }
}
