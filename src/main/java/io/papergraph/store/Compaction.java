package io.papergraph.store;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.jena.atlas.RuntimeIOException;
import org.apache.jena.sparql.core.DatasetGraph;

/** One compaction of a store, and what to say when the disk is too small for it. */
final class Compaction {
  private Compaction() {}

  /**
   * Compacts the text index and the dataset. Old and new lie beside each other for a while.
   *
   * @throws StoreException when the disk has not enough room for that; the store is as it was
   */
  static void run(Path dir, DatasetGraph dataset, FullText text) throws IOException {
    long free = DiskSpace.free(dir);
    long needed = DiskUse.of(dir).total();
    try {
      text.compact();
      Generations.compact(dataset, dir.resolve(StoreFolder.DATASET));
    } catch (StoreException | IOException | RuntimeIOException | InternalError e) {
      if (free < needed) {
        throw new StoreException(
            String.format(
                "compacting store %s can take %d MiB for a while and %d are free; the store is as"
                    + " it was. Make room and run the command again",
                dir, needed >> 20, free >> 20),
            e);
      }
      throw e;
    }
  }
}
