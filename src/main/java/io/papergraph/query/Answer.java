package io.papergraph.query;

import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.exec.RowSetRewindable;
import org.jspecify.annotations.Nullable;

/** The rows that answer a question, held in memory; the runner's limit bounds them. */
public final class Answer {
  private final RowSetRewindable rows;
  private final boolean truncated;

  Answer(RowSet rows, boolean truncated) {
    this.rows = rows.rewindable();
    this.truncated = truncated;
  }

  public List<String> columns() {
    return rows.getResultVars().stream().map(Var::getVarName).toList();
  }

  /** Whether there were more rows than the limit let through. */
  public boolean truncated() {
    return truncated;
  }

  /**
   * The rows in order, each with one string per column: IRIs whole, literals without their type,
   * the empty string where a column is unbound.
   */
  public List<List<String>> rows() {
    List<Var> columns = rows.getResultVars();
    List<List<String>> out = new ArrayList<>();
    rows.reset();
    while (rows.hasNext()) {
      Binding row = rows.next();
      out.add(columns.stream().map(c -> text(row.get(c))).toList());
    }
    return out;
  }

  /** The rows as RDF terms, from the first on. */
  RowSet terms() {
    rows.reset();
    return rows;
  }

  private static String text(@Nullable Node node) {
    if (node == null) {
      return "";
    }
    return node.isLiteral() ? node.getLiteralLexicalForm() : node.toString();
  }
}
