package io.papergraph.cli;

import static java.nio.file.StandardOpenOption.APPEND;
import static java.nio.file.StandardOpenOption.CREATE;

import io.papergraph.serve.ServerOptions;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where the server tells of each request: nowhere, on standard error, or at the end of a file. */
record ServerLog(Optional<PrintStream> out, boolean ours) implements AutoCloseable {

  /**
   * @param target a file, {@code -} for standard error, or null
   */
  static ServerLog to(@Nullable String target, Streams streams) throws IOException {
    if (target == null) {
      return new ServerLog(Optional.empty(), false);
    }
    if (target.equals("-")) {
      return new ServerLog(Optional.of(streams.err()), false);
    }
    Path file = Path.of(target);
    Reading.requireFolderOf(file);
    PrintStream out =
        new PrintStream(Files.newOutputStream(file, CREATE, APPEND), true, StandardCharsets.UTF_8);
    return new ServerLog(Optional.of(out), true);
  }

  ServerOptions addTo(ServerOptions options) {
    return out.map(options::withAccessLog).orElse(options);
  }

  @Override
  public void close() {
    if (ours) {
      out.ifPresent(PrintStream::close);
    }
  }
}
