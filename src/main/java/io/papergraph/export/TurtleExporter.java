package io.papergraph.export;

import io.papergraph.store.KnowledgeStore;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.jena.vocabulary.RDF;

/**
 * The union of the named graphs as Turtle, every triple once, a block a subject: a subject before
 * those whose IRIs go on from its own, its types first, the rest in the order of N-Triples.
 */
public final class TurtleExporter implements Exporter {
  /** Local names that no reader needs an escape for. */
  private static final Pattern PLAIN_NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_-]*");

  private static final String TYPE = NTriples.iri(RDF.type.getURI());

  private static final Comparator<Statement> TYPES_FIRST =
      Comparator.comparing(statement -> !statement.predicate().equals(TYPE));

  private final Map<String, String> prefixes;
  private final Map<String, String> byNamespace;
  private final SortedLines.Room room;

  /**
   * @param prefixes prefix and namespace, in the order in which they are declared
   */
  public TurtleExporter(Map<String, String> prefixes) {
    this(prefixes, SortedLines.Room.standard());
  }

  TurtleExporter(Map<String, String> prefixes, SortedLines.Room room) {
    this.prefixes = new LinkedHashMap<>(prefixes);
    this.byNamespace = new LinkedHashMap<>();
    prefixes.forEach((prefix, namespace) -> byNamespace.putIfAbsent(namespace, prefix));
    this.room = room;
  }

  @Override
  public String name() {
    return "turtle";
  }

  @Override
  public void write(KnowledgeStore store, OutputStream out) throws IOException {
    Writer writer =
        new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), Snapshot.BUFFER);
    for (Map.Entry<String, String> prefix : prefixes.entrySet()) {
      writer.write("@prefix " + prefix.getKey() + ": " + NTriples.iri(prefix.getValue()) + " .\n");
    }
    Snapshot.read(store, room, snapshot -> write(snapshot, writer));
    writer.flush();
  }

  private void write(Snapshot snapshot, Writer out) throws IOException {
    try (SortedLines lines = snapshot.union(SortedLines.WHOLE_BEFORE_PARTS)) {
      Iterator<Description> descriptions = Description.of(lines);
      while (descriptions.hasNext()) {
        write(descriptions.next(), out);
      }
    }
  }

  private void write(Description description, Writer out) throws IOException {
    List<Statement> statements = description.statements();
    statements.sort(TYPES_FIRST);
    out.write("\n" + term(description.subject()));
    String predicate = "";
    for (Statement statement : statements) {
      if (statement.predicate().equals(predicate)) {
        out.write(" ,\n        ");
      } else {
        out.write(predicate.isEmpty() ? "\n    " : " ;\n    ");
        predicate = statement.predicate();
        out.write((predicate.equals(TYPE) ? "a" : term(predicate)) + " ");
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
