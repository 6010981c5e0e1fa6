package io.papergraph.build;

import io.papergraph.claim.Extraction;
import io.papergraph.extract.Extractor;
import io.papergraph.paper.Paper;
import io.papergraph.paper.PaperId;
import io.papergraph.rdf.ClaimMapper;
import io.papergraph.rdf.Iris;
import io.papergraph.rdf.PaperReader;
import io.papergraph.rdf.Vocabularies;
import io.papergraph.resolve.Curations;
import io.papergraph.source.Read;
import io.papergraph.store.KnowledgeStore;
import java.util.ArrayList;
import java.util.Collection;
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
   * @param vocabularies those that the extractor was made with
   * @param batchSize papers a transaction, at least 1
   */
  public Pipeline(
      KnowledgeStore store, Extractor extractor, Vocabularies vocabularies, int batchSize) {
    this(store, extractor, vocabularies, Curations.none(), batchSize);
  }

  /**
   * @param vocabularies those that the extractor was made with
   * @param curations what people decided; those that a store was built with before and that are not
   *     among them are undone
   * @param batchSize papers a transaction, at least 1
   * @throws io.papergraph.resolve.CurationException when two curations contradict each other
   */
  public Pipeline(
      KnowledgeStore store,
      Extractor extractor,
      Vocabularies vocabularies,
      Curations curations,
      int batchSize) {
    Iris iris = new Iris(store.base());
    PaperReader reader = new PaperReader(iris);
    this.store = store;
    this.batchSize = batchSize;
    this.extractor = extractor;
    ClaimMapper mapper = new ClaimMapper(iris, vocabularies.metrics());
    Keeping keeping =
        store.keepsText()
            ? new KeepingText(extractor, mapper, reader)
            : new KeepingNoText(extractor, mapper, reader);
    this.filer = new PaperFiler(iris, extractor, keeping);
    Curator curator = new Curator(store, vocabularies, curations);
    this.identity = curator.identity();
    this.foundation = curator.foundation();
  }

  /** Told of what happens while a build runs, on the thread that runs it. */
  public interface Listener {
    /** A record that was skipped, or an input that failed. */
    void problem(Read problem);

    /** A batch has been committed. */
    void progress(Summary soFar);
  }

  /**
   * Whether a store holds all of these vocabularies, and identities and counts as this program
   * would make them; if not, the next {@link #run} makes them afresh. What a store has from
   * vocabularies beyond these is left out of the question.
   */
  public static boolean isCurrent(KnowledgeStore store, Vocabularies vocabularies) {
    return new Curator(store, vocabularies, Curations.none()).isUpToDate();
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

  /**
   * Takes papers out, all or none: the store is then as if they had never come. A record that one
   * of them had replaced for good, of a lower standing, does not come back.
   *
   * @return the ids under which the store holds no paper
   */
  public List<PaperId> remove(Collection<PaperId> ids) {
    store.write(foundation::lay);
    List<PaperId> missing = new ArrayList<>();
    store.write(
        dataset -> {
          Changes changes = identity.changes();
          for (PaperId id : ids) {
            if (!filer.remove(dataset, id, changes)) {
              missing.add(id);
            }
          }
          identity.update(dataset, changes);
        });
    return missing;
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
    Map<Paper, Extraction> extracted = new HashMap<>();
    tally.time(Phase.EXTRACT, () -> extracted.putAll(extract(batch)));
    List<Outcome> outcomes = new ArrayList<>();
    tally.time(Phase.WRITE, () -> outcomes.addAll(write(batch, extracted, tally)));
    outcomes.forEach(tally::add);
    batch.clear();
    listener.progress(tally.summary());
  }

  private List<Outcome> write(List<Paper> batch, Map<Paper, Extraction> extracted, Tally tally) {
    List<Outcome> outcomes = new ArrayList<>();
    store.write(
        dataset -> {
          Changes changes = identity.changes();
          tally.time(
              Phase.FILE,
              () -> batch.forEach(p -> outcomes.add(filer.file(dataset, p, extracted, changes))));
          tally.time(Phase.RESOLVE, () -> identity.update(dataset, changes));
        });
    return outcomes;
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
