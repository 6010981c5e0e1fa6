package io.papergraph.engines;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.papergraph.Wiring;
import io.papergraph.source.Read;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** On the first 2,000 papers of the corpus beside the repository. */
class CorpusAnswersIT extends SameAnswersContract {
  private static final Path CORPUS = Path.of("../shared/corpora/arxiv-2025-2026.jsonl.gz");
  private static final int PAPERS = Integer.getInteger("papergraph.engines.papers", 2000);

  @Override
  Stream<Read> papers() {
    assumeTrue(Files.exists(CORPUS), "skipped: there is no " + CORPUS);
    return new Wiring().inputs().read(List.of(CORPUS.toString())).limit(PAPERS);
  }

  @Override
  boolean comparesOrder() {
    return false;
  }
}
