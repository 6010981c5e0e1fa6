package io.papergraph.store;

import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphWrapper;
import org.apache.jena.sparql.core.GraphView;
import org.apache.jena.sparql.core.Quad;

/** A dataset that remembers which of its indexed text a transaction touched. */
final class WatchedDataset extends DatasetGraphWrapper {
  private final TextRule rule;
  private final Set<TextEntry> touched = new LinkedHashSet<>();

  WatchedDataset(DatasetGraph dataset, TextRule rule) {
    super(dataset);
    this.rule = rule;
  }

  /** The entries that were touched, in the order in which they were. */
  Set<TextEntry> touched() {
    return touched;
  }

  @Override
  public void add(Quad quad) {
    add(quad.getGraph(), quad.getSubject(), quad.getPredicate(), quad.getObject());
  }

  @Override
  public void add(Node graph, Node subject, Node property, Node value) {
    touch(graph, subject, property, value);
    getWrapped().add(graph, subject, property, value);
  }

  @Override
  public void delete(Quad quad) {
    delete(quad.getGraph(), quad.getSubject(), quad.getPredicate(), quad.getObject());
  }

  @Override
  public void delete(Node graph, Node subject, Node property, Node value) {
    touch(graph, subject, property, value);
    getWrapped().delete(graph, subject, property, value);
  }

  @Override
  public void deleteAny(Node graph, Node subject, Node property, Node value) {
    touchAll(graph, subject, property, value);
    getWrapped().deleteAny(graph, subject, property, value);
  }

  @Override
  public void addGraph(Node name, Graph graph) {
    removeGraph(name);
    graph.find().forEachRemaining(t -> add(Quad.create(name, t)));
  }

  @Override
  public void removeGraph(Node name) {
    deleteAny(name, Node.ANY, Node.ANY, Node.ANY);
  }

  @Override
  public void clear() {
    touchAll(Node.ANY, Node.ANY, Node.ANY, Node.ANY);
    getWrapped().clear();
  }

  /** Changes through a graph are changes too. */
  @Override
  public Graph getGraph(Node name) {
    return GraphView.createNamedGraph(this, name);
  }

  @Override
  public Graph getDefaultGraph() {
    return GraphView.createDefaultGraph(this);
  }

  private void touchAll(Node graph, Node subject, Node property, Node value) {
    for (Node indexed : TextRule.PROPERTIES) {
      if (property.equals(Node.ANY) || property.equals(indexed)) {
        Iterator<Quad> found = getWrapped().find(graph, subject, indexed, value);
        found.forEachRemaining(
            q -> touch(q.getGraph(), q.getSubject(), q.getPredicate(), q.getObject()));
      }
    }
  }

  private void touch(Node graph, Node subject, Node property, Node value) {
    if (rule.covers(graph, subject, property, value)) {
      touched.add(new TextEntry(graph.getURI(), subject.getURI()));
    }
  }
}
