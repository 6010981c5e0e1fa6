package io.papergraph.serve;

import io.papergraph.store.KnowledgeStore;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryBuildException;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.QueryParseException;
import org.apache.jena.query.Syntax;
import org.apache.jena.query.text.TextIndexException;
import org.apache.jena.sparql.core.DatasetDescription;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DynamicDatasets;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.graph.GraphFactory;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One query, from its text to its whole answer, in one read transaction of the store. */
final class QueryJob implements Job<QueryAnswer> {
  private static final Logger LOG = LoggerFactory.getLogger(QueryJob.class);

  /** Where an answer ends whose rows are few but long. */
  private static final long MOST_CHARACTERS = 32L << 20;

  private final KnowledgeStore store;
  private final QueryRequest request;
  private final int maxRows;
  private final StopSignal signal;
  private volatile @Nullable QueryExec running;
  private long characters;

  /** Starts the clock of the query. */
  QueryJob(KnowledgeStore store, QueryRequest request, int maxRows) {
    this.store = store;
    this.request = request;
    this.maxRows = maxRows;
    this.signal = new StopSignal(request.timeout());
  }

  @Override
  public Duration timeout() {
    return request.timeout();
  }

  @Override
  public void stop(Refusal why) {
    signal.stop(why);
    stopIfDue();
  }

  @Override
  public void stopIfDue() {
    QueryExec exec = running;
    if (signal.raised() && exec != null) {
      exec.abort();
    }
  }

  @Override
  public QueryAnswer call() {
    try {
      Query query = parse();
      return store.read(dataset -> answer(dataset, query));
    } catch (Refusal e) {
      throw e;
    } catch (QueryCancelledException e) {
      throw signal.reason();
    } catch (QueryBuildException | TextIndexException e) {
      throw Refusal.badRequest(String.valueOf(e.getMessage()));
    } catch (StackOverflowError e) {
      throw Refusal.badRequest("the query is nested too deeply");
    } catch (RuntimeException e) {
      if (signal.raised()) {
        throw signal.reason();
      }
      LOG.warn("a query failed", e);
      throw Refusal.internal();
    }
  }

  /** Relative IRIs are those of the store; without a base they would name files of this machine. */
  private Query parse() {
    try {
      return QueryFactory.create(request.sparql(), store.base(), Syntax.syntaxSPARQL_11);
    } catch (QueryParseException e) {
      if (e.getCause() instanceof VirtualMachineError error) {
        throw error; // ARQ calls a full stack, and a full heap, an error of syntax.
      }
      String message = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
      throw Refusal.badRequest("not a SPARQL 1.1 query: " + message);
    }
  }

  private QueryAnswer answer(DatasetGraph dataset, Query query) {
    DatasetGraph visible = DynamicDatasets.dynamicDataset(description(query), dataset, false);
    query.getGraphURIs().clear();
    query.getNamedGraphURIs().clear();
    if (query.isSelectType() && !(query.hasLimit() && query.getLimit() <= maxRows)) {
      query.setLimit(maxRows + 1L);
    }
    try (QueryExec exec =
        QueryPolicy.enforce(QueryExec.dataset(visible).query(query), signal)
            .overallTimeout(request.timeout().toMillis(), TimeUnit.MILLISECONDS)
            .build()) {
      running = exec;
      signal.check();
      return collect(query, exec);
    } finally {
      running = null;
    }
  }

  /**
   * The graphs of the request count, else those of the query; they only ever select from the store.
   */
  private @Nullable DatasetDescription description(Query query) {
    if (request.defaultGraphs().isEmpty() && request.namedGraphs().isEmpty()) {
      return DatasetDescription.create(query);
    }
    return DatasetDescription.create(request.defaultGraphs(), request.namedGraphs());
  }

  private QueryAnswer collect(Query query, QueryExec exec) {
    if (query.isSelectType()) {
      return rows(exec.select());
    }
    if (query.isAskType()) {
      return new QueryAnswer.Truth(exec.ask());
    }
    return triples(query.isConstructType() ? exec.constructTriples() : exec.describeTriples());
  }

  private QueryAnswer rows(RowSet found) {
    List<Binding> kept = new ArrayList<>();
    while (kept.size() < maxRows && characters < MOST_CHARACTERS && found.hasNext()) {
      signal.check();
      Binding row = found.next().detach();
      row.forEach((name, term) -> count(term));
      kept.add(row);
    }
    return new QueryAnswer.Rows(found.getResultVars(), kept, found.hasNext());
  }

  private QueryAnswer triples(Iterator<Triple> found) {
    Graph kept = GraphFactory.createDefaultGraph();
    while (kept.size() < maxRows && characters < MOST_CHARACTERS && found.hasNext()) {
      signal.check();
      Triple triple = found.next();
      count(triple.getObject());
      kept.add(triple);
    }
    return new QueryAnswer.Triples(kept, found.hasNext());
  }

  private void count(Node term) {
    characters += term.isLiteral() ? term.getLiteralLexicalForm().length() : 64;
  }
}
