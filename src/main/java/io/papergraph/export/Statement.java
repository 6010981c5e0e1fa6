package io.papergraph.export;

import java.nio.charset.StandardCharsets;
import org.apache.jena.vocabulary.RDF;

/** A triple as three terms in their N-Triples forms. */
record Statement(String subject, String predicate, String object) {
  /** The predicate that gives a type. */
  static final String TYPE = NTriples.iri(RDF.type.getURI());

  /** Takes a line of {@link NTriples} apart. */
  static Statement parse(byte[] line) {
    String text = new String(line, StandardCharsets.UTF_8);
    int first = text.indexOf(' ');
    int second = text.indexOf(' ', first + 1);
    return new Statement(
        text.substring(0, first), text.substring(first + 1, second), text.substring(second + 1));
  }
}
