package io.papergraph.rdf;

import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;

/** The graph of vocabularies that a store holds: terms, alignments, metrics, tasks, other names. */
public final class VocabularyGraph {
  private static final List<String> FILES = List.of("terms.ttl", "alignments.ttl");
  private static final String ENTITIES = Iris.DEFAULT_BASE + "entity/";

  private VocabularyGraph() {}

  /** The vocabularies, with their things under the store's own base; no blank nodes. */
  public static Graph of(Vocabularies vocabularies, Iris iris) {
    Facts facts = new Facts();
    for (Graph graph : List.of(Ontology.read(FILES), vocabularies.graph())) {
      graph
          .find()
          .forEach(
              t ->
                  facts.add(
                      node(t.getSubject(), iris), t.getPredicate(), node(t.getObject(), iris)));
    }
    return facts.graph();
  }

  private static Node node(Node node, Iris iris) {
    if (!node.isURI() || !node.getURI().startsWith(ENTITIES)) {
      return node;
    }
    return Facts.iri(iris.base() + node.getURI().substring(Iris.DEFAULT_BASE.length()));
  }
}
