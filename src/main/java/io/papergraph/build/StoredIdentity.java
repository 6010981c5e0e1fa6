package io.papergraph.build;

import io.papergraph.rdf.Iris;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;

/** The identity graph in a dataset. */
final class StoredIdentity implements IdentityGraph {
  private final DatasetGraph dataset;
  private final Node graph;

  StoredIdentity(DatasetGraph dataset, Iris iris) {
    this.dataset = dataset;
    this.graph = NodeFactory.createURI(iris.identityGraph());
  }

  @Override
  public Set<Triple> of(Node subject) {
    return Graphs.subject(dataset, graph, subject);
  }

  @Override
  public void subjects(Node property, Node value, Consumer<Node> each) {
    dataset
        .find(graph, Node.ANY, property, value)
        .forEachRemaining(quad -> each.accept(quad.getSubject()));
  }

  @Override
  public boolean has(Node property, Node value) {
    return dataset.contains(graph, Node.ANY, property, value);
  }

  @Override
  public void change(Set<Triple> before, Set<Triple> now) {
    Graphs.change(dataset, graph, before, now);
  }
}
