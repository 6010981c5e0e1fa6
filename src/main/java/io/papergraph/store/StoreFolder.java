package io.papergraph.store;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.sys.TDBInternal;

/** The folder of a store: how it comes to be, and where in it the dataset is. */
final class StoreFolder {
  static final String DATASET = "tdb2";
  static final String CREATING = "creating";

  private StoreFolder() {}

  /** Makes a store that holds nothing, where no other process has made one meanwhile. */
  static void create(Path dir, StoreFormat fresh) throws IOException {
    making(
        dir,
        () -> {
          if (!StoreFormat.exists(dir)) {
            FreshStore.clear(dir);
            TDBInternal.expel(DatabaseMgr.connectDatasetGraph(location(dir)));
            fresh.write(dir);
          }
          return fresh;
        });
  }

  /** What has to be done to make a store. */
  interface Work<T> {
    T run() throws IOException;
  }

  /**
   * Lets one process make a store in a folder. A folder counts as a store only when its format file
   * stands, which the work writes last; what an attempt that was cut short left behind is known by
   * its {@code creating} file, and the work clears it.
   *
   * @throws StoreException when the folder holds something else, or another process makes a store
   *     there
   */
  static <T> T making(Path dir, Work<T> work) throws IOException {
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
      T made = work.run();
      Files.deleteIfExists(creating);
      return made;
    }
  }

  /**
   * TDB2 would make a database anew where its generations, the folders {@code Data-NNNN}, are gone.
   *
   * @throws StoreException when they are
   * @throws FileSystemException when the folder may not be written in
   */
  static void requireData(Path dir) throws IOException {
    Path dataset = dir.resolve(DATASET);
    if (!Generations.areThere(dataset)) {
      throw new StoreException(
          dir + " has lost data in its folder '" + DATASET + "'; delete the store and build again");
    }
    if (!Files.isWritable(dir) || !Files.isWritable(dataset)) {
      throw new FileSystemException(dir.toString());
    }
  }

  static Location location(Path dir) {
    return Location.create(dir.resolve(DATASET));
  }

  private static void requireEmpty(Path dir) throws IOException {
    try (Stream<Path> entries = Files.list(dir)) {
      List<Path> found = entries.limit(1).toList();
      if (!found.isEmpty()) {
        throw new StoreException(
            dir + " is neither empty nor a store; name another folder with --store");
      }
    }
  }
}
