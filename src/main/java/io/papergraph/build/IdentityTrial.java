package io.papergraph.build;

import io.papergraph.claim.Extraction;
import io.papergraph.rdf.ClaimMapper;
import io.papergraph.rdf.Iris;
import io.papergraph.rdf.Vocabularies;
import io.papergraph.resolve.Curations;
import io.papergraph.resolve.Resolver;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.jena.graph.Graph;

/** Works out identities as a first build does, to nowhere, and says what that cost. */
public final class IdentityTrial {
  private final ClaimMapper mapper;
  private final IdentityLayer identity;
  private final Changes all;
  private long counting;

  public IdentityTrial(Vocabularies vocabularies) {
    Iris iris = new Iris(Iris.DEFAULT_BASE);
    this.mapper = new ClaimMapper(iris, vocabularies.metrics());
    this.identity =
        new IdentityLayer(iris, vocabularies, new Resolver(vocabularies.names()), Curations.none());
    this.all = identity.changes();
  }

  /**
   * What it cost.
   *
   * @param names different names
   * @param triples triples of identities and vocabularies
   * @param counting nanoseconds for counting the names of all papers
   * @param resolving nanoseconds for working out and describing what they stand for
   */
  public record Cost(long names, long triples, long counting, long resolving) {}

  /** Counts the names of one more paper. */
  public void add(Extraction paper) {
    Graph graph = mapper.graph(paper);
    long begin = System.nanoTime();
    all.add(graph);
    counting += System.nanoTime() - begin;
  }

  /** Works out what all names stand for. */
  public Cost run() {
    AtomicLong triples = new AtomicLong();
    long begin = System.nanoTime();
    identity.make(all, quad -> triples.incrementAndGet());
    long resolving = System.nanoTime() - begin;
    return new Cost(all.names().size(), triples.get(), counting, resolving);
  }
}
