package io.papergraph.store;

import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;

/** How much room the disk of a store has. */
public final class DiskSpace {
  /** What must be free before a store is written to, in bytes. */
  public static final long LEAST = 64L << 20;

  /** With less than this free, a write that failed has failed for want of room. */
  private static final long NOTHING = 1L << 20;

  private DiskSpace() {}

  /**
   * Bytes that may still be written in a folder, which need not exist yet; {@code Long.MAX_VALUE}
   * where the file system does not tell.
   */
  public static long free(Path folder) throws IOException {
    Path there = folder.toAbsolutePath();
    while (!Files.exists(there) && there.getParent() != null) {
      there = there.getParent();
    }
    FileStore disk = Files.getFileStore(there);
    return disk.getTotalSpace() > 0 ? disk.getUsableSpace() : Long.MAX_VALUE;
  }

  /**
   * @throws StoreException when there is less than {@link #LEAST}
   */
  static void require(Path folder) throws IOException {
    require(folder, 0);
  }

  /**
   * @param more bytes that are needed beside {@link #LEAST}
   * @throws StoreException when there is less
   */
  static void require(Path folder, long more) throws IOException {
    long free = free(folder);
    if (free < LEAST + more) {
      throw new StoreException(
          String.format(
              "only %d MiB are free for store %s, and writing needs %d; make room, or name a folder"
                  + " on another disk with --store",
              free >> 20, folder, (LEAST + more) >> 20));
    }
  }

  /**
   * Says so when what was thrown was thrown for want of room. TDB2 maps its files: a page that
   * finds no room on the disk is an InternalError of Java.
   *
   * @throws StoreException when there is as good as nothing left
   */
  static void requireLeft(Path folder, Throwable thrown) {
    if (isFull(folder)) {
      throw new StoreException(
          "the disk of store "
              + folder
              + " is full; what was stored before stays. Make room and run the command again",
          thrown);
    }
  }

  private static boolean isFull(Path folder) {
    try {
      return free(folder) < NOTHING;
    } catch (IOException e) {
      return false;
    }
  }
}
