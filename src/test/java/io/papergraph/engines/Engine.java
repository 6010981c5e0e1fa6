package io.papergraph.engines;

/** Something that answers SPARQL over the content of one store. */
interface Engine extends AutoCloseable {
  /** The most seconds that one query may take. */
  int SECONDS = 120;

  String name();

  /**
   * All rows of a SELECT, or the one of an ASK.
   *
   * @throws IllegalStateException when the engine cannot answer it, or not in {@link #SECONDS}
   */
  Rows ask(String sparql);

  @Override
  void close();
}
