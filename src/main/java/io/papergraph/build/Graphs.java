package io.papergraph.build;

import java.util.HashSet;
import java.util.Set;
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

  /** What a named graph says of a subject. */
  static Set<Triple> subject(DatasetGraph dataset, Node name, Node subject) {
    Set<Triple> found = new HashSet<>();
    dataset
        .find(name, subject, Node.ANY, Node.ANY)
        .forEachRemaining(quad -> found.add(quad.asTriple()));
    return found;
  }

  /** Puts triples in the place of others; what stays is not written again. */
  static void change(DatasetGraph dataset, Node name, Set<Triple> stored, Set<Triple> fresh) {
    for (Triple triple : stored) {
      if (!fresh.contains(triple)) {
        dataset.delete(Quad.create(name, triple));
      }
    }
    for (Triple triple : fresh) {
      if (!stored.contains(triple)) {
        dataset.add(Quad.create(name, triple));
      }
    }
  }

  private static void change(DatasetGraph dataset, Node name, Node subject, Set<Triple> fresh) {
    change(dataset, name, subject(dataset, name, subject), fresh);
  }
}
