package io.papergraph;

import io.papergraph.backup.Backup;
import io.papergraph.backup.Restore;
import io.papergraph.store.DiskUse;
import io.papergraph.store.KnowledgeStore;
import java.io.IOException;
import java.nio.file.Path;
import java.util.function.LongConsumer;
import org.apache.jena.sys.JenaSystem;

/** Looks after a store as a folder of files, whatever it holds. */
public final class StoreCare {
  private final KnowledgeStore store;

  StoreCare(KnowledgeStore store) {
    this.store = store;
  }

  /** What the store takes on disk. */
  public DiskUse diskUse() throws IOException {
    return DiskUse.of(store.directory());
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
}
