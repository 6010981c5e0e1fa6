package io.papergraph.store;

import io.papergraph.rdf.Iris;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Function;
import org.apache.jena.atlas.RuntimeIOException;
import org.apache.jena.dboe.DBOpEnvException;
import org.apache.jena.query.ARQ;
import org.apache.jena.query.text.TextQuery;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.TDB2;
import org.apache.jena.tdb2.sys.TDBInternal;

/**
 * A folder with a TDB2 dataset and, beside it, what is not part of the graph. One process at a time
 * holds it; threads share it through transactions. A thread that uses it must never be interrupted:
 * an interrupt closes the file channels of the whole process.
 */
public final class KnowledgeStore implements AutoCloseable {
  /** The layout of stores and of their graphs that this program writes and reads. */
  public static final int FORMAT = StoreFormat.CURRENT;

  private final Path dir;
  private final StoreFormat format;
  private final DatasetGraph dataset;
  private final FullText text;
  private final Lock writing = new ReentrantLock();
  private final String opening = UUID.randomUUID().toString();
  private final AtomicLong changes = new AtomicLong();

  private KnowledgeStore(Path dir, StoreFormat format, DatasetGraph dataset) {
    this.dir = dir;
    this.format = format;
    this.dataset = dataset;
    this.text = new FullText(dir, dataset, new Iris(format.base()));
  }

  /** Opens the store in a folder and makes one that keeps abstracts where there is none. */
  public static KnowledgeStore openOrCreate(Path dir, String base) {
    return openOrCreate(dir, base, true);
  }

  /**
   * Opens the store in a folder and makes one where there is none.
   *
   * @param base where the resources of a new store live; a store that exists keeps its own
   * @param text whether a new store keeps abstracts; a store that exists goes on as it is
   * @throws StoreException when another process holds it, it cannot be written, its format is
   *     another, the disk is nearly full, or the folder holds something else
   */
  public static KnowledgeStore openOrCreate(Path dir, String base, boolean text) {
    return guarded(
        dir,
        () -> {
          DiskSpace.require(dir);
          if (!StoreFormat.exists(dir)) {
            StoreFolder.create(dir, new StoreFormat(StoreFormat.CURRENT, base, text));
          }
          return connect(dir);
        });
  }

  /**
   * Opens a store that exists.
   *
   * @throws StoreException as {@link #openOrCreate}, and when there is no store in the folder
   */
  public static KnowledgeStore open(Path dir) {
    return guarded(
        dir,
        () -> {
          if (!StoreFormat.exists(dir)) {
            throw new StoreException(
                "no store in "
                    + dir
                    + "; make one with 'papergraph build INPUT' or name it with"
                    + " --store");
          }
          return connect(dir);
        });
  }

  /**
   * Whether a compaction in a folder was cut short, and the next opening has something to delete.
   */
  public static boolean isHalfCompacted(Path dir) throws IOException {
    return Generations.areLeftOver(dir.resolve(StoreFolder.DATASET));
  }

  /** Whether a store was being made in a folder and never finished, or is being made now. */
  public static boolean isHalfMade(Path dir) {
    return !StoreFormat.exists(dir) && Files.exists(dir.resolve(StoreFolder.CREATING));
  }

  /** The base of the store in a folder, without opening it; empty when there is no store. */
  public static Optional<String> baseOf(Path dir) {
    return formatOf(dir).map(StoreFormat::base);
  }

  /** Whether the store in a folder keeps abstracts, without opening it; empty without a store. */
  public static Optional<Boolean> keepsText(Path dir) {
    return formatOf(dir).map(StoreFormat::text);
  }

  private static Optional<StoreFormat> formatOf(Path dir) {
    try {
      return StoreFormat.exists(dir) ? Optional.of(StoreFormat.read(dir)) : Optional.empty();
    } catch (IOException e) {
      throw new StoreException("cannot read store " + dir + ": " + e.getMessage(), e);
    }
  }

  /** Where the resources of this store live. */
  public String base() {
    return format.base();
  }

  /** Whether abstracts are kept; quotes and offsets always are. */
  public boolean keepsText() {
    return format.text();
  }

  /** The folder of the store; run logs and the like live in it, beside the dataset. */
  public Path directory() {
    return dir;
  }

  /**
   * Changes whenever the content does, and with every opening: two answers from the store at the
   * same version are the same. Tells nothing else, not even which of two versions is later.
   */
  public String version() {
    return opening + "-" + changes.get();
  }

  /** The text index, which follows every {@link #write}. */
  public FullText text() {
    return text;
  }

  /**
   * The dataset itself, for engines that manage their own transactions and only read. Queries see
   * the union of the named graphs as default graph, may use {@code text:query}, and may not call
   * other services.
   */
  public DatasetGraph dataset() {
    return dataset;
  }

