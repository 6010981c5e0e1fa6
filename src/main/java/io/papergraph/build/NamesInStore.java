package io.papergraph.build;

import io.papergraph.claim.EntityId;
import io.papergraph.rdf.Iris;
import io.papergraph.rdf.Vocabulary;
import io.papergraph.resolve.CanonicalId;
import io.papergraph.resolve.Resolver.NameCount;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;

/** Reads the names that the identity graph of a dataset holds. */
final class NamesInStore {
  private final DatasetGraph dataset;
  private final Iris iris;
  private final Node graph;

  NamesInStore(DatasetGraph dataset, Iris iris) {
    this.dataset = dataset;
    this.iris = iris;
    this.graph = NodeFactory.createURI(iris.identityGraph());
  }

  /** The names that stand for a thing, with the papers that use each. */
  List<NameCount> of(CanonicalId thing) {
    Node node = NodeFactory.createURI(iris.entity(thing));
    List<NameCount> names = new ArrayList<>();
    dataset
        .find(graph, Node.ANY, Vocabulary.CANONICAL, node)
        .forEachRemaining(q -> names.add(count(q.getSubject())));
    return names;
  }

  private NameCount count(Node name) {
    EntityId id = iris.readName(name.getURI());
    Iterator<Quad> found = dataset.find(graph, name, Vocabulary.PAPER_COUNT, Node.ANY);
    int papers =
        found.hasNext() ? Integer.parseInt(found.next().getObject().getLiteralLexicalForm()) : 0;
    return new NameCount(id, papers);
  }
}
