package io.papergraph.cli;

import io.papergraph.rdf.CurationFile;
import io.papergraph.resolve.Curations;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The option that every command takes which works identities out. */
final class CurationOption {
  @Option(
      names = "--curation",
      paramLabel = "FILE",
      description =
          "what people decided, in Turtle (default: beside the store, e.g."
              + " papergraph-store.curation.ttl); to be given on every build if it is another")
  private @Nullable Path file;

  /** The file that was named, else the one beside the store. */
  Path file(Path store) {
    return file == null ? CurationFile.beside(store) : file;
  }

  /**
   * The curations for a store; none where there is no file beside it.
   *
   * @throws io.papergraph.source.InputUsageException when a file was named that is not there
   */
  Curations read(Path store) {
    if (file != null) {
      Reading.requireFile(file);
    }
    return new CurationFile(file(store)).read();
  }
}
