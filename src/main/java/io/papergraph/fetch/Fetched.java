package io.papergraph.fetch;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * A document in a temporary file of its own.
 *
 * @param uri where it was in the end, after redirects
 * @param file deleted when this, or the stream of {@link #open}, is closed
 * @param modified false when the server said that it is as it was the last time
 */
public record Fetched(URI uri, Path file, boolean modified) implements AutoCloseable {
  /** The bytes; the file goes when they are closed. */
  public InputStream open() throws IOException {
    return Files.newInputStream(file, StandardOpenOption.DELETE_ON_CLOSE);
  }

  @Override
  public void close() throws IOException {
    Files.deleteIfExists(file);
  }
}
