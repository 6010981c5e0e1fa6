package io.papergraph.extract;

import io.papergraph.paper.Paper;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.stream.Stream;

/**
 * What was learned from papers that nobody annotated.
 *
 * @param counts how often words and names stand in them, and how
 * @param clusters words that stand in like places
 */
record Unlabelled(CorpusCounts counts, WordClusters clusters) {
  /** Reads every paper once. */
  static Unlabelled of(Lexicons lexicons, Stream<Paper> papers) {
    CorpusCounter counter = new CorpusCounter(lexicons);
    ClusterBuilder builder = new ClusterBuilder();
    Forms forms = new Forms();
    papers.forEach(
        paper -> {
          counter.count(paper);
          builder.add(Document.of(paper, forms));
        });
    return new Unlabelled(counter.counts(), builder.clusters());
  }

  void write(DataOutputStream out) throws IOException {
    counts.write(out);
    clusters.write(out);
  }

  static Unlabelled read(DataInputStream in) throws IOException {
    CorpusCounts counts = CorpusCounts.read(in);
    return new Unlabelled(counts, WordClusters.read(in));
  }
}
