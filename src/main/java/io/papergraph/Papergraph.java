package io.papergraph;

import io.papergraph.backup.Backup;
import io.papergraph.backup.Restore;
import io.papergraph.build.Curator;
import io.papergraph.build.Pipeline;
import io.papergraph.build.RunLog;
import io.papergraph.build.Summary;
import io.papergraph.export.ExportOptions;
import io.papergraph.export.ExportReport;
import io.papergraph.extract.Extractor;
import io.papergraph.paper.PaperId;
import io.papergraph.query.Answer;
import io.papergraph.query.Checks;
import io.papergraph.query.NamedQuery;
import io.papergraph.query.ParameterBinder;
import io.papergraph.query.QueryCatalog;
import io.papergraph.query.QueryException;
import io.papergraph.query.QueryRunner;
import io.papergraph.query.QueryRunner.Limits;
import io.papergraph.rdf.CurationFile;
import io.papergraph.rdf.Iris;
import io.papergraph.rdf.ShapeValidator;
import io.papergraph.rdf.Violation;
import io.papergraph.rdf.Vocabularies;
import io.papergraph.resolve.Curations;
import io.papergraph.source.Read;
import io.papergraph.store.DiskUse;
import io.papergraph.store.KnowledgeStore;
import io.papergraph.store.SearchHit;
import io.papergraph.store.StoreCheck;
import io.papergraph.store.TextSearch;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
import org.apache.jena.sys.JenaSystem;
import org.jspecify.annotations.Nullable;

/**
 * A graph of papers in a folder, for use from Java.
 *
 * <pre>{@code
 * try (Papergraph graph = Papergraph.open(Path.of("papergraph-store"))) {
 *   graph
 *       .query("best-on-dataset", Map.of("dataset", "ImageNet", "metric", "top-1 accuracy"))
 *       .rows()
 *       .forEach(System.out::println);
 * }
 * }</pre>
 *
 * <p>One process at a time holds a store; its threads may share one {@code Papergraph}. Threads
 * that use it must not be interrupted.
 */
public final class Papergraph implements AutoCloseable {
  private final Wiring wiring = new Wiring();
  private final KnowledgeStore store;

  private Papergraph(KnowledgeStore store) {
    this.store = store;
  }

  /**
   * Opens a store that exists.
   *
   * @throws io.papergraph.store.StoreException when there is none, another process holds it, or its
   *     format is another; the message says what to do
   */
  public static Papergraph open(Path folder) {
    return new Papergraph(KnowledgeStore.open(folder));
  }

  /** Opens a store, and makes one with the default base where there is none. */
  public static Papergraph openOrCreate(Path folder) {
    return openOrCreate(folder, Iris.DEFAULT_BASE);
  }

  /**
   * Opens a store, and makes one where there is none.
   *
   * @param base where the resources of a new store live, an absolute http(s) IRI that ends in a
   *     slash; a store that exists keeps its own
   * @throws io.papergraph.store.StoreException as {@link #open}, and when the folder cannot be
   *     written or holds something else
   */
  public static Papergraph openOrCreate(Path folder, String base) {
    return openOrCreate(folder, base, true);
  }

  /**
   * Opens a store, and makes one where there is none.
   *
   * @param base where the resources of a new store live, as above
   * @param text whether a new store keeps abstracts; without them quotes and offsets stay, for
   *     texts whose licence does not allow copies. A store that exists goes on as it is.
   * @throws io.papergraph.store.StoreException as above
   */
  public static Papergraph openOrCreate(Path folder, String base, boolean text) {
    return new Papergraph(KnowledgeStore.openOrCreate(folder, new Iris(base).base(), text));
  }

  /** Where the resources of this store live. */
  public String base() {
    return store.base();
  }

  /**
   * Extracts and stores papers; those that the store holds as they are cost a look-up.
   *
   * @param reads e.g. from {@code new Wiring().inputs().read(List.of("papers.jsonl"))}; closed
   */
  public Summary build(Stream<Read> reads, Pipeline.Listener listener) throws IOException {
    return build(reads, listener, Pipeline.DEFAULT_BATCH);
  }

