package io.papergraph.export;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;

/** A format that is a folder of files. */
public non-sealed interface FolderExporter extends Exporter {

  /** The names of all files that it writes. */
  Set<String> files();

  /**
   * Writes all files.
   *
   * @param folder an empty folder
   * @throws IOException when a file cannot be written, or there is no room for temporary files
   */
  void write(Snapshot snapshot, Path folder) throws IOException;
}
