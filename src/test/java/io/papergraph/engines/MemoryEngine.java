package io.papergraph.engines;

import java.io.ByteArrayOutputStream;
import java.util.Collection;
import java.util.concurrent.TimeUnit;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.ResultSet;
import org.apache.jena.query.ResultSetFormatter;
import org.apache.jena.query.Syntax;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.system.Txn;

/**
 * ARQ over a dataset in memory, as Jena has it. The default graph holds every triple of the named
 * graphs.
 */
final class MemoryEngine implements Engine {
  private final DatasetGraph dataset = DatasetGraphFactory.createTxnMem();

  MemoryEngine(Collection<Quad> quads) {
    Txn.executeWrite(
        dataset,
        () -> {
          for (Quad quad : quads) {
            dataset.add(quad);
            dataset.getDefaultGraph().add(quad.asTriple());
          }
        });
  }

  @Override
  public String name() {
    return "ARQ in memory";
  }

  @Override
  public Rows ask(String sparql) {
    Query query = QueryFactory.create(sparql, Syntax.syntaxSPARQL_11);
    return Txn.calculateRead(dataset, () -> rows(query));
  }

  private Rows rows(Query query) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (QueryExec exec =
        QueryExec.dataset(dataset).query(query).timeout(SECONDS, TimeUnit.SECONDS).build()) {
      if (query.isAskType()) {
        ResultSetFormatter.outputAsJSON(out, exec.ask());
      } else {
        ResultSetFormatter.outputAsJSON(out, ResultSet.adapt(exec.select()));
      }
    }
    return Rows.read(out.toByteArray());
  }

  @Override
  public void close() {
    dataset.close();
  }
}
