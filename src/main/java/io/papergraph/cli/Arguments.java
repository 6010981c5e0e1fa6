package io.papergraph.cli;

import java.util.Optional;

/** What came of the arguments on their way through the locale. */
final class Arguments {
  private static final char REPLACEMENT = '\uFFFD';

  private Arguments() {}

  /**
   * What to tell the user when an argument holds characters that the locale could not carry. Java
   * puts U+FFFD in their place, so that a name would be looked for that nobody wrote.
   */
  static Optional<String> garbled(String... args) {
    for (int i = 0; i < args.length; i++) {
      if (args[i].indexOf(REPLACEMENT) >= 0) {
        return Optional.of(
            "argument "
                + (i + 1)
                + " has characters that the locale cannot carry ("
                + System.getProperty("sun.jnu.encoding")
                + "); run it with LC_ALL=C.UTF-8");
      }
    }
    return Optional.empty();
  }
}
