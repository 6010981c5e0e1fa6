package io.papergraph.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.dboe.transaction.txn.TransactionCoordinator;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFWrapper;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.progress.MonitorOutputs;
import org.apache.jena.tdb2.loader.main.LoaderMain;
import org.apache.jena.tdb2.loader.main.LoaderPlan;
import org.apache.jena.tdb2.loader.main.LoaderPlans;
import org.apache.jena.tdb2.store.DatasetGraphSwitchable;
import org.apache.jena.tdb2.store.DatasetGraphTDB;
import org.apache.jena.tdb2.sys.StoreConnection;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.apache.lucene.util.IOUtils;

/**
 * The content that a dataset is to have next, loaded in bulk. TDB2 keeps the content of a dataset
 * in a folder {@code Data-NNNN}, of which the highest counts, and clears {@code Data-NNNN-tmp} away
 * when it opens. As in its own compaction, the content is written under such a name, made durable,
 * and renamed: before, it is nothing, and afterwards it is whole.
 */
final class NextGeneration {
  /** What Jena's phased loader does first. The indexes of quads that it makes then are ours. */
  private static final LoaderPlan FIRST_INDEX_ALONE =
      new LoaderPlan(
          LoaderPlans.loaderPlanPhased.dataInputType(),
          LoaderPlans.loaderPlanPhased.primaryLoad3(),
          LoaderPlans.loaderPlanPhased.primaryLoad4(),
          LoaderPlans.loaderPlanPhased.secondaryIndex3(),
          new String[][] {});

  private static final String FIRST_INDEX = "GSPO.dat";

  /** How much the other indexes, and sorted runs of some, take at most, by the first. */
  private static final int OTHER_INDEXES = 6;

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
   * @param content hands over every quad
   */
  void load(Consumer<StreamRDF> content) {
    try {
      Generations.deleteTree(making);
      Files.createDirectory(making);
      fill(content);
      makeDurable();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void fill(Consumer<StreamRDF> content) throws IOException {
    boolean whole = false;
    try {
      long sent = with(dataset -> loadFirst(dataset, content));
      requireRoomForIndexes();
      with(
          dataset -> {
            new SecondaryIndexes(dataset, making).fill();
            return sent;
          });
      with(DatasetCheck::of).requireAll(sent, "nothing was stored");
      whole = true;
    } finally {
      if (!whole) {
        Generations.deleteTree(making);
      }
    }
  }

  /** Opens what was written so far, for some work, and closes it. */
  private <T> T with(Function<DatasetGraphTDB, T> work) {
    Location location = Location.create(making);
    try {
      return work.apply(StoreConnection.connectCreate(location).getDatasetGraphTDB());
    } finally {
      StoreConnection.internalExpel(location, true);
    }
  }

  /**
   * Fills the table of nodes and the first index.
   *
   * @return how many quads there were
   */
  private long loadFirst(DatasetGraphTDB fresh, Consumer<StreamRDF> content) {
    LoaderMain loader = new LoaderMain(FIRST_INDEX_ALONE, fresh, MonitorOutputs.nullOutput());
    loader.startBulk();
    try {
      content.accept(new Guarded(loader.stream(), store()));
      loader.finishBulk();
      return loader.countQuads();
    } catch (RuntimeException e) {
      loader.finishException(e);
      throw e;
    }
  }

  private void requireRoomForIndexes() throws IOException {
    long first = Files.size(making.resolve(FIRST_INDEX));
    DiskSpace.require(store(), OTHER_INDEXES * first);
  }

  private Path store() {
    return container.getContainerPath().resolveSibling("");
  }

  /** Looks from time to time whether the disk has room for more. */
  private static final class Guarded extends StreamRDFWrapper {
    private static final int QUADS_BETWEEN_LOOKS = 100_000;

    private final Path folder;
    private long quads;

    Guarded(StreamRDF to, Path folder) {
      super(to);
      this.folder = folder;
    }

    @Override
    public void quad(Quad quad) {
      if (quads++ % QUADS_BETWEEN_LOOKS == 0) {
        look();
      }
      super.quad(quad);
    }

    private void look() {
      try {
        DiskSpace.require(folder, 0);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private void makeDurable() throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.list(making)) {
      files = all.filter(Files::isRegularFile).toList();
    }
    for (Path file : files) {
      try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
        channel.force(true);
      }
    }
    IOUtils.fsync(making, true);
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
