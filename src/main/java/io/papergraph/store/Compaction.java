package io.papergraph.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.apache.jena.atlas.RuntimeIOException;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;

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
      compact(dir, dataset);
    } catch (StoreException | UncheckedIOException | RuntimeIOException | InternalError e) {
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

  /** Loads all quads into the next generation, which then takes the place of this one. */
  private static void compact(Path dir, DatasetGraph dataset) {
    NextGeneration next = NextGeneration.after(dataset);
    Txn.executeRead(
        dataset,
        () -> {
          requireGraphsOnly(dir, dataset);
          next.load(
              "the store is as it was",
              to -> dataset.findNG(null, null, null, null).forEachRemaining(to::quad));
        });
    next.takeOver();
  }

  /** A load of quads would lose what is in no graph. */
  private static void requireGraphsOnly(Path dir, DatasetGraph dataset) {
    if (!dataset.getDefaultGraph().isEmpty()) {
      throw new StoreException(
          "store "
              + dir
              + " holds triples that are in no graph, which no build writes; it is as it"
              + " was. Take them out, or move them into a graph, and run the command again");
    }
  }
}
