package io.papergraph.cli;

import io.papergraph.Papergraph;

/** Says how far it is when a text index has to be made, where a person watches. */
final class IndexProgress {
  private IndexProgress() {}

  static void prepare(Papergraph graph, Streams streams) {
    if (!streams.terminal()) {
      graph.store().text().prepare(texts -> {});
      return;
    }
    graph
        .store()
        .text()
        .prepare(
            texts -> {
              streams.err().printf("\rmaking the text index: %,d texts ", texts);
              streams.err().flush();
            });
    streams.err().print("\r\u001b[K");
    streams.err().flush();
  }
}
