package io.papergraph.export;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.vocabulary.XSD;

/**
 * Triples as lines of canonical N-Triples (the form that RDF Dataset Canonicalization fixes),
 * without the closing dot: {@code <s> <p> "o"}. One triple has one form, and no form holds a line
 * break.
 */
final class NTriples {
  private static final String NOT_IN_IRI = "<>\"{}|^`\\";

  private NTriples() {}

  /**
   * A triple in UTF-8.
   *
   * @throws IOException when a term has no form in RDF 1.1
   */
  static byte[] line(Triple triple) throws IOException {
    StringBuilder out = new StringBuilder(160);
    append(triple.getSubject(), out);
    out.append(' ');
    append(triple.getPredicate(), out);
    out.append(' ');
    append(triple.getObject(), out);
    return out.toString().getBytes(StandardCharsets.UTF_8);
  }

  /** One term, e.g. {@code <https://example.org/>} or {@code "chat"@fr}. */
  static String term(Node node) throws IOException {
    StringBuilder out = new StringBuilder();
    append(node, out);
    return out.toString();
  }

  /** An IRI between angle brackets. */
  static String iri(String iri) {
    StringBuilder out = new StringBuilder(iri.length() + 2);
    appendIri(iri, out);
    return out.toString();
  }

  private static void append(Node node, StringBuilder out) throws IOException {
    if (node.isURI()) {
      appendIri(node.getURI(), out);
    } else if (node.isBlank()) {
      out.append("_:").append(NodeFmtLib.encodeBNodeLabel(node.getBlankNodeLabel()));
    } else if (node.isLiteral() && node.getLiteralBaseDirection() == null) {
      appendLiteral(node, out);
    } else {
      throw new IOException("RDF 1.1 has no form for the term " + node);
    }
  }

  private static void appendIri(String iri, StringBuilder out) {
    out.append('<');
    for (int i = 0; i < iri.length(); i++) {
      char c = iri.charAt(i);
      if (c <= ' ' || NOT_IN_IRI.indexOf(c) >= 0) {
        appendNumeric(c, out);
      } else {
        out.append(c);
      }
    }
    out.append('>');
  }

  private static void appendLiteral(Node node, StringBuilder out) {
    out.append('"');
    String text = node.getLiteralLexicalForm();
    for (int i = 0; i < text.length(); i++) {
      appendEscaped(text.charAt(i), out);
    }
    out.append('"');
    String datatype = node.getLiteralDatatypeURI();
    if (!node.getLiteralLanguage().isEmpty()) {
      out.append('@').append(node.getLiteralLanguage());
    } else if (!datatype.equals(XSD.xstring.getURI())) {
      out.append("^^");
      appendIri(datatype, out);
    }
  }

  private static void appendEscaped(char c, StringBuilder out) {
    switch (c) {
      case '"' -> out.append("\\\"");
      case '\\' -> out.append("\\\\");
      case '\n' -> out.append("\\n");
      case '\r' -> out.append("\\r");
      case '\t' -> out.append("\\t");
      case '\b' -> out.append("\\b");
      case '\f' -> out.append("\\f");
      default -> {
        if (c < ' ' || c == '\u007F' || c >= '\uFFFE') {
          appendNumeric(c, out);
        } else {
          out.append(c);
        }
      }
    }
  }

  private static void appendNumeric(char c, StringBuilder out) {
    out.append(String.format("\\u%04X", (int) c));
  }
}
