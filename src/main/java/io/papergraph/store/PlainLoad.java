package io.papergraph.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.progress.MonitorOutputs;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.loader.DataLoader;
import org.apache.jena.tdb2.loader.LoaderFactory;
import org.apache.jena.tdb2.sys.TDBInternal;

/** Loads a file as {@code tdb2.tdbloader --loader=phased} does: what a build is measured beside. */
public final class PlainLoad {
  private PlainLoad() {}

  /**
   * Loads quads into a TDB2 dataset of their own, which is no store.
   *
   * @param folder made anew
   * @return the number of quads
   * @throws java.nio.file.FileAlreadyExistsException when the folder exists
   */
  public static long load(Path quads, Path folder) throws IOException {
    Files.createDirectory(folder);
    DatasetGraph dataset = DatabaseMgr.connectDatasetGraph(Location.create(folder));
    try {
      DataLoader loader = LoaderFactory.phasedLoader(dataset, MonitorOutputs.nullOutput());
      loader.startBulk();
      loader.load(quads.toString());
      loader.finishBulk();
      return loader.countQuads();
    } finally {
      TDBInternal.expel(dataset);
    }
  }
}
