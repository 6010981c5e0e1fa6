package io.papergraph.serve;

import java.io.IOException;
import java.nio.file.Path;

/** Adds papers to the store that is served, while queries go on. */
public interface Ingest {
  /**
   * What became of papers.
   *
   * @param end how it ended
   * @param json counts, as one object
   */
  record Result(End end, String json) {}

  /** How an ingest ended. */
  enum End {
    /** All records were read; those that are no papers are counted. */
    DONE,
    /** The input is of no known format, or broken before its end. */
    UNREADABLE,
    /** The server stops: some papers are stored, and the same input goes on from there. */
    STOPPED
  }

  /**
   * Reads a file of papers and stores them, by transactions of whole papers, on a thread that
   * nobody interrupts; the caller waits.
   *
   * @throws IOException when the file cannot be read
   */
  Result ingest(Path file) throws IOException;
}
