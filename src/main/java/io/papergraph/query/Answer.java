package io.papergraph.query;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingBuilder;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.exec.RowSetRewindable;
import org.apache.jena.sparql.exec.RowSetStream;
import org.jspecify.annotations.Nullable;

/** The rows that answer a question, held in memory; the runner's limit bounds them. */
public final class Answer {
  private final RowSetRewindable rows;
  private final boolean truncated;

  Answer(RowSet rows, boolean truncated) {
    this.rows = rows.rewindable();
    this.truncated = truncated;
  }

  /**
   * The first rows of a set, as many as a limit lets through; they no longer depend on the store.
   *
   * @param cut whether there were more rows even before the set
   */
  static Answer of(RowSet all, int limit, boolean cut) {
    List<Binding> kept = new ArrayList<>();
    while (kept.size() < limit && all.hasNext()) {
      kept.add(all.next().detach());
    }
    RowSet rows = RowSetStream.create(all.getResultVars(), kept.iterator());
    return new Answer(rows, cut || all.hasNext());
  }

  /** The answer of an ASK: one row with the column {@code answer}. */
  static Answer of(boolean yes) {
    Var answer = Var.alloc("answer");
    Node value = NodeFactory.createLiteralByValue(yes, XSDDatatype.XSDboolean);
    Binding row = BindingFactory.binding(answer, value);
    return new Answer(RowSetStream.create(List.of(answer), List.of(row).iterator()), false);
  }

  /** An answer that no query gave: plain strings under these columns, one for each a row. */
  public static Answer of(List<String> columns, List<List<String>> rows) {
    return of(columns, rows, false);
  }

  /**
   * An answer that no query gave.
   *
   * @param cut whether there were more rows
   */
  static Answer of(List<String> columns, List<List<String>> rows, boolean cut) {
    List<Var> names = columns.stream().map(Var::alloc).toList();
    List<Binding> bindings = new ArrayList<>();
    for (List<String> row : rows) {
      BindingBuilder binding = Binding.builder();
      for (int i = 0; i < names.size(); i++) {
        binding.add(names.get(i), NodeFactory.createLiteralString(row.get(i)));
      }
      bindings.add(binding.build());
    }
    return new Answer(RowSetStream.create(names, bindings.iterator()), cut);
  }

  /**
   * Answers under each other.
   *
   * @param column the first column, which tells the answer that a row is of; the others are all
   *     those of the answers
   * @param answers by what the first column says of them
   */
  public static Answer stack(String column, Map<String, Answer> answers) {
    Var first = Var.alloc(column);
    Set<Var> columns = new LinkedHashSet<>(Set.of(first));
    List<Binding> bindings = new ArrayList<>();
    boolean truncated = false;
    for (Map.Entry<String, Answer> part : answers.entrySet()) {
      Node name = NodeFactory.createLiteralString(part.getKey());
      RowSet rows = part.getValue().terms();
      columns.addAll(rows.getResultVars());
      rows.forEachRemaining(row -> bindings.add(BindingFactory.binding(row, first, name)));
      truncated |= part.getValue().truncated();
    }
    return new Answer(RowSetStream.create(List.copyOf(columns), bindings.iterator()), truncated);
  }

  /** The first rows alone; truncated where that is not all. */
  Answer first(int count) {
    return of(terms(), count, truncated);
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

  /** The rows in order, each from column to string; an unbound column is left out. */
  public List<Map<String, String>> records() {
    List<String> columns = columns();
    List<Map<String, String>> records = new ArrayList<>();
    for (List<String> row : rows()) {
      Map<String, String> record = new LinkedHashMap<>();
      for (int i = 0; i < columns.size(); i++) {
        if (!row.get(i).isEmpty()) {
          record.put(columns.get(i), row.get(i));
        }
      }
      records.add(record);
    }
    return records;
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
