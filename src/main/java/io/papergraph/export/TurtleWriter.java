package io.papergraph.export;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Writes sorted lines as Turtle, a block a subject: a subject before those whose IRIs go on from
 * its own, its types first, the rest in the order of N-Triples.
 */
final class TurtleWriter {
  /** Local names that no reader needs an escape for. */
  private static final Pattern PLAIN_NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_-]*");

  private final Map<String, String> prefixes;
  private final Map<String, String> byNamespace;
  private final Writer out;

  /**
   * @param prefixes prefix and namespace, in the order in which they are declared
   */
  TurtleWriter(Map<String, String> prefixes, OutputStream out) {
    this.prefixes = prefixes;
    this.byNamespace = new LinkedHashMap<>();
    prefixes.forEach((prefix, namespace) -> byNamespace.putIfAbsent(namespace, prefix));
    this.out =
        new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), Snapshot.BUFFER);
  }

  void writePrefixes() throws IOException {
    for (Map.Entry<String, String> prefix : prefixes.entrySet()) {
      out.write("@prefix " + prefix.getKey() + ": " + NTriples.iri(prefix.getValue()) + " .\n");
    }
  }

  /** Writes lines that were sorted by {@link SortedLines#WHOLE_BEFORE_PARTS}. */
  void writeBlocks(Iterable<byte[]> lines) throws IOException {
    Iterator<Description> descriptions = Description.of(lines);
    while (descriptions.hasNext()) {
      write(descriptions.next());
    }
  }

  /** Writes the same lines as the content of a graph. */
  void writeGraph(String iri, Iterable<byte[]> lines) throws IOException {
    out.write("\n" + NTriples.iri(iri) + " {\n");
    writeBlocks(lines);
    out.write("}\n");
  }

  void flush() throws IOException {
    out.flush();
  }

  private void write(Description description) throws IOException {
    out.write("\n" + term(description.subject()));
    String predicate = "";
    for (Statement statement : description.typesFirst()) {
      if (statement.predicate().equals(predicate)) {
        out.write(" ,\n        ");
      } else {
        out.write(predicate.isEmpty() ? "\n    " : " ;\n    ");
        predicate = statement.predicate();
        out.write((predicate.equals(Statement.TYPE) ? "a" : term(predicate)) + " ");
      }
      out.write(term(statement.object()));
    }
    out.write(" .\n");
  }

  /** The shortest form of a term that every reader takes for the same term. */
  private String term(String form) {
    return switch (form.charAt(0)) {
      case '<' -> iri(form);
      case '"' -> literal(form);
      default -> form;
    };
  }

  private String iri(String form) {
    int end = Math.max(form.lastIndexOf('#'), form.lastIndexOf('/')) + 1;
    String prefix = byNamespace.get(form.substring(1, Math.max(1, end)));
    String local = form.substring(end, form.length() - 1);
    return prefix != null && PLAIN_NAME.matcher(local).matches() ? prefix + ":" + local : form;
  }

  private String literal(String form) {
    Literal literal = Literal.parse(form);
    if (literal.isCanonicalBoolean() || literal.isCanonicalInteger() || literal.isPlainDecimal()) {
      return literal.raw();
    }
    boolean plain = !literal.language().isEmpty() || literal.datatype().equals(Literal.STRING);
    return plain ? form : literal.quoted() + "^^" + iri(NTriples.iri(literal.datatype()));
  }
}
