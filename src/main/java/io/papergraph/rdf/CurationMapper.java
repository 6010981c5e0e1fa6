package io.papergraph.rdf;

import io.papergraph.resolve.CanonicalId;
import io.papergraph.resolve.Curation;
import java.util.Collection;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;

/** Writes curations and what they apply to, for the identity graph. */
public final class CurationMapper {
  private final Iris iris;

  public CurationMapper(Iris iris) {
    this.iris = iris;
  }

  /** The node of a curation. */
  public Node node(Curation curation) {
    return Facts.iri(iris.curation(curation.key()));
  }

  /**
   * A curation that applies.
   *
   * @param things those that are as they are because of it
   * @param statements of one paper: those that it speaks of
   */
  public Graph graph(
      Curation curation, Collection<CanonicalId> things, Collection<Triple> statements) {
    Node node = node(curation);
    Graph graph = CurationTerms.graph(curation, node);
    for (CanonicalId thing : things) {
      graph.add(Triple.create(node, Vocabulary.CURATES, Facts.iri(iris.entity(thing))));
    }
    for (Triple statement : statements) {
      graph.add(Triple.create(node, RDF.subject.asNode(), statement.getSubject()));
      graph.add(Triple.create(node, RDF.predicate.asNode(), statement.getPredicate()));
      graph.add(Triple.create(node, RDF.object.asNode(), statement.getObject()));
    }
    return graph;
  }
}
