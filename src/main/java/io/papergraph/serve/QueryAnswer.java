package io.papergraph.serve;

import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;

/** An answer, whole and in memory: it no longer depends on the store. */
sealed interface QueryAnswer {
  /** Whether there was more than the server gives. */
  boolean truncated();

  /** The solutions of a SELECT. */
  record Rows(List<Var> columns, List<Binding> rows, boolean truncated) implements QueryAnswer {
    public Rows {
      columns = List.copyOf(columns);
      rows = List.copyOf(rows);
    }
  }

  /** The answer of an ASK. */
  record Truth(boolean value) implements QueryAnswer {
    @Override
    public boolean truncated() {
      return false;
    }
  }

  /** The graph of a CONSTRUCT or DESCRIBE. */
  record Triples(Graph graph, boolean truncated) implements QueryAnswer {}
}