  /** Runs work in a read transaction. Results must not be iterators over the dataset. */
  public <T> T read(Function<DatasetGraph, T> work) {
    return Txn.calculateRead(dataset, () -> work.apply(dataset));
  }

  /**
   * Runs work in one write transaction: all of it is stored, or, when it throws, none. The text
   * index has followed when this returns.
   *
   * @throws StoreException when the disk is full; the store should then be closed
   * @throws IllegalStateException within a transaction: the index can only follow what is committed
   */
  public void write(Consumer<DatasetGraph> work) {
    requireNoTransaction();
    writing.lock();
    try {
      text.prepare(documents -> {});
      Txn.executeWrite(
          dataset,
          () -> {
            WatchedDataset watched = new WatchedDataset(dataset, text.rule());
            work.accept(watched);
            text.announce(watched.touched());
          });
      text.follow();
    } catch (RuntimeException | InternalError e) {
      DiskSpace.requireLeft(dir, e);
      throw e;
    } finally {
      changes.incrementAndGet();
      writing.unlock();
    }
  }

  /** Whether the dataset holds nothing at all. */
  public boolean isEmpty() {
    return read(d -> !d.find().hasNext());
  }

  /**
   * Puts other content in the place of all that the dataset holds, at the speed of a bulk load: all
   * of it is stored, or, when the work throws or the process ends, none. The text index is made
   * afresh when it is next needed. Other threads must not read meanwhile, as in {@link #compact}.
   *
   * @param content hands over every quad of the new content, on one thread
   * @throws StoreException when the disk is full; the store should then be closed
   * @throws IllegalStateException within a transaction, for whose end it would wait
   */
  public void replace(Consumer<StreamRDF> content) {
    requireNoTransaction();
    writing.lock();
    try {
      NextGeneration next = NextGeneration.after(dataset);
      next.load("nothing was stored", content);
      text.drop();
      next.takeOver();
    } catch (RuntimeException | InternalError e) {
      DiskSpace.requireLeft(dir, e);
      throw e;
    } finally {
      changes.incrementAndGet();
      writing.unlock();
    }
  }

  /**
   * Writes the dataset and the text index afresh, without the room that changes and removals have
   * left in them. Writes wait; other threads must not read meanwhile: TDB2 ends a transaction in
   * the dataset that is there then, and would wait for ever for one that began in the one before.
   * Whenever the process ends, the next opening finds the store whole, and deletes what is not
   * needed.
   *
   * @throws StoreException when the disk has not enough room; the store is as it was, and should be
   *     closed
   * @throws IllegalStateException within a transaction
   */
  public void compact() throws IOException {
    requireNoTransaction();
    writing.lock();
    try {
      Compaction.run(dir, dataset, text);
    } finally {
      writing.unlock();
    }
  }

  private void requireNoTransaction() {
    if (dataset.isInTransaction()) {
      throw new IllegalStateException("a transaction is open already");
    }
  }

  /** Releases the store to other processes. */
  @Override
  public void close() {
    try {
      text.close();
    } finally {
      TDBInternal.expel(dataset);
    }
  }

  private static KnowledgeStore connect(Path dir) throws IOException {
    StoreFormat format = StoreFormat.read(dir);
    StoreFolder.requireData(dir);
    DatasetGraph dataset = DatabaseMgr.connectDatasetGraph(StoreFolder.location(dir));
    Generations.deleteOld(dataset, dir.resolve(StoreFolder.DATASET));
    KnowledgeStore store = new KnowledgeStore(dir, format, dataset);
    store.configure();
    return store;
  }

  /** Holds for every generation of the dataset to come: the context is that of their container. */
  private void configure() {
    dataset.getContext().setTrue(TDB2.symUnionDefaultGraph);
    dataset.getContext().setFalse(ARQ.httpServiceAllowed);
    dataset.getContext().set(TextQuery.textIndex, new JenaTextIndex(text));
  }

  private interface Opening {
    KnowledgeStore run() throws IOException;
  }

  /** Turns what file systems and TDB2 throw at the door into one line for the user. */
  private static KnowledgeStore guarded(Path dir, Opening opening) {
    try {
      return opening.run();
    } catch (FileSystemException e) {
      throw new StoreException(
          "cannot write in " + dir + "; a store needs a folder that you may write in", e);
    } catch (DBOpEnvException e) {
      throw new StoreInUseException(
          "store "
              + dir
              + " is in use by another process; stop it, or ask the server it runs"
              + " (papers come in by 'papergraph serve --watch DIR' or POST /admin/ingest)",
          e);
    } catch (IOException e) {
      DiskSpace.requireLeft(dir, e);
      throw new StoreException("cannot open store " + dir + ": " + e, e);
    } catch (RuntimeIOException | InternalError e) {
      DiskSpace.requireLeft(dir, e);
      throw e;
    }
  }
}
