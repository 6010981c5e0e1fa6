package io.papergraph.query;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.RowSet;
import org.jspecify.annotations.Nullable;

/**
 * Rows as a table of GitHub's Markdown. What texts bring along is shown as it stands: no markup,
 * HTML, mention of a person or end of a cell comes from it. Addresses on the web are links.
 */
final class MarkdownTable {
  /** What may mean something in Markdown; a backslash before it makes it plain. */
  private static final Pattern MARKUP = Pattern.compile("[\\\\`*_{}\\[\\]()#+!|~$@:\"'.^=-]");

  private static final Pattern WEB = Pattern.compile("https?://[^\\s<>]+");

  private MarkdownTable() {}

  /**
   * @param base left out of the text of links
   */
  static String render(Answer answer, String base) {
    StringBuilder out = new StringBuilder();
    List<String> columns = answer.columns();
    appendRow(out, columns.stream().map(MarkdownTable::plain).toList());
    appendRow(out, columns.stream().map(c -> "---").toList());
    RowSet rows = answer.terms();
    List<Var> variables = rows.getResultVars();
    while (rows.hasNext()) {
      Binding row = rows.next();
      appendRow(out, variables.stream().map(v -> cell(row.get(v), base)).toList());
    }
    return out.toString();
  }

  private static void appendRow(StringBuilder out, List<String> cells) {
    out.append(cells.stream().collect(Collectors.joining(" | ", "| ", " |"))).append('\n');
  }

  private static String cell(@Nullable Node node, String base) {
    if (node == null) {
      return "";
    }
    if (node.isLiteral()) {
      return plain(node.getLiteralLexicalForm());
    }
    String text = node.toString();
    String shown = plain(text.startsWith(base) ? text.substring(base.length()) : text);
    return WEB.matcher(text).matches() ? "[" + shown + "](<" + destination(text) + ">)" : shown;
  }

  private static String plain(String text) {
    String escaped = MARKUP.matcher(Printable.of(text)).replaceAll("\\\\$0");
    return escaped.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  /** Between angle brackets these would end the address or the cell, or be an entity. */
  private static String destination(String iri) {
    return iri.replace("\\", "%5C").replace("|", "%7C").replace("`", "%60").replace("&", "&amp;");
  }
}