  /**
   * Extracts and stores papers.
   *
   * @param batchSize papers a transaction, at least 1
   */
  public Summary build(Stream<Read> reads, Pipeline.Listener listener, int batchSize)
      throws IOException {
    return build(reads, listener, batchSize, wiring.vocabularies());
  }

  /**
   * Extracts and stores papers with vocabularies of one's own.
   *
   * @param batchSize papers a transaction, at least 1
   * @param vocabularies e.g. from {@link Wiring#vocabularies(List)}; those that a store was built
   *     with before and that are not among them go
   * @throws io.papergraph.resolve.CurationException when the file of curations beside the store
   *     cannot be used
   */
  public Summary build(
      Stream<Read> reads, Pipeline.Listener listener, int batchSize, Vocabularies vocabularies)
      throws IOException {
    return build(reads, listener, batchSize, vocabularies, curations());
  }

  /**
   * Extracts and stores papers with vocabularies and curations of one's own.
   *
   * @param batchSize papers a transaction, at least 1
   * @param vocabularies as above
   * @param curations e.g. from {@link CurationFile#read}; those that a store was built with before
   *     and that are not among them are undone
   * @throws io.papergraph.resolve.CurationException when two curations contradict each other
   */
  public Summary build(
      Stream<Read> reads,
      Pipeline.Listener listener,
      int batchSize,
      Vocabularies vocabularies,
      Curations curations)
      throws IOException {
    Extractor extractor = wiring.extractor(vocabularies);
    Pipeline pipeline =
        new Pipeline(store, extractor, vocabularies, curations, batchSize, Pipeline.DEFAULT_BULK);
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
   * @param vocabularies those that the store was built with
   * @param curations those that the store was built with
   * @return the ids under which the store holds no paper
   */
  public List<PaperId> remove(
      Collection<PaperId> ids, Vocabularies vocabularies, Curations curations) {
    Extractor extractor = wiring.extractor(vocabularies);
    return new Pipeline(
            store,
            extractor,
            vocabularies,
            curations,
            Pipeline.DEFAULT_BATCH,
            Pipeline.DEFAULT_BULK)
        .remove(ids);
  }

  /**
   * The curations in the file beside the store, {@code papergraph-store.curation.ttl}; none where
   * there is no file.
   *
   * @throws io.papergraph.resolve.CurationException when it cannot be used
   */
  public Curations curations() {
    return new CurationFile(CurationFile.beside(store.directory())).read();
  }

  /**
   * Puts curations to work on what the store holds, and tells what became of each.
   *
   * @throws io.papergraph.resolve.CurationException when two of them contradict each other
   */
  public Curator curator(Vocabularies vocabularies, Curations curations) {
    return new Curator(store, vocabularies, curations);
  }

  /**
   * Answers a question that ships with the project.
   *
   * @param question its name, e.g. {@code best-on-dataset}
   * @param parameters the parameters of the question by name; those with a default may be left out
   * @throws QueryException when the question or a parameter is unknown, missing or malformed
   * @throws io.papergraph.query.QueryFailure when it takes longer than a minute
   */
  public Answer query(String question, Map<String, String> parameters) {
    return answer(wiring.questions(), question, parameters);
  }

  /**
   * Finds things and papers by name or words, typos forgiven; best first, each once.
   *
   * @param text a name or words, in any spelling; nothing in it is syntax
   * @param kind what to look for, null for everything
   * @param limit the most hits, at least 1
   * @throws QueryException when the text is blank or too long
   */
  public List<SearchHit> search(String text, SearchHit.@Nullable Kind kind, int limit) {
    try {
      return new TextSearch(store).search(text, kind, limit);
    } catch (IllegalArgumentException e) {
      throw new QueryException(String.valueOf(e.getMessage()), e);
    }
  }

  /** What the store holds: rows of a kind of thing and how many there are. */
  public Answer contents() {
    return answer(wiring.reports(), "contents", Map.of());
  }

  private Answer answer(QueryCatalog catalog, String name, Map<String, String> parameters) {
    NamedQuery named =
        catalog
            .find(name)
            .orElseThrow(() -> new QueryException("no question is named '" + name + "'"));
    return runner(Limits.DEFAULT).rows(new ParameterBinder(base()).bind(named, parameters));
  }

  /**
   * Answers a SPARQL SELECT or ASK.
   *
   * @throws QueryException when it is neither
   */
  public Answer select(String sparql) {
    return runner(Limits.DEFAULT).rows(QueryRunner.parse(sparql, base()));
  }

  /** Runs SPARQL of any form within limits of one's own. */
  public QueryRunner runner(Limits limits) {
    return new QueryRunner(store, limits);
  }

  /**
   * Writes what the store holds, or a part of it; the same content gives the same bytes.
   *
   * @param out flushed and left open
   * @throws io.papergraph.export.ExportUsageException when no format has the name given, it is one
   *     of folders, or the store lacks a paper that is asked for
   */
  public ExportReport export(ExportOptions options, OutputStream out) throws IOException {
    return wiring.exporters().write(store, options, out);
  }

  /**
   * Writes what the store holds, or a part of it, to a file or folder, whole or not at all. A file
   * whose name ends in {@code .gz} is compressed.
   *
   * @throws io.papergraph.export.ExportUsageException as for a stream, and when the name of the
   *     file tells another format
   */
  public ExportReport export(ExportOptions options, Path target) throws IOException {
    return wiring.exporters().write(store, options, target);
  }

  /**
   * Checks everything the store holds: every graph against the SHACL shapes, then all graphs
   * together by the checks that ship with the project.
   *
   * @param found told of each violation and the graph it is in, or the check that found it
   * @throws io.papergraph.query.QueryFailure when a check takes longer than ten minutes
   */
  public StoreCheck.Result validate(BiConsumer<String, Violation> found) {
    return validate(found, (done, all) -> {});
  }

  /**
   * Checks everything the store holds, as above.
   *
   * @param progress told how many graphs were checked against the shapes; the checks of all graphs
   *     together come after the last
   */
  public StoreCheck.Result validate(
      BiConsumer<String, Violation> found, StoreCheck.Progress progress) {
    StoreCheck check = new StoreCheck(store, new ShapeValidator());
    StoreCheck.Result shapes = check.run(found, progress);
    long more = new Checks(wiring.checks(), store).run(found);
    return new StoreCheck.Result(shapes.graphs(), shapes.triples(), shapes.violations() + more);
  }

  /**
   * Whether the store has the vocabularies of this program, perhaps with others beside, and
   * identities and counts as this program would make them; if not, the next {@link #build} makes
   * them afresh.
   */
  public boolean isCurrent() {
    return Pipeline.isCurrent(store, wiring.vocabularies());
  }

  /** The store itself, for servers and tools that need all of it. */
  public KnowledgeStore store() {
    return store;
  }

  /**
   * Writes the store afresh without the room that changes and removals have left in it.
   *
   * @return what it takes on disk now
   * @throws io.papergraph.store.StoreException when the disk has not enough room; the store is as
   *     it was, and should be closed
   */
  public DiskUse compact() throws IOException {
    store.compact();
    return diskUse();
  }

  /** What the store takes on disk. */
  public DiskUse diskUse() throws IOException {
    return DiskUse.of(store.directory());
  }

  /**
   * Writes all of the store to one file from which {@link #restore} makes the same store, whole or
   * not at all. The same store gives the same bytes.
   *
   * @param file compressed when its name ends in {@code .gz}
   * @return how many quads it holds
   */
  public long backup(Path file) throws IOException {
    return Backup.write(store, file);
  }

  /**
   * Makes a store from a backup, whole or not at all.
   *
   * @param folder empty or not there
   * @param progress told how many quads were read, now and then
   * @throws io.papergraph.backup.BackupException when the file is no backup, cut off or damaged
   * @throws io.papergraph.store.StoreException when the folder holds something, or the disk has too
   *     little room
   */
  public static Restore.Result restore(Path file, Path folder, LongConsumer progress)
      throws IOException {
    JenaSystem.init();
    return Restore.read(file, folder, progress);
  }

  /** Releases the store to other processes. */
  @Override
  public void close() {
    store.close();
  }
}
