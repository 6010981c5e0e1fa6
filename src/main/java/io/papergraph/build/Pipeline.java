package io.papergraph.build;

import io.papergraph.claim.Extraction;
import io.papergraph.extract.Extractor;
import io.papergraph.paper.Paper;
import io.papergraph.rdf.ClaimMapper;
import io.papergraph.rdf.IdentityMapper;
import io.papergraph.rdf.Iris;
import io.papergraph.rdf.MetricTerms;
import io.papergraph.rdf.NameTerms;
import io.papergraph.rdf.PaperReader;
import io.papergraph.rdf.VocabularyGraph;
import io.papergraph.resolve.Group;
import io.papergraph.resolve.Resolver;
import io.papergraph.source.Read;
import io.papergraph.store.KnowledgeStore;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * From a stream of papers to the store: look up, extract, file. Papers go in by batches, one
 * transaction each, together with the identity layer, so that a paper is in or out whenever the
 * process ends. Memory holds one batch.
 */
public final class Pipeline {
  /** Papers a transaction, unless told otherwise: fewer cost more disk, more cost more memory. */
  public static final int DEFAULT_BATCH = 1024;

  private final KnowledgeStore store;
  private final Extractor extractor;
  private final PaperFiler filer;
  private final IdentityLayer identity;
  private final Foundation foundation;
  private final int batchSize;

  /**
   * @param metrics the vocabulary of metrics, also that of the extractor
   * @param batchSize papers a transaction, at least 1
   */
  public Pipeline(KnowledgeStore store, Extractor extractor, MetricTerms metrics, int batchSize) {
    Iris iris = new Iris(store.base());
    PaperReader reader = new PaperReader(iris);
    this.store = store;
    this.batchSize = batchSize;
    this.extractor = extractor;
    ClaimMapper mapper = new ClaimMapper(iris, metrics);
    Keeping keeping =
        store.keepsText()
            ? new KeepingText(extractor, mapper, reader)
            : new KeepingNoText(extractor, mapper, reader);
    this.filer = new PaperFiler(iris, extractor, keeping);
    this.identity = identity(iris, metrics);
    this.foundation = foundation(iris, identity);
  }

  private static IdentityLayer identity(Iris iris, MetricTerms metrics) {
    return new IdentityLayer(
        iris,
        new Resolver(NameTerms.vocabulary(Map.of(Group.METRIC, metrics.aliases()))),
        new IdentityMapper(iris, metrics),
        new PaperReader(iris));
  }

  private static Foundation foundation(Iris iris, IdentityLayer identity) {
    return new Foundation(iris, VocabularyGraph.load(iris), identity);
  }

  /** Told of what happens while a build runs, on the thread that runs it. */
  public interface Listener {
    /** A record that was skipped, or an input that failed. */
    void problem(Read problem);

    /** A batch has been committed. */
    void progress(Summary soFar);
  }

  /**
   * Whether the vocabularies, identities and counts of a store are those that this program would
   * make; if not, the next {@link #run} makes them afresh.
   */
  public static boolean isCurrent(KnowledgeStore store, MetricTerms metrics) {
    Iris iris = new Iris(store.base());
    return store.read(foundation(iris, identity(iris, metrics))::isLaid);
  }

  /**
   * Reads to the end of the stream and stores what is new.
   *
   * @param reads consumed and closed
   */
  public Summary run(Stream<Read> reads, Listener listener) {
    store.write(foundation::lay);
    Tally tally = new Tally();
    List<Paper> batch = new ArrayList<>(batchSize);
    try (reads) {
      for (Iterator<Read> it = reads.iterator(); it.hasNext(); ) {
        sort(it.next(), batch, tally, listener);
        if (batch.size() == batchSize) {
          store(batch, tally, listener);
        }
      }
    }
    store(batch, tally, listener);
    return tally.summary();
  }

  private static void sort(Read read, List<Paper> batch, Tally tally, Listener listener) {
    if (read instanceof Read.Ok ok) {
      batch.add(ok.paper());
    } else if (read instanceof Read.Rejected rejected) {
      tally.skip(rejected.reason());
      listener.problem(read);
    } else if (read instanceof Read.Failed failed) {
      tally.fail(failed.reason());
      listener.problem(read);
    }
  }

  private void store(List<Paper> batch, Tally tally, Listener listener) {
    if (batch.isEmpty()) {
      return;
    }
    Map<Paper, Extraction> extracted = extract(batch);
    List<Outcome> outcomes = new ArrayList<>();
    store.write(
        dataset -> {
          Changes changes = identity.changes();
          for (Paper paper : batch) {
            outcomes.add(filer.file(dataset, paper, extracted, changes));
          }
          identity.update(dataset, changes);
        });
    outcomes.forEach(tally::add);
    batch.clear();
    listener.progress(tally.summary());
  }

  /** Extracts, on all cores, the papers that the store does not hold as they are. */
  private Map<Paper, Extraction> extract(List<Paper> batch) {
    List<Paper> fresh =
        store.read(
            dataset -> batch.stream().filter(p -> filer.needsExtraction(dataset, p)).toList());
    return fresh.parallelStream()
        .collect(Collectors.toMap(p -> p, extractor::extract, (one, same) -> one, HashMap::new));
  }
}
