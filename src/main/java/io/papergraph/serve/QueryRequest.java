package io.papergraph.serve;

import java.time.Duration;
import java.util.List;

/**
 * What a client asks.
 *
 * @param defaultGraphs the graphs of the store to read as default graph; empty for all of them
 * @param namedGraphs the graphs of the store that {@code GRAPH} sees; empty for all of them
 * @param timeout how long it may run
 */
record QueryRequest(
    String sparql, List<String> defaultGraphs, List<String> namedGraphs, Duration timeout) {

  QueryRequest {
    defaultGraphs = List.copyOf(defaultGraphs);
    namedGraphs = List.copyOf(namedGraphs);
  }
}
