package io.papergraph.query;

import io.papergraph.store.KnowledgeStore;
import java.util.concurrent.TimeUnit;
import org.apache.jena.graph.Graph;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.QueryParseException;
import org.apache.jena.query.Syntax;
import org.apache.jena.shared.JenaException;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.exec.QueryExec;

/** Runs questions against a store, in this process, within a time and a number of rows. */
public final class QueryRunner implements Asker {
  private final KnowledgeStore store;
  private final Limits limits;

  /**
   * What one question may cost.
   *
   * @param rows the most rows that are kept
   * @param seconds the most time it may take
   */
  public record Limits(int rows, long seconds) {
    public static final Limits DEFAULT = new Limits(10_000, 60);

    /**
     * @throws QueryException when nothing could be answered within them
     */
    public Limits {
      if (rows < 1 || seconds < 1) {
        throw new QueryException("the limits of a query must be 1 or more");
      }
    }
  }

  public QueryRunner(KnowledgeStore store, Limits limits) {
    this.store = store;
    this.limits = limits;
  }

  /**
   * Parses SPARQL 1.1.
   *
   * @param base what relative IRIs are resolved against
   * @throws QueryException when it is no query
   */
  public static Query parse(String sparql, String base) {
    try {
      Query query = QueryFactory.create(sparql, base, Syntax.syntaxSPARQL_11);
      if (!query.explicitlySetBaseURI()) {
        query.setBaseURI(base);
      }
      return query;
    } catch (QueryParseException e) {
      String message = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
      throw new QueryException("not a SPARQL query: " + message, e);
    }
  }

  @Override
  public Answer rows(Query query) {
    requireRows(query);
    return run(
        query,
        exec ->
            query.isAskType()
                ? Answer.of(exec.ask())
                : Answer.of(exec.select(), limits.rows(), false));
  }

  @Override
  public Graph graph(Query query) {
    requireGraph(query);
    return run(query, exec -> query.isConstructType() ? exec.construct() : exec.describe());
  }

  static void requireRows(Query query) {
    if (!query.isSelectType() && !query.isAskType()) {
      throw new QueryException("only SELECT and ASK give rows");
    }
  }

  static void requireGraph(Query query) {
    if (!query.isConstructType() && !query.isDescribeType()) {
      throw new QueryException("only CONSTRUCT and DESCRIBE make a graph");
    }
  }

  private interface Work<T> {
    T with(QueryExec exec);
  }

  private <T> T run(Query query, Work<T> work) {
    return store.read(
        dataset -> {
          try (QueryExec exec = exec(dataset, query)) {
            return work.with(exec);
          } catch (QueryCancelledException e) {
            throw new QueryFailure(
                "stopped after " + limits.seconds() + " s; ask for less, or raise --timeout", e);
          } catch (JenaException e) {
            throw new QueryFailure("the query failed: " + e.getMessage(), e);
          }
        });
  }

  private QueryExec exec(DatasetGraph dataset, Query query) {
    return QueryExec.dataset(dataset)
        .query(query)
        .timeout(limits.seconds(), TimeUnit.SECONDS)
        .build();
  }
}
