package io.papergraph.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.lucene.util.IOUtils;

/**
 * Makes a store from quads by a bulk load, whole or not at all: its format file, without which it
 * is no store, is written when all else is on disk and was counted. Until then a file {@code
 * creating} marks the folder, and what an attempt that was cut short left in it is cleared.
 */
public final class FreshStore {
  private FreshStore() {}

  /** Where the content of a store comes from. */
  public interface Source {
    /**
     * Puts what lies beside the dataset into the folder and sends all quads, each once.
     *
     * @throws IOException when they cannot be had; no store is made then
     */
    void fill(Path folder, StreamRDF quads) throws IOException;
  }

  /**
   * Makes a store in a folder that is empty or not there.
   *
   * @param base where its resources live
   * @param text whether it keeps abstracts
   * @return how many quads it holds
   * @throws StoreException when the folder holds something, the disk is or gets full, or another
   *     process is making a store there
   * @throws IOException of the source, or when the folder cannot be written
   */
  public static long make(Path dir, String base, boolean text, Source source) throws IOException {
    requireNoStore(dir);
    DiskSpace.require(dir);
    return StoreFolder.making(
        dir,
        () -> {
          requireNoStore(dir);
          return makeOrClear(dir, new StoreFormat(StoreFormat.CURRENT, base, text), source);
        });
  }

  private static long makeOrClear(Path dir, StoreFormat format, Source source) throws IOException {
    clear(dir);
    boolean whole = false;
    try {
      long quads = load(dir, source);
      IOUtils.fsync(dir.resolve(StoreFolder.DATASET), true);
      IOUtils.fsync(dir, true);
      format.write(dir);
      whole = true;
      return quads;
    } catch (RuntimeException | InternalError e) {
      DiskSpace.requireLeft(dir, e);
      throw e;
    } finally {
      if (!whole) {
        clear(dir);
        Files.delete(dir.resolve(StoreFolder.CREATING));
      }
    }
  }

  private static long load(Path dir, Source source) throws IOException {
    Path first = Files.createDirectories(Generations.first(dir.resolve(StoreFolder.DATASET)));
    return BulkLoad.into(first, "no store was made", to -> source.fill(dir, to));
  }

  private static void requireNoStore(Path dir) {
    if (StoreFormat.exists(dir)) {
      throw new StoreException(
          "there is a store in " + dir + "; name another folder with --store, or delete it");
    }
  }

  /** Deletes what an attempt to make a store has left in a folder. */
  static void clear(Path dir) throws IOException {
    Generations.deleteTree(dir.resolve(StoreFolder.DATASET));
    Generations.deleteTree(dir.resolve(FullText.DIR));
    Files.deleteIfExists(dir.resolve("runs.jsonl"));
  }
}
