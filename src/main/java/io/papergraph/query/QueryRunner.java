package io.papergraph.query;

import io.papergraph.store.KnowledgeStore;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.QueryParseException;
import org.apache.jena.query.Syntax;
import org.apache.jena.shared.JenaException;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.exec.RowSetStream;

/** Runs questions against a store, in this process, within a time and a number of rows. */
public final class QueryRunner {
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
      return QueryFactory.create(sparql, base, Syntax.syntaxSPARQL_11);
    } catch (QueryParseException e) {
      String message = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
      throw new QueryException("not a SPARQL query: " + message, e);
    }
  }

  /**
   * The rows of a SELECT, or of an ASK as one row with the column {@code answer}.
   *
   * @throws QueryException when the query gives no rows
   * @throws QueryFailure when it takes too long
   */
  public Answer rows(Query query) {
    if (!query.isSelectType() && !query.isAskType()) {
      throw new QueryException("only SELECT and ASK give rows");
    }
    return run(
        query,
        exec -> {
          if (query.isAskType()) {
            return ask(exec.ask());
          }
          RowSet all = exec.select();
          List<Binding> kept = new ArrayList<>();
          while (kept.size() < limits.rows() && all.hasNext()) {
            kept.add(all.next().detach());
          }
          boolean truncated = all.hasNext();
          return new Answer(RowSetStream.create(all.getResultVars(), kept.iterator()), truncated);
        });
  }

  /**
   * The graph that a CONSTRUCT or DESCRIBE makes.
   *
   * @throws QueryException when the query makes none
   * @throws QueryFailure when it takes too long
   */
  public Graph graph(Query query) {
    if (!query.isConstructType() && !query.isDescribeType()) {
      throw new QueryException("only CONSTRUCT and DESCRIBE make a graph");
    }
    return run(query, exec -> query.isConstructType() ? exec.construct() : exec.describe());
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

  private static Answer ask(boolean yes) {
    Var answer = Var.alloc("answer");
    Node value = NodeFactory.createLiteralByValue(yes, XSDDatatype.XSDboolean);
    Binding row = BindingFactory.binding(answer, value);
    return new Answer(RowSetStream.create(List.of(answer), List.of(row).iterator()), false);
  }
}
