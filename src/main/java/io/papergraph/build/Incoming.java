package io.papergraph.build;

import io.papergraph.paper.Paper;
import io.papergraph.source.Read;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/** The papers of a stream of records; what is no paper is counted and told of on the way. */
final class Incoming {
  private final Iterator<Read> reads;
  private final Tally tally;
  private final Pipeline.Listener listener;

  Incoming(Iterator<Read> reads, Tally tally, Pipeline.Listener listener) {
    this.reads = reads;
    this.tally = tally;
    this.listener = listener;
  }

  /** The next papers, as many as are asked for; fewer, or none, at the end. */
  List<Paper> next(int papers) {
    List<Paper> batch = new ArrayList<>();
    while (batch.size() < papers && !listener.isStopped() && reads.hasNext()) {
      Read read = reads.next();
      if (read instanceof Read.Ok ok) {
        batch.add(ok.paper());
      } else if (read instanceof Read.Rejected rejected) {
        tally.skip(rejected.reason());
        listener.problem(read);
      } else if (read instanceof Read.Failed failed) {
        tally.fail(failed.reason());
        listener.problem(read);
      }
    }
    return batch;
  }
}
