package io.papergraph.serve;

import io.papergraph.rdf.Iris;
import io.papergraph.rdf.Prefixes;
import io.papergraph.store.KnowledgeStore;
import java.time.Duration;
import java.util.Iterator;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;

/**
 * Collects what the store says of a resource: of a paper the whole of its graph, of a graph what is
 * in it, of anything else the statements that it is the subject of, then those that name it.
 */
final class ResourceJob implements Job<QueryAnswer.Triples> {
  private final KnowledgeStore store;
  private final String iri;
  private final int most;
  private final Duration timeout;
  private final StopSignal signal;

  /**
   * Starts the clock.
   *
   * @param most the most triples
   */
  ResourceJob(KnowledgeStore store, String iri, int most, Duration timeout) {
    this.store = store;
    this.iri = iri;
    this.most = most;
    this.timeout = timeout;
    this.signal = new StopSignal(timeout);
  }

  @Override
  public Duration timeout() {
    return timeout;
  }

  @Override
  public void stop(Refusal why) {
    signal.stop(why);
  }

  /** It looks at the clock itself, at every statement. */
  @Override
  public void stopIfDue() {}

  @Override
  public QueryAnswer.Triples call() {
    try {
      return store.read(this::collect);
    } catch (QueryCancelledException e) {
      throw signal.reason();
    }
  }

  private QueryAnswer.Triples collect(DatasetGraph dataset) {
    Graph found = GraphFactory.createDefaultGraph();
    found.getPrefixMapping().setNsPrefixes(Prefixes.all());
    Node node = NodeFactory.createURI(iri);
    boolean all =
        add(dataset.find(graph(), Node.ANY, Node.ANY, Node.ANY), found)
            && add(dataset.find(Quad.unionGraph, node, Node.ANY, Node.ANY), found)
            && add(dataset.find(Quad.unionGraph, Node.ANY, Node.ANY, node), found);
    return new QueryAnswer.Triples(found, !all);
  }

  /** The graph that is all about the resource, if there is one; a graph that is none is empty. */
  private Node graph() {
    Iris iris = new Iris(store.base());
    String papers = store.base() + "paper/";
    return NodeFactory.createURI(
        iri.startsWith(papers) ? iris.paperGraphs() + iri.substring(papers.length()) : iri);
  }

  /** Whether all of it was added. */
  private boolean add(Iterator<Quad> quads, Graph to) {
    while (quads.hasNext()) {
      signal.check();
      if (to.size() >= most) {
        return false;
      }
      to.add(quads.next().asTriple());
    }
    return true;
  }
}
