package io.papergraph.export;

import io.papergraph.store.KnowledgeStore;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;

/**
 * Writes everything a store holds (the named graphs of papers, identity and vocabularies) in one
 * format. The same content gives the same bytes, in whatever order it was stored. Memory stays flat
 * however large the store: what must be sorted and does not fit is sorted in temporary files.
 */
public interface Exporter {

  /** The name that users ask for, e.g. {@code nquads}. */
  String name();

  /**
   * Writes the store in UTF-8, lines ended by {@code \n}, as one consistent state of it.
   *
   * @param out flushed and left open
   * @throws IOException when {@code out} cannot be written, as when the reader of a pipe is gone,
   *     when there is no room for temporary files, or when the store holds a term that RDF 1.1 has
   *     no form for
   */
  void write(KnowledgeStore store, OutputStream out) throws IOException;

  /**
   * Writes the store to a file, whole or not at all: a file that was there stays as it was until
   * the new one is complete.
   *
   * @throws IOException as {@link #write(KnowledgeStore, OutputStream)}
   */
  default void write(KnowledgeStore store, Path file) throws IOException {
    WholeFile.write(file, out -> write(store, out));
  }
}
