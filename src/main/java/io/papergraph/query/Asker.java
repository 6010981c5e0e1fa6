package io.papergraph.query;

import org.apache.jena.graph.Graph;
import org.apache.jena.query.Query;

/** Somewhere to put a question: a store of this process, or a SPARQL endpoint elsewhere. */
public interface Asker {

  /**
   * The rows of a SELECT, or of an ASK as one row with the column {@code answer}.
   *
   * @throws QueryException when the query gives no rows
   * @throws QueryFailure when it cannot be answered, e.g. in time
   */
  Answer rows(Query query);

  /**
   * The graph that a CONSTRUCT or DESCRIBE makes.
   *
   * @throws QueryException when the query makes none
   * @throws QueryFailure when it cannot be answered, e.g. in time
   */
  Graph graph(Query query);
}
