package io.papergraph.export;

import java.io.IOException;
import java.io.OutputStream;

/** A format that is one document. */
public non-sealed interface DocumentExporter extends Exporter {

  /**
   * Writes in UTF-8, lines ended by {@code \n}.
   *
   * @param out buffered; left open, and nothing is held back from it
   * @throws IOException when {@code out} cannot be written, as when the reader of a pipe is gone,
   *     when there is no room for temporary files, or when the store holds a term that the format
   *     has no form for
   */
  void write(Snapshot snapshot, OutputStream out) throws IOException;
}
