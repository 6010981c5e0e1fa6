package io.papergraph.build;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;

/** Copying graphs out of a dataset and writing changes in, triple by triple. */
final class Graphs {
  private Graphs() {}

  /** A copy of one named graph, empty when the dataset has none of that name. */
  static Graph copy(DatasetGraph dataset, Node name) {
    Graph copy = GraphFactory.createDefaultGraph();
    dataset.find(name, Node.ANY, Node.ANY, Node.ANY).forEachRemaining(q -> copy.add(q.asTriple()));
    return copy;
  }

  /** Makes a named graph hold just these triples; what stays is not written again. */
  static void replace(DatasetGraph dataset, Node name, Graph fresh) {
    change(dataset, name, Node.ANY, fresh.find().toSet());
  }

  /** Makes a named graph hold just these triples of a subject; other subjects stay. */
  static void replaceSubject(DatasetGraph dataset, Node name, Node subject, Graph fresh) {
    change(dataset, name, subject, fresh.find(subject, Node.ANY, Node.ANY).toSet());
  }

  /** Takes out all triples of a subject. */
  static void removeSubject(DatasetGraph dataset, Node name, Node subject) {
    change(dataset, name, subject, Set.of());
  }

  /** Makes a subject have just these values of the properties that are given; others stay. */
  static void replaceProperties(DatasetGraph dataset, Node name, Node subject, Graph fresh) {
    Set<Triple> missing = fresh.find(subject, Node.ANY, Node.ANY).toSet();
    Set<Node> properties = new HashSet<>();
    missing.forEach(triple -> properties.add(triple.getPredicate()));
    for (Quad quad : Iter.toList(dataset.find(name, subject, Node.ANY, Node.ANY))) {
      if (properties.contains(quad.getPredicate()) && !missing.remove(quad.asTriple())) {
        dataset.delete(quad);
      }
    }
    missing.forEach(t -> dataset.add(Quad.create(name, t)));
  }

  private static void change(DatasetGraph dataset, Node name, Node subject, Set<Triple> fresh) {
    List<Quad> stored = Iter.toList(dataset.find(name, subject, Node.ANY, Node.ANY));
    Set<Triple> missing = new HashSet<>(fresh);
    for (Quad quad : stored) {
      if (!missing.remove(quad.asTriple())) {
        dataset.delete(quad);
      }
    }
    missing.forEach(t -> dataset.add(Quad.create(name, t)));
  }
}
