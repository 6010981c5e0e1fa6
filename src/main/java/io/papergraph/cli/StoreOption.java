package io.papergraph.cli;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** The option that every command on a store takes. */
final class StoreOption {
  @Option(
      names = "--store",
      paramLabel = "DIR",
      defaultValue = "papergraph-store",
      description = "the folder of the store (default: ${DEFAULT-VALUE})")
  Path dir = Path.of("papergraph-store");
}
