package io.papergraph.source;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/**
 * An opened, decompressed input.
 *
 * @param name how messages name it: a path as given, or {@code -} for standard input
 * @param stream the bytes from the start
 */
public record Input(String name, InputStream stream) {
  /**
   * Closes the stream.
   *
   * @throws UncheckedIOException when it cannot be closed
   */
  void close() {
    try {
      stream.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
