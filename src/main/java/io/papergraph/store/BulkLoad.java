package io.papergraph.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFWrapper;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.progress.MonitorOutputs;
import org.apache.jena.tdb2.loader.main.LoaderMain;
import org.apache.jena.tdb2.loader.main.LoaderPlan;
import org.apache.jena.tdb2.loader.main.LoaderPlans;
import org.apache.jena.tdb2.store.DatasetGraphTDB;
import org.apache.jena.tdb2.sys.StoreConnection;
import org.apache.lucene.util.IOUtils;

/**
 * Fills an empty folder of TDB2 with quads. The table of nodes and the first index are made by
 * Jena's phased loader as quads come, the other indexes by {@link SecondaryIndexes}; then all are
 * counted, since the loader leaves an index empty and says nothing when the thread that writes it
 * fails, and made durable. The loader hangs when a disk gets full, so room is looked after before.
 * When this throws, the folder holds what is of no use.
 */
final class BulkLoad {
  /** What Jena's phased loader does first. */
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

  private final Path folder;

  private BulkLoad(Path folder) {
    this.folder = folder;
  }

  /** Where quads come from. */
  interface Content {
    /** Sends every quad, each once, on one thread. */
    void send(StreamRDF to) throws IOException;
  }

  /**
   * Loads quads.
   *
   * @param folder of one generation of a dataset, empty and not open
   * @param otherwise what it comes to when the load fails, e.g. {@code nothing was stored}
   * @return how many there were
   * @throws StoreException when the disk has too little room, or an index misses quads
   * @throws IOException of the content, or when the folder cannot be written
   */
  static long into(Path folder, String otherwise, Content content) throws IOException {
    BulkLoad load = new BulkLoad(folder);
    long sent = load.with(dataset -> load.loadFirst(dataset, content));
    DiskSpace.require(folder, OTHER_INDEXES * Files.size(folder.resolve(FIRST_INDEX)));
    load.with(dataset -> new SecondaryIndexes(dataset, folder).fill());
    load.with(DatasetCheck::of).requireAll(sent, otherwise);
    load.makeDurable();
    return sent;
  }

  private interface Work<T> {
    T run(DatasetGraphTDB dataset) throws IOException;
  }

  /** Opens what was written so far, for some work, and closes it. */
  private <T> T with(Work<T> work) throws IOException {
    Location location = Location.create(folder);
    try {
      return work.run(StoreConnection.connectCreate(location).getDatasetGraphTDB());
    } finally {
      StoreConnection.internalExpel(location, true);
    }
  }

  /**
   * Fills the table of nodes and the first index; the threads that do end when the content fails,
   * too.
   *
   * @return how many quads there were
   */
  private long loadFirst(DatasetGraphTDB fresh, Content content) throws IOException {
    LoaderMain loader = new LoaderMain(FIRST_INDEX_ALONE, fresh, MonitorOutputs.nullOutput());
    loader.startBulk();
    try {
      content.send(new Guarded(loader.stream(), folder));
    } finally {
      loader.finishBulk();
    }
    return loader.countQuads();
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
    try (Stream<Path> all = Files.list(folder)) {
      files = all.filter(Files::isRegularFile).toList();
    }
    for (Path file : files) {
      try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
        channel.force(true);
      }
    }
    IOUtils.fsync(folder, true);
  }
}
