package io.papergraph.cli;

import io.papergraph.Papergraph;
import io.papergraph.Wiring;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "export",
    mixinStandardHelpOptions = true,
    description = "Writes the whole store; the same content gives the same bytes.",
    footer = {"", "Example:", "  papergraph export --format turtle --output papers.ttl"})
final class ExportCommand implements Callable<Integer> {
  private final Wiring wiring;
  private final Streams streams;

  @Mixin private final StoreOption store = new StoreOption();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "nquads",
      description = "nquads, turtle or jsonld (default: ${DEFAULT-VALUE})")
  private String format = "nquads";

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description = "the file to write; without it, standard output")
  private @Nullable Path output;

  ExportCommand(Wiring wiring, Streams streams) {
    this.wiring = wiring;
    this.streams = streams;
  }

  @Override
  public Integer call() throws IOException {
    wiring.exporter(format);
    try (Papergraph graph = Papergraph.open(store.dir)) {
      if (output == null) {
        graph.export(format, streams.raw());
      } else {
        graph.export(format, output);
      }
      return 0;
    }
  }
}
