package io.papergraph.cli;

import io.papergraph.export.WholeFile;
import io.papergraph.source.InputUsageException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The option that puts what a bench found into a document. */
final class IntoOption {
  @Option(
      names = "--into",
      paramLabel = "FILE",
      description =
          "write the result into this Markdown file too, between its lines <!-- bench:NAME --> and"
              + " <!-- /bench:NAME -->")
  private @Nullable Path file;

  /**
   * Looks for the place before anything is measured, so that nobody waits an hour in vain.
   *
   * @param name what is measured, e.g. {@code build}
   * @throws InputUsageException when a file is named that has no place for it
   */
  void require(String name) throws IOException {
    if (file != null) {
      Reading.requireFile(file);
      document(file, name);
    }
  }

  /**
   * Prints the result, and puts it into the document if one is named.
   *
   * @param markdown whole lines
   */
  void write(Streams streams, String name, String markdown) throws IOException {
    streams.out().print(markdown);
    streams.out().flush();
    save(name, markdown);
  }

  /** Puts a result that is printed already into the document if one is named. */
  void save(String name, String markdown) throws IOException {
    if (file != null) {
      byte[] whole = document(file, name).with(markdown).getBytes(StandardCharsets.UTF_8);
      WholeFile.write(file, out -> out.write(whole));
    }
  }

  private static MarkedText document(Path file, String name) throws IOException {
    try {
      return MarkedText.of(Files.readString(file, StandardCharsets.UTF_8), name);
    } catch (IllegalArgumentException e) {
      throw new InputUsageException(file + ": " + e.getMessage());
    }
  }
}
