package io.papergraph.build;

import io.papergraph.rdf.Iris;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;

/**
 * What every store holds besides papers: the vocabularies, and an identity graph that was made with
 * them. Laying it again changes nothing unless they have changed.
 */
final class Foundation {
  private final Node vocabularyGraph;
  private final Graph vocabulary;
  private final IdentityLayer identity;

  Foundation(Iris iris, Graph vocabulary, IdentityLayer identity) {
    this.vocabularyGraph = NodeFactory.createURI(iris.vocabularyGraph());
    this.vocabulary = vocabulary;
    this.identity = identity;
  }

  /** Whether laying it would change nothing. */
  boolean isLaid(DatasetGraph dataset) {
    Graph stored = Graphs.copy(dataset, vocabularyGraph);
    return stored.find().toSet().equals(vocabulary.find().toSet()) && identity.isCurrent(dataset);
  }

  /** Whether a dataset has all of it, and perhaps vocabularies of the user's beside. */
  boolean isUpToDate(DatasetGraph dataset) {
    Graph stored = Graphs.copy(dataset, vocabularyGraph);
    return vocabulary.stream().allMatch(stored::contains) && identity.isCurrent(dataset);
  }

  void lay(DatasetGraph dataset) {
    if (isLaid(dataset)) {
      return;
    }
    Graphs.replace(dataset, vocabularyGraph, vocabulary);
    identity.rebuild(dataset);
  }
}
