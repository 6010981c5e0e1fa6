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
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * From a stream of papers to the store: look up, extract, file. Papers go in by batches, one
 * transaction each, together with the identity layer, so that a paper is in or out whenever the
 * process ends. Memory holds one batch.
 */
public final class Pipeline {
  /** Papers a transaction, unless told otherwise: fewer cost more disk, more cost more memory. */
  public static final int DEFAULT_BATCH = 1024;

  /** Papers from which on a new store is filled by a bulk load, unless told otherwise. */
  public static final int DEFAULT_BULK = 2048;

  /** Never a bulk load: where others read the store meanwhile. */
  public static final int NO_BULK = Integer.MAX_VALUE;

  /** Papers that are looked up by one thread at a time. */
  private static final int SHARE = 128;

  private final KnowledgeStore store;
  private final Extractor extractor;
  private final PaperFiler filer;
  private final IdentityLayer identity;
  private final Foundation foundation;
  private final FirstBuild first;
  private final int batchSize;
  private final int bulk;

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
   * @param curations as below
   * @param batchSize papers a transaction, at least 1
   * @throws io.papergraph.resolve.CurationException when two curations contradict each other
   */
  public Pipeline(
      KnowledgeStore store,
      Extractor extractor,
      Vocabularies vocabularies,
      Curations curations,
      int batchSize) {
    this(store, extractor, vocabularies, curations, batchSize, DEFAULT_BULK);
  }

  /**
   * @param vocabularies those that the extractor was made with
   * @param curations what people decided; those that a store was built with before and that are not
   *     among them are undone
   * @param batchSize papers a transaction, at least 1
   * @param bulk from how many papers on a store that holds nothing is filled by a bulk load, at
   *     least 1; {@link #NO_BULK} for never
   * @throws io.papergraph.resolve.CurationException when two curations contradict each other
   */
  public Pipeline(
      KnowledgeStore store,
      Extractor extractor,
      Vocabularies vocabularies,
      Curations curations,
      int batchSize,
      int bulk) {
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
    this.first = new FirstBuild(store, extractor, keeping, identity);
    this.bulk = bulk;
  }

  /** Told of what happens while a build runs, on the thread that runs it. */
  public interface Listener {
    /** A record that was skipped, or an input that failed. */
    void problem(Read problem);

    /** Some papers more are stored, or read into a load that is still to become whole. */
    void progress(Summary soFar);

    /** A first build has read all papers and comes to something that takes a while. */
    default void begins(Phase phase) {}

    /** The text index after a first build has so many texts by now. */
    default void indexes(long texts) {}

    /** Whether to read no more: what was read is stored, and another run goes on from there. */
    default boolean isStopped() {
      return false;
    }
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
    Tally tally = new Tally();
    try (reads;
        Incoming incoming = new Incoming(reads.iterator(), tally, listener)) {
      storeAll(fill(incoming, tally, listener), tally, listener);
      for (List<Paper> batch = incoming.next(batchSize);
          !batch.isEmpty();
          batch = incoming.next(batchSize)) {
        store(batch, tally, listener);
      }
    }
    return tally.summary();
  }

  /**
   * Loads papers in bulk where the store holds nothing and there are many.
   *
   * @return papers that are still to be stored
   */
  private List<Paper> fill(Incoming incoming, Tally tally, Listener listener) {
    List<Paper> papers = bulk != NO_BULK && store.isEmpty() ? incoming.next(bulk) : List.of();
    if (papers.size() < bulk || papers.isEmpty()) {
      store.write(foundation::lay);
      return papers;
    }
    List<Paper> leftOver = new ArrayList<>();
    tally.time(Phase.LOAD, () -> leftOver.addAll(first.run(papers, incoming, tally, listener)));
    listener.begins(Phase.INDEX);
    tally.time(Phase.INDEX, () -> store.text().prepare(listener::indexes));
    store.write(identity::finish);
    return leftOver;
  }

  private void storeAll(List<Paper> papers, Tally tally, Listener listener) {
    for (int from = 0; from < papers.size() && !listener.isStopped(); from += batchSize) {
      store(papers.subList(from, Math.min(from + batchSize, papers.size())), tally, listener);
    }
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

  private void store(List<Paper> batch, Tally tally, Listener listener) {
    List<Paper> fresh = new ArrayList<>();
    Map<Paper, Extraction> extracted = new HashMap<>();
    tally.time(Phase.EXTRACT, () -> extracted.putAll(extract(batch, fresh, tally)));
    if (!fresh.isEmpty()) {
      List<Outcome> outcomes = new ArrayList<>();
      tally.time(Phase.WRITE, () -> outcomes.addAll(write(fresh, extracted, tally)));
      outcomes.forEach(tally::add);
    }
    listener.progress(tally.summary());
  }

  private List<Outcome> write(List<Paper> fresh, Map<Paper, Extraction> extracted, Tally tally) {
    List<Outcome> outcomes = new ArrayList<>();
    store.write(
        dataset -> {
          Changes changes = identity.changes();
          tally.time(
              Phase.FILE,
              () -> fresh.forEach(p -> outcomes.add(filer.file(dataset, p, extracted, changes))));
          tally.addTriples(changes.written());
          tally.time(Phase.RESOLVE, () -> identity.update(dataset, changes));
        });
    return outcomes;
  }

  /** What would become of each, in order; looked up on all cores. */
  private List<Outcome> foresee(List<Paper> batch) {
    int shares = (batch.size() + SHARE - 1) / SHARE;
    return IntStream.range(0, shares)
        .parallel()
        .mapToObj(i -> batch.subList(i * SHARE, Math.min((i + 1) * SHARE, batch.size())))
        .flatMap(share -> store.read(d -> filer.foresee(d, share)).stream())
        .toList();
  }

  /**
   * Extracts, on all cores, the papers that the store does not hold as they are. Filing what would
   * change nothing changes nothing at any later time either, so that is done with here.
   *
   * @param fresh to which those are added that are to be filed
   */
  private Map<Paper, Extraction> extract(List<Paper> batch, List<Paper> fresh, Tally tally) {
    List<Outcome> foreseen = foresee(batch);
    List<Paper> toRead = new ArrayList<>();
    for (int i = 0; i < batch.size(); i++) {
      switch (foreseen.get(i)) {
        case STORED -> {
          fresh.add(batch.get(i));
          toRead.add(batch.get(i));
        }
        case JOINED -> fresh.add(batch.get(i));
        case UNCHANGED, SUPERSEDED -> tally.add(foreseen.get(i));
      }
    }
    return toRead.parallelStream()
        .collect(Collectors.toMap(p -> p, extractor::extract, (one, same) -> one, HashMap::new));
  }
}
