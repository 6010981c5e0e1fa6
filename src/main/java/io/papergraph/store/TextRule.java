package io.papergraph.store;

import io.papergraph.rdf.Iris;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.SKOS;

/**
 * Which quads can be found by their text: the labels of things across papers, other spellings of
 * the names in a paper, titles and abstracts.
 */
final class TextRule {
  static final Node LABEL = SKOS.prefLabel.asNode();
  static final Node ALIAS = SKOS.altLabel.asNode();
  static final Node TITLE = DCTerms.title.asNode();
  static final Node ABSTRACT = DCTerms.abstract_.asNode();

  /** The properties whose values are indexed. */
  static final List<Node> PROPERTIES = List.of(LABEL, ALIAS, TITLE, ABSTRACT);

  private static final Set<Node> OF_THINGS = Set.of(LABEL, ALIAS);
  private static final Set<Node> OF_PAPERS = Set.of(TITLE, ABSTRACT, ALIAS);

  private final String identity;
  private final String papers;

  TextRule(Iris iris) {
    this.identity = iris.identityGraph();
    this.papers = iris.paperGraphs();
  }

  /** Whether a quad with these terms is indexed. */
  boolean covers(Node graph, Node subject, Node property, Node value) {
    if (!value.isLiteral() || !graph.isURI() || !subject.isURI()) {
      return false;
    }
    return graph.getURI().equals(identity)
        ? OF_THINGS.contains(property)
        : OF_PAPERS.contains(property) && graph.getURI().startsWith(papers);
  }

  boolean covers(Quad quad) {
    return covers(quad.getGraph(), quad.getSubject(), quad.getPredicate(), quad.getObject());
  }

  /** Everything in a dataset that is indexed, read while it is iterated. */
  Iterator<Quad> all(DatasetGraph dataset) {
    return Iter.flatMap(
        PROPERTIES.iterator(),
        property ->
            Iter.filter(dataset.find(Node.ANY, Node.ANY, property, Node.ANY), this::covers));
  }

  /** What of one entry is indexed. */
  List<Quad> of(DatasetGraph dataset, TextEntry entry) {
    Node graph = NodeFactory.createURI(entry.graph());
    Node subject = NodeFactory.createURI(entry.subject());
    List<Quad> found = new ArrayList<>();
    for (Node property : PROPERTIES) {
      dataset
          .find(graph, subject, property, Node.ANY)
          .forEachRemaining(
              quad -> {
                if (covers(quad)) {
                  found.add(quad);
                }
              });
    }
    return found;
  }
}
