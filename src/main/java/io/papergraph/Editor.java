package io.papergraph;

import io.papergraph.build.BuiltInputs;
import io.papergraph.build.Curator;
import io.papergraph.build.Pipeline;
import io.papergraph.build.RunLog;
import io.papergraph.build.Subscription;
import io.papergraph.build.Subscriptions;
import io.papergraph.build.Summary;
import io.papergraph.build.Update;
import io.papergraph.extract.Extractor;
import io.papergraph.paper.PaperId;
import io.papergraph.rdf.Vocabularies;
import io.papergraph.resolve.Curations;
import io.papergraph.source.FoundInputs;
import io.papergraph.source.InputMeter;
import io.papergraph.source.InputStamp;
import io.papergraph.source.Read;
import io.papergraph.source.RemoteList;
import io.papergraph.store.KnowledgeStore;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Changes what a store holds, with vocabularies and curations of one's own: those that the store
 * was built with before and that are not among them go.
 */
public final class Editor {
  private final KnowledgeStore store;
  private final Wiring wiring;
  private final Vocabularies vocabularies;
  private final Curations curations;
  private final Extractor extractor;
  private final Optional<String> program;

  Editor(KnowledgeStore store, Wiring wiring, Vocabularies vocabularies, Curations curations) {
    this(store, wiring, vocabularies, curations, wiring.program());
  }

  /**
   * @param program tells the program from others; empty where that cannot be told
   */
  Editor(
      KnowledgeStore store,
      Wiring wiring,
      Vocabularies vocabularies,
      Curations curations,
      Optional<String> program) {
    this.store = store;
    this.wiring = wiring;
    this.vocabularies = vocabularies;
    this.curations = curations;
    this.extractor = wiring.extractor(vocabularies);
    this.program = program;
  }

  /**
   * Extracts and stores papers; those that the store holds as they are cost a look-up.
   *
   * @param reads e.g. from {@code new Wiring().inputs().read(List.of("papers.jsonl"))}; closed
   * @param batchSize papers a transaction, at least 1
   * @throws io.papergraph.resolve.CurationException when two curations contradict each other
   */
  public Summary build(Stream<Read> reads, Pipeline.Listener listener, int batchSize)
      throws IOException {
    return run(pipeline(batchSize), reads, listener);
  }

  /**
   * Extracts and stores the papers of those inputs that are not the ones, byte for byte, that this
   * program has built into this store before: the papers of these count as unchanged.
   *
   * @param inputs e.g. from {@code new Wiring().inputs().find(List.of("papers.jsonl"), null)}
   * @param meter told how far the reading is
   * @param batchSize papers a transaction, at least 1
   * @throws io.papergraph.resolve.CurationException when two curations contradict each other
   */
  public Summary buildNew(
      FoundInputs inputs, InputMeter meter, Pipeline.Listener listener, int batchSize)
      throws IOException {
    if (program.isEmpty()) {
      return build(inputs.read(meter), listener, batchSize);
    }
    if (store.isEmpty()) {
      BuiltInputs.forget(store.directory());
    }
    BuiltInputs built =
        new BuiltInputs(store.directory(), program.get() + "+" + extractor.version());
    List<InputStamp> whole = Collections.synchronizedList(new ArrayList<>());
    Stream<Read> reads = inputs.read(meter, built).peek(read -> note(read, whole));
    Summary summary = build(reads, listener, batchSize);
    if (!listener.isStopped()) {
      built.add(List.copyOf(whole));
    }
    return summary;
  }

  private static void note(Read read, List<InputStamp> whole) {
    if (read instanceof Read.Whole input) {
      whole.add(input.stamp());
    }
  }

  /**
   * Extracts and stores papers while others read the store: a store that holds nothing is filled by
   * transactions too, never by a bulk load.
   *
   * @param batchSize papers a transaction, at least 1
   * @throws io.papergraph.resolve.CurationException when two curations contradict each other
   */
  public Summary buildBesideReaders(Stream<Read> reads, Pipeline.Listener listener, int batchSize)
      throws IOException {
    Pipeline pipeline =
        new Pipeline(store, extractor, vocabularies, curations, batchSize, Pipeline.NO_BULK);
    return run(pipeline, reads, listener);
  }

  /**
   * Brings the store up to date with a list that it follows.
   *
   * @param source as it is kept beside the store
   * @param list that of its input
   * @param besideReaders whether others read the store meanwhile
   * @throws io.papergraph.resolve.CurationException when two curations contradict each other
   */
  public Update.Result update(
      Subscription source, RemoteList list, Pipeline.Listener listener, boolean besideReaders)
      throws IOException {
    Pipeline pipeline =
        new Pipeline(
            store,
            extractor,
            vocabularies,
            curations,
            Pipeline.DEFAULT_BATCH,
            besideReaders ? Pipeline.NO_BULK : Pipeline.DEFAULT_BULK);
    Subscriptions kept = new Subscriptions(store.directory());
    RunLog log = new RunLog(store.directory(), Clock.systemUTC());
    log.begin(extractor.version());
    Update.Result result =
        new Update(pipeline, wiring.inputs(), kept, Clock.systemUTC()).run(source, list, listener);
    if (!listener.isStopped()) {
      log.add(extractor.version(), result.summary());
    }
    return result;
  }

  private Summary run(Pipeline pipeline, Stream<Read> reads, Pipeline.Listener listener)
      throws IOException {
    RunLog log = new RunLog(store.directory(), Clock.systemUTC());
    log.begin(extractor.version());
    Summary summary = pipeline.run(reads, listener);
    if (!listener.isStopped()) {
      log.add(extractor.version(), summary);
    }
    return summary;
  }

  /**
   * Takes papers out, all or none, as if they had never come.
   *
   * @return the ids under which the store holds no paper
   * @throws io.papergraph.resolve.CurationException when two curations contradict each other
   */
  public List<PaperId> remove(Collection<PaperId> ids) {
    BuiltInputs.forget(store.directory());
    return pipeline(Pipeline.DEFAULT_BATCH).remove(ids);
  }

  /**
   * Puts the curations to work on what the store holds, and tells what became of each.
   *
   * @throws io.papergraph.resolve.CurationException when two of them contradict each other
   */
  public Curator curator() {
    return new Curator(store, vocabularies, curations);
  }

  private Pipeline pipeline(int batchSize) {
    return new Pipeline(store, extractor, vocabularies, curations, batchSize);
  }
}
