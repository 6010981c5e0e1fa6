package io.papergraph.rdf;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;

/** A graph in the making: terms compared as written, never by value. */
final class Facts {
  private final Graph graph = GraphFactory.createDefaultGraph();

  static Node iri(String iri) {
    return NodeFactory.createURI(iri);
  }

  void add(Node subject, Node predicate, Node object) {
    graph.add(Triple.create(subject, predicate, object));
  }

  void type(Node subject, Node type) {
    add(subject, RDF.type.asNode(), type);
  }

  void label(Node subject, String label) {
    add(subject, RDFS.label.asNode(), Literals.text(label));
  }

  boolean hasType(Node subject, Node type) {
    return graph.contains(subject, RDF.type.asNode(), type);
  }

  Graph graph() {
    return graph;
  }
}
