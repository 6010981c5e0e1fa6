package io.papergraph.cli;

import io.papergraph.Papergraph;
import io.papergraph.store.DiskUse;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
    name = "compact",
    mixinStandardHelpOptions = true,
    description = {
      "Writes a store afresh, without the room that changes and removals have left in it. For a"
          + " while the old and the new one lie beside each other on the disk."
    },
    footer = {
      "",
      "It may be killed at any time: the next command finds the store whole and clears up.",
      "",
      "Examples:",
      "  papergraph compact",
      "  papergraph compact --store arxiv"
    })
final class CompactCommand implements Callable<Integer> {
  private final Streams streams;

  @Mixin private final StoreOption store = new StoreOption();

  CompactCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws IOException {
    DiskUse before;
    DiskUse after;
    try (Papergraph graph = Papergraph.open(store.dir)) {
      IndexProgress.prepare(graph, streams);
      before = graph.care().diskUse();
      after = ProgressLine.during(streams, "writing the store afresh", graph.care()::compact);
    }
    streams
        .out()
        .printf(
            "%s took %s and takes %s: graph %s, now %s; text index %s, now %s%n",
            store.dir,
            Sizes.of(before.total()),
            Sizes.of(after.total()),
            Sizes.of(before.graph()),
            Sizes.of(after.graph()),
            Sizes.of(before.text()),
            Sizes.of(after.text()));
    return 0;
  }
}
