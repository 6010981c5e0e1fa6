package io.papergraph.cli;

import java.util.List;

/**
 * A page as it is asked for to be measured.
 *
 * @param page its name
 * @param choice how the values were drawn, e.g. {@code by use}; empty where it takes none
 * @param question the name of the query that the page rests on
 * @param askings in the order in which they are asked; none where the store has no values for it
 */
record PageSample(String page, String choice, String question, List<Asking> askings) {

  PageSample {
    askings = List.copyOf(askings);
  }

  /**
   * One address, and the same question in SPARQL.
   *
   * @param path with its parameters
   */
  record Asking(String path, String sparql) {}

  String label() {
    return choice.isEmpty() ? page : page + ", " + choice;
  }
}
