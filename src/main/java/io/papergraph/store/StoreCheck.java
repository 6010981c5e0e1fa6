package io.papergraph.store;

import io.papergraph.rdf.Iris;
import io.papergraph.rdf.ShapeValidator;
import io.papergraph.rdf.Violation;
import java.util.List;
import java.util.function.BiConsumer;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.graph.GraphFactory;

/** Checks a whole store against the shapes: every paper alone, identity with the vocabularies. */
public final class StoreCheck {
  private final KnowledgeStore store;
  private final Iris iris;
  private final ShapeValidator validator;

  public StoreCheck(KnowledgeStore store, ShapeValidator validator) {
    this.store = store;
    this.iris = new Iris(store.base());
    this.validator = validator;
  }

  /**
   * What a check came to.
   *
   * @param graphs the graphs that were checked
   * @param triples the triples in them; those of the vocabularies count twice, since identity is
   *     checked together with them
   * @param violations the violations that were found in them
   */
  public record Result(long graphs, long triples, long violations) {}

  /**
   * Runs the check.
   *
   * @param found told of each violation and the graph it is in
   */
  public Result run(BiConsumer<String, Violation> found) {
    return run(found, (done, all) -> {});
  }

  /** Told how many graphs are checked, and of how many. */
  public interface Progress {
    void checked(long done, long all);
  }

  /**
   * Runs the check.
   *
   * @param found as above
   * @param progress told after every graph
   */
  public Result run(BiConsumer<String, Violation> found, Progress progress) {
    List<Node> names = store.read(d -> Iter.toList(d.listGraphNodes()));
    long done = 0;
    long triples = 0;
    long violations = 0;
    for (Node name : names) {
      Graph graph = store.read(d -> checkable(d, name));
      List<Violation> bad = validator.validate(graph);
      bad.forEach(v -> found.accept(name.getURI(), v));
      violations += bad.size();
      triples += graph.size();
      progress.checked(++done, names.size());
    }
    return new Result(done, triples, violations);
  }

  private Graph checkable(DatasetGraph dataset, Node name) {
    Graph copy = GraphFactory.createDefaultGraph();
    addTo(copy, dataset, name);
    if (name.getURI().equals(iris.identityGraph())) {
      addTo(copy, dataset, NodeFactory.createURI(iris.vocabularyGraph()));
    }
    return copy;
  }

  private static void addTo(Graph copy, DatasetGraph dataset, Node name) {
    dataset.find(name, Node.ANY, Node.ANY, Node.ANY).forEachRemaining(q -> copy.add(q.asTriple()));
  }
}
