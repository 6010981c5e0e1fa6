package io.papergraph.cli;

import io.papergraph.Papergraph;
import io.papergraph.StoreCare;
import io.papergraph.backup.Restore;
import io.papergraph.rdf.CurationFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
    name = "restore",
    mixinStandardHelpOptions = true,
    description = {
      "Makes a new store from a backup, in a folder that is empty or not there. It counts as a"
          + " store only when the count and the checksum of the backup were found right."
    },
    footer = {
      "",
      "Curations go beside the store, as papergraph-store.curation.ttl; a file that is there"
          + " stays.",
      "",
      "Examples:",
      "  papergraph restore papers.nq.gz",
      "  papergraph restore /mnt/backups/arxiv.nq.gz --store arxiv"
    })
final class RestoreCommand implements Callable<Integer> {
  private final Streams streams;

  @Parameters(paramLabel = "FILE", description = "a file that 'papergraph backup' has written")
  private Path file = Path.of("");

  @Mixin private final StoreOption store = new StoreOption();

  RestoreCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws IOException {
    Reading.requireFile(file);
    Restore.Result result = restore();
    if (result.otherCuration()) {
      streams.complain(
          CurationFile.beside(store.dir)
              + " stays as it is; the backup has other curations, in its lines '# curation: '");
    }
    try (Papergraph graph = Papergraph.open(store.dir)) {
      IndexProgress.prepare(graph, streams);
    }
    streams.out().printf("%s: restored %,d quads%n", store.dir, result.quads());
    return 0;
  }

  private Restore.Result restore() throws IOException {
    try (ProgressLine line = ProgressLine.on(streams)) {
      String what = "restoring";
      line.show(what);
      return StoreCare.restore(
          file,
          store.dir,
          quads -> line.show(what, String.format(Locale.ROOT, "%,d quads", quads)));
    }
  }
}
