package io.papergraph.store;

import io.papergraph.paper.Texts;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.Term;

/** One Lucene document a quad, and the way back. */
final class TextDocuments {
  /** The words of the value. */
  static final String TEXT = "text";

  /** The whole value as one word; see {@link TextAnalysis#key}. Not for abstracts. */
  static final String KEY = "key";

  static final String PROPERTY = "property";
  static final String GRAPH = "graph";
  static final String SUBJECT = "subject";
  private static final String ENTRY = "entry";
  private static final String VALUE = "value";
  private static final String GRAPH_IRI = "graphIri";
  private static final String SUBJECT_IRI = "subjectIri";

  /** Lucene takes no term of more than 32 KiB. */
  private static final int LONGEST_TERM = 1024;

  private TextDocuments() {}

  static Document of(Quad quad) {
    String graph = quad.getGraph().getURI();
    String subject = quad.getSubject().getURI();
    String value = quad.getObject().getLiteralLexicalForm();
    Document document = new Document();
    document.add(new StringField(ENTRY, entry(new TextEntry(graph, subject)).text(), Store.NO));
    document.add(new StringField(GRAPH, bounded(graph), Store.NO));
    document.add(new StringField(SUBJECT, bounded(subject), Store.NO));
    document.add(new StringField(PROPERTY, quad.getPredicate().getURI(), Store.YES));
    document.add(new StoredField(GRAPH_IRI, graph));
    document.add(new StoredField(SUBJECT_IRI, subject));
    document.add(new StoredField(VALUE, value));
    document.add(new TextField(TEXT, TextAnalysis.normal(value), Store.NO));
    String key = quad.getPredicate().equals(TextRule.ABSTRACT) ? "" : TextAnalysis.key(value);
    if (!key.isEmpty()) {
      document.add(new StringField(KEY, key, Store.NO));
    }
    return document;
  }

  /** The quad that a document was made of. */
  static Quad quad(Document document) {
    return Quad.create(
        NodeFactory.createURI(document.get(GRAPH_IRI)),
        NodeFactory.createURI(document.get(SUBJECT_IRI)),
        NodeFactory.createURI(document.get(PROPERTY)),
        NodeFactory.createLiteralString(document.get(VALUE)));
  }

  /** Finds all documents of an entry. */
  static Term entry(TextEntry entry) {
    return new Term(ENTRY, bounded(entry.subject() + " " + entry.graph()));
  }

  static Term graph(String iri) {
    return new Term(GRAPH, bounded(iri));
  }

  static Term subject(String iri) {
    return new Term(SUBJECT, bounded(iri));
  }

  static Term property(Node property) {
    return new Term(PROPERTY, property.getURI());
  }

  private static String bounded(String iri) {
    return iri.length() <= LONGEST_TERM ? iri : Texts.sha256(iri);
  }
}
