package io.papergraph.build;

import io.papergraph.rdf.Iris;
import io.papergraph.rdf.Vocabularies;
import io.papergraph.rdf.Vocabulary;
import io.papergraph.resolve.Curations;
import io.papergraph.resolve.Resolver;
import io.papergraph.store.KnowledgeStore;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/** Puts vocabularies and curations to work on the papers that a store holds; reads none anew. */
public final class Curator {
  private final KnowledgeStore store;
  private final IdentityLayer identity;
  private final Foundation foundation;

  /**
   * @throws io.papergraph.resolve.CurationException when two curations contradict each other
   */
  public Curator(KnowledgeStore store, Vocabularies vocabularies, Curations curations) {
    this.store = store;
    Iris iris = new Iris(store.base());
    Resolver rules = new Resolver(vocabularies.names());
    curations.requireConsistent(rules);
    this.identity = new IdentityLayer(iris, vocabularies, rules, curations);
    this.foundation = new Foundation(iris, identity);
  }

  /** Works identities out afresh where vocabularies, rules or curations have changed. */
  public void apply() {
    store.write(foundation::lay);
  }

  /** What became of each curation, as the store is now. */
  public List<CurationFinding> findings() {
    return store.read(identity::findings);
  }

  /** Whether people had a say in a store as it is now. */
  public static boolean isCurated(KnowledgeStore store) {
    Node graph = NodeFactory.createURI(new Iris(store.base()).identityGraph());
    return store.read(d -> d.contains(graph, graph, Vocabulary.CURATIONS, Node.ANY));
  }

  /** Whether the store is as these vocabularies and curations make it. */
  public boolean isApplied() {
    return store.read(foundation::isLaid);
  }

  boolean isUpToDate() {
    return store.read(foundation::isUpToDate);
  }

  IdentityLayer identity() {
    return identity;
  }

  Foundation foundation() {
    return foundation;
  }
}
