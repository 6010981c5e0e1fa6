package io.papergraph.build;

import io.papergraph.rdf.Iris;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;

/**
 * What every store holds besides papers: the vocabularies, and an identity graph that was made with
 * them. Laying it again changes nothing unless they have changed.
 */
final class Foundation {
  /** What curations change of what vocabularies know. */
  private static final Set<Node> CURATED =
      Set.of(RDF.type.asNode(), SKOS.prefLabel.asNode(), SKOS.altLabel.asNode());

  private final Node vocabularyGraph;
  private final Graph vocabulary;
  private final IdentityLayer identity;

  Foundation(Iris iris, IdentityLayer identity) {
    this.vocabularyGraph = NodeFactory.createURI(iris.vocabularyGraph());
    this.vocabulary = identity.plainVocabulary();
    this.identity = identity;
  }

  /** Whether laying it would change nothing. */
  boolean isLaid(DatasetGraph dataset) {
    Graph stored = Graphs.copy(dataset, vocabularyGraph);
    Graph expected = identity.vocabulary(dataset);
    return stored.find().toSet().equals(expected.find().toSet()) && identity.isExactly(dataset);
  }

  /**
   * Whether a dataset has all of it, and perhaps vocabularies and curations of the user's beside,
   * which may give known things other labels and types.
   */
  boolean isUpToDate(DatasetGraph dataset) {
    Graph stored = Graphs.copy(dataset, vocabularyGraph);
    boolean curated = identity.isCurated(dataset);
    return identity.isCurrent(dataset)
        && vocabulary.stream()
            .filter(t -> !curated || !CURATED.contains(t.getPredicate()))
            .allMatch(stored::contains);
  }

  void lay(DatasetGraph dataset) {
    if (isLaid(dataset)) {
      return;
    }
    Graphs.replace(dataset, vocabularyGraph, vocabulary);
    identity.rebuild(dataset);
  }
}
