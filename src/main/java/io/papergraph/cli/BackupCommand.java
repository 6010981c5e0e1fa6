package io.papergraph.cli;

import io.papergraph.Papergraph;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
    name = "backup",
    mixinStandardHelpOptions = true,
    description = {
      "Writes all of a store to one file: the graph as N-Quads, the log of its builds and its"
          + " curations. The file is replaced when the new one is whole; the same store gives the"
          + " same bytes."
    },
    footer = {
      "",
      "The last line of the file holds its count and checksum; 'papergraph restore' checks them.",
      "",
      "Examples:",
      "  papergraph backup papers.nq.gz",
      "  papergraph backup /mnt/backups/arxiv.nq.gz --store arxiv"
    })
final class BackupCommand implements Callable<Integer> {
  private final Streams streams;

  @Parameters(paramLabel = "FILE", description = "the file to write, compressed if it ends in .gz")
  private Path file = Path.of("");

  @Mixin private final StoreOption store = new StoreOption();

  BackupCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws IOException {
    Reading.requireFolderOf(file);
    long quads;
    try (Papergraph graph = Papergraph.open(store.dir)) {
      quads = ProgressLine.during(streams, "writing the backup", () -> graph.care().backup(file));
    }
    streams.out().printf("%s: %,d quads, %s%n", file, quads, Sizes.of(Files.size(file)));
    return 0;
  }
}
