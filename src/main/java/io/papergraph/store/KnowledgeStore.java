package io.papergraph.store;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import io.papergraph.rdf.Iris;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.jena.atlas.RuntimeIOException;
import org.apache.jena.dboe.DBOpEnvException;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.query.ARQ;
import org.apache.jena.query.text.TextQuery;
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

  static final String DATASET = "tdb2";
  static final String CREATING = "creating";

  private final Path dir;
  private final StoreFormat format;
  private final DatasetGraph dataset;
  private final FullText text;
  private final Lock writing = new ReentrantLock();

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
            create(dir, new StoreFormat(StoreFormat.CURRENT, base, text));
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
    return Generations.areLeftOver(dir.resolve(DATASET));
  }

  /** Whether a store was being made in a folder and never finished, or is being made now. */
  public static boolean isHalfMade(Path dir) {
    return !StoreFormat.exists(dir) && Files.exists(dir.resolve(CREATING));
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
      requireRoom(dir, e);
      throw e;
    } finally {
      writing.unlock();
    }
  }

  /**
   * Writes the dataset and the text index afresh, without the room that changes and removals have
   * left in them. Reads may go on meanwhile, writes wait. Whenever the process ends, the next
   * opening finds the store whole, and deletes what is not needed.
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

  /**
   * Says so when what was thrown was thrown for want of room. TDB2 maps its files: a page that
   * finds no room on the disk is an InternalError of Java.
   */
  static void requireRoom(Path dir, Throwable thrown) {
    if (DiskSpace.isFull(dir)) {
      throw new StoreException(
          "the disk of store "
              + dir
              + " is full; what was stored before stays. Make room and run the command again",
          thrown);
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

  /**
   * Makes a store. It counts as one only when its format file stands, which is written last; what
   * an attempt that was cut short left behind is known by its {@code creating} file and cleared.
   */
  private static void create(Path dir, StoreFormat fresh) throws IOException {
    Files.createDirectories(dir);
    Path creating = dir.resolve(CREATING);
    if (!Files.exists(creating)) {
      requireEmpty(dir);
    }
    try (FileChannel channel = FileChannel.open(creating, CREATE, WRITE);
        FileLock lock = channel.tryLock()) {
      if (lock == null) {
        throw new StoreException("store " + dir + " is being made by another process; try again");
      }
      if (!StoreFormat.exists(dir)) {
        FreshStore.clear(dir);
        TDBInternal.expel(DatabaseMgr.connectDatasetGraph(location(dir)));
        fresh.write(dir);
      }
      Files.deleteIfExists(creating);
    }
  }

  private static KnowledgeStore connect(Path dir) throws IOException {
    StoreFormat format = StoreFormat.read(dir);
    if (!Generations.areThere(dir.resolve(DATASET))) {
      throw new StoreException(
          dir + " has lost data in its folder '" + DATASET + "'; delete the store and build again");
    }
    if (!Files.isWritable(dir) || !Files.isWritable(dir.resolve(DATASET))) {
      throw new FileSystemException(dir.toString());
    }
    DatasetGraph dataset = DatabaseMgr.connectDatasetGraph(location(dir));
    Generations.deleteOld(dataset, dir.resolve(DATASET));
    dataset.getContext().setTrue(TDB2.symUnionDefaultGraph);
    dataset.getContext().setFalse(ARQ.httpServiceAllowed);
    KnowledgeStore store = new KnowledgeStore(dir, format, dataset);
    dataset.getContext().set(TextQuery.textIndex, new JenaTextIndex(store.text));
    return store;
  }

  static Location location(Path dir) {
    return Location.create(dir.resolve(DATASET));
  }

  static void requireEmpty(Path dir) throws IOException {
    try (Stream<Path> entries = Files.list(dir)) {
      List<Path> found = entries.limit(1).toList();
      if (!found.isEmpty()) {
        throw new StoreException(
            dir + " is neither empty nor a store; name another folder with --store");
      }
    }
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
          "store " + dir + " is in use by another process; stop it, or ask the server it runs", e);
    } catch (IOException e) {
      requireRoom(dir, e);
      throw new StoreException("cannot open store " + dir + ": " + e, e);
    } catch (RuntimeIOException | InternalError e) {
      requireRoom(dir, e);
      throw e;
    }
  }
}
