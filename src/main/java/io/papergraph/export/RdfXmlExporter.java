package io.papergraph.export;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.vocabulary.RDF;

/**
 * The union of the named graphs as RDF/XML, every triple once, an {@code rdf:Description} a
 * subject, in the order of {@link TurtleExporter}. What XML has no form for is refused: a predicate
 * that is no element's name ({@link XmlName}), a character that XML 1.0 does not allow.
 */
public final class RdfXmlExporter implements DocumentExporter {
  private final Map<String, String> prefixes;

  /**
   * @param prefixes prefix and namespace, in the order in which they are declared; {@code rdf} is
   *     declared in any case
   */
  public RdfXmlExporter(Map<String, String> prefixes) {
    this.prefixes = new LinkedHashMap<>(prefixes);
    this.prefixes.put("rdf", RDF.uri);
  }

  @Override
  public String name() {
    return "rdfxml";
  }

  @Override
  public List<String> endings() {
    return List.of(".rdf", ".xml");
  }

  @Override
  public void write(Snapshot snapshot, OutputStream out) throws IOException {
    Writer writer =
        new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), Snapshot.BUFFER);
    writer.write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<rdf:RDF");
    for (Map.Entry<String, String> prefix : prefixes.entrySet()) {
      writer.write("\n    xmlns:" + prefix.getKey() + attribute(prefix.getValue()));
    }
    writer.write(">\n");
    try (SortedLines lines = snapshot.union(SortedLines.WHOLE_BEFORE_PARTS)) {
      Iterator<Description> descriptions = Description.of(lines);
      while (descriptions.hasNext()) {
        write(descriptions.next(), writer);
      }
    }
    writer.write("</rdf:RDF>\n");
    writer.flush();
  }

  private void write(Description description, Writer out) throws IOException {
    List<Statement> statements = description.typesFirst();
    out.write("\n  <rdf:Description" + node("rdf:about", description.subject()) + ">\n");
    for (Statement statement : statements) {
      try {
        write(statement, out);
      } catch (NotInXmlException e) {
        throw new IOException(
            String.format(
                "RDF/XML %s: %s %s %s .; write another format",
                e.getMessage(), statement.subject(), statement.predicate(), statement.object()),
            e);
      }
    }
    out.write("  </rdf:Description>\n");
  }

  private void write(Statement statement, Writer out) throws IOException, NotInXmlException {
    XmlName name = XmlName.of(Literal.unbracketed(statement.predicate()), prefixes);
    out.write("    <" + name.tag() + name.declaration());
    if (!Literal.isLiteral(statement.object())) {
      out.write(node("rdf:resource", statement.object()) + "/>\n");
      return;
    }
    Literal literal = Literal.parse(statement.object());
    if (!literal.language().isEmpty()) {
      out.write(" xml:lang" + attribute(literal.language()));
    } else if (!literal.datatype().equals(Literal.STRING)) {
      out.write(" rdf:datatype" + attribute(literal.datatype()));
    }
    out.write(">" + XmlText.content(literal.lexical()) + "</" + name.tag() + ">\n");
  }

  /** The attribute that names a node: the one given for an IRI, else that of blank nodes. */
  private static String node(String attribute, String term) {
    return term.startsWith("_:")
        ? " rdf:nodeID" + attribute(term.substring(2))
        : " " + attribute + attribute(Literal.unbracketed(term));
  }

  private static String attribute(String value) {
    return "=\"" + XmlText.attribute(value) + "\"";
  }
}
