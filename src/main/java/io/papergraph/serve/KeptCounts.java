package io.papergraph.serve;

import io.papergraph.rdf.Iris;
import io.papergraph.rdf.Vocabulary;
import io.papergraph.store.KnowledgeStore;
import java.util.OptionalLong;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;

/**
 * Counts that the store keeps, looked up when the store has changed, by one thread that may use it;
 * others read what it has found.
 */
final class KeptCounts {
  private final KnowledgeStore store;
  private String version = "";
  private volatile long papers = -1;

  KeptCounts(KnowledgeStore store) {
    this.store = store;
  }

  /** How many papers there are; empty for a store that keeps no counts. */
  OptionalLong papers() {
    long known = papers;
    return known < 0 ? OptionalLong.empty() : OptionalLong.of(known);
  }

  /** Looks the counts up if the store has changed; on a thread that nobody interrupts. */
  void refresh() {
    String now = store.version();
    if (!now.equals(version)) {
      papers = store.read(this::countOfPapers);
      version = now;
    }
  }

  private long countOfPapers(DatasetGraph dataset) {
    Iris iris = new Iris(store.base());
    Node all = NodeFactory.createURI(iris.statistic("papers", "", ""));
    var found = dataset.find(Quad.unionGraph, all, Vocabulary.COUNT, Node.ANY);
    return found.hasNext() ? number(found.next().asTriple()) : -1;
  }

  private static long number(Triple triple) {
    Object value = triple.getObject().isLiteral() ? triple.getObject().getLiteralValue() : -1;
    return value instanceof Number count ? count.longValue() : -1;
  }
}
