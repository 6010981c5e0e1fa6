package io.papergraph;

import io.papergraph.build.Pipeline;
import io.papergraph.build.Summary;
import io.papergraph.export.ExportOptions;
import io.papergraph.export.ExportReport;
import io.papergraph.query.Answer;
import io.papergraph.query.Checks;
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
import io.papergraph.store.KnowledgeStore;
import io.papergraph.store.SearchHit;
import io.papergraph.store.StoreCheck;
import io.papergraph.store.TextSearch;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
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
   * Extracts and stores papers with the vocabularies that ship with the project and the curations
   * beside the store; papers that the store holds as they are cost a look-up.
   *
   * @param reads e.g. from {@code new Wiring().inputs().read(List.of("papers.jsonl"))}; closed
   * @throws io.papergraph.resolve.CurationException when the file of curations cannot be used
   */
  public Summary build(Stream<Read> reads, Pipeline.Listener listener) throws IOException {
    return editor(wiring.vocabularies(), curations())
        .build(reads, listener, Pipeline.DEFAULT_BATCH);
  }

  /**
   * Builds, and takes papers out, with vocabularies and curations of one's own.
   *
   * @param vocabularies e.g. from {@link Wiring#vocabularies(List)}
   * @param curations e.g. {@link #curations()}, or from {@link CurationFile#read}
   */
  public Editor editor(Vocabularies vocabularies, Curations curations) {
    return new Editor(store, wiring, vocabularies, curations);
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
    ParameterBinder binder = new ParameterBinder(base());
    return runner(Limits.DEFAULT).rows(binder.bind(catalog.get(name), parameters));
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

  /** What it takes on disk, and how it is compacted and backed up. */
  public StoreCare care() {
    return new StoreCare(store);
  }

  /** Releases the store to other processes. */
  @Override
  public void close() {
    store.close();
  }
}
