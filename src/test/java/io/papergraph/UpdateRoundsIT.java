package io.papergraph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.papergraph.build.Outcome;
import io.papergraph.build.Pipeline;
import io.papergraph.build.Summary;
import io.papergraph.export.ExportOptions;
import io.papergraph.paper.Origin;
import io.papergraph.paper.Paper;
import io.papergraph.source.Read;
import io.papergraph.store.DiskUse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Ten times every paper of a store gets another text; what the store then takes on disk when it is
 * compacted is compared with a fresh build's. Real papers, minutes long, and off unless {@code
 * -Dpapergraph.update.papers=5000} says of how many.
 */
class UpdateRoundsIT {
  private static final Path CORPUS = Path.of("../shared/corpora/arxiv-2025-2026.jsonl.gz");
  private static final int PAPERS = Integer.getInteger("papergraph.update.papers", 0);
  private static final int ROUNDS = 10;
  private static final double MOST = 1.3;

  @TempDir Path dir;

  @Test
  void aStoreOfManyUpdatesIsCompactedToTheSizeOfAFreshOne() throws IOException {
    assumeTrue(PAPERS > 0, "skipped: -Dpapergraph.update.papers=1000 runs it");
    assumeTrue(Files.exists(CORPUS), "skipped: there is no " + CORPUS);
    List<Paper> papers = papers();
    Path updated = dir.resolve("updated");
    DiskUse before;
    DiskUse after;
    try (Papergraph graph = Papergraph.openOrCreate(updated)) {
      for (int round = 0; round <= ROUNDS; round++) {
        Summary summary = graph.build(round(papers, round), new Silent());
        assertEquals(papers.size(), summary.count(Outcome.STORED));
        System.out.println("round " + round + ": " + mib(graph.care().diskUse()));
      }
      before = graph.care().diskUse();
      after = graph.care().compact();
    }
    Path built = dir.resolve("built");
    DiskUse fresh;
    try (Papergraph graph = Papergraph.openOrCreate(built)) {
      graph.build(round(papers, ROUNDS), new Silent());
      fresh = graph.care().diskUse();
    }
    double share = (double) after.total() / fresh.total();
    System.out.printf(
        "%d papers, %d rounds: %s, compacted %s; a fresh build %s; %.2f of it%n",
        papers.size(), ROUNDS, mib(before), mib(after), mib(fresh), share);
    assertEquals(-1, Files.mismatch(export(built), export(updated)), "the same graph");
    assertTrue(share <= MOST, "compacted to " + share + " of a fresh build");
  }

  private static List<Paper> papers() {
    try (Stream<Read> reads = new Wiring().inputs().read(List.of(CORPUS.toString()))) {
      return reads
          .filter(Read.Ok.class::isInstance)
          .map(read -> ((Read.Ok) read).paper())
          .limit(PAPERS)
          .toList();
    }
  }

  /** Each paper has the abstract of the one so many places on, as another version of it. */
  private static Stream<Read> round(List<Paper> papers, int round) {
    return IntStream.range(0, papers.size())
        .mapToObj(i -> version(papers.get(i), papers.get((i + round) % papers.size()), round));
  }

  private static Read version(Paper paper, Paper text, int round) {
    Origin old = paper.origin();
    Origin origin =
        new Origin(old.source(), old.rank(), round, old.updated(), old.license(), old.localId());
    return new Read.Ok(
        new Paper(
            paper.id(),
            paper.aliases(),
            paper.title(),
            text.abstractText(),
            paper.authors(),
            paper.issued(),
            origin,
            paper.statements()));
  }

  private Path export(Path store) throws IOException {
    Path file = dir.resolve(store.getFileName() + ".nq");
    try (Papergraph graph = Papergraph.open(store)) {
      graph.export(ExportOptions.everything(), file);
    }
    return file;
  }

  private static String mib(DiskUse use) {
    return String.format(
        "%.1f MiB (text index %.1f)", use.total() / 1048576.0, use.text() / 1048576.0);
  }

  /** Takes no note of anything. */
  private static final class Silent implements Pipeline.Listener {
    @Override
    public void problem(Read problem) {}

    @Override
    public void progress(Summary soFar) {}
  }
}
