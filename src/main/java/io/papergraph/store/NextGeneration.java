package io.papergraph.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.function.Consumer;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.dboe.transaction.txn.TransactionCoordinator;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.tdb2.store.DatasetGraphSwitchable;
import org.apache.jena.tdb2.store.DatasetGraphTDB;
import org.apache.jena.tdb2.sys.StoreConnection;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.apache.lucene.util.IOUtils;

/**
 * The content that a dataset is to have next, loaded in bulk. TDB2 keeps the content of a dataset
 * in a folder {@code Data-NNNN}, of which the highest counts, and clears {@code Data-NNNN-tmp} away
 * when it opens. The content is written under such a name, made durable, and renamed: before, it is
 * nothing, and afterwards it is whole.
 */
final class NextGeneration {
  private final DatasetGraphSwitchable container;
  private final Path making;
  private final Path after;

  private NextGeneration(DatasetGraphSwitchable container, Path after) {
    this.container = container;
    this.making = after.resolveSibling(after.getFileName() + "-tmp");
    this.after = after;
  }

  /** The generation that comes after the one that a dataset has. */
  static NextGeneration after(DatasetGraph dataset) {
    DatasetGraphSwitchable container = TDBInternal.getDatabaseContainer(dataset);
    return new NextGeneration(container, Generations.next(container, container.getContainerPath()));
  }

  /**
   * Writes the content; what was written is taken away when that fails.
   *
   * @param otherwise what it comes to when the load fails, e.g. {@code nothing was stored}
   * @param content hands over every quad, each once
   */
  void load(String otherwise, Consumer<StreamRDF> content) {
    try {
      Generations.deleteTree(making);
      Files.createDirectory(making);
      boolean whole = false;
      try {
        BulkLoad.into(making, otherwise, content::accept);
        whole = true;
      } finally {
        if (!whole) {
          Generations.deleteTree(making);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Puts the content in the place of what was there; waits for transactions to end. */
  void takeOver() {
    try {
      Files.move(making, after, StandardCopyOption.ATOMIC_MOVE);
      IOUtils.fsync(after.resolveSibling(""), true);
      DatasetGraphTDB old = (DatasetGraphTDB) container.get();
      DatasetGraphTDB fresh =
          StoreConnection.connectCreate(Location.create(after)).getDatasetGraphTDB();
      TransactionCoordinator transactions = coordinator(fresh);
      transactions.execExclusive(
          () -> {
            transactions.takeOverFrom(coordinator(old));
            container.change(old, fresh);
          });
      coordinator(old).startExclusiveMode();
      StoreConnection.release(old.getLocation());
      Generations.deleteOld(container, container.getContainerPath());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static TransactionCoordinator coordinator(DatasetGraphTDB dataset) {
    return dataset.getTxnSystem().getTxnMgr();
  }
}
