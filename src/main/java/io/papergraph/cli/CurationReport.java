package io.papergraph.cli;

import io.papergraph.Papergraph;
import io.papergraph.build.CurationFinding;
import io.papergraph.build.Curator;
import io.papergraph.query.Printable;
import io.papergraph.resolve.Curations;
import java.util.List;

/** Tells the user what became of curations. */
final class CurationReport {
  private CurationReport() {}

  /** Says of each curation that does not apply why, a line each. */
  static void complain(List<CurationFinding> findings, Streams streams) {
    for (CurationFinding finding : findings) {
      if (!finding.applies()) {
        streams.complain("curation: " + Printable.of(finding.text()));
      }
    }
  }

  /** Puts curations to work, which can take minutes. */
  static void apply(Curator curator, Streams streams) {
    ProgressLine.during(
        streams,
        "working out which names are one thing",
        () -> {
          curator.apply();
          return curator;
        });
  }

  /** Says so when a store is about to lose all its curations for want of their file. */
  static void warnOfLoss(Papergraph graph, Curations curations, Streams streams) {
    if (curations.isEmpty() && Curator.isCurated(graph.store())) {
      streams.complain(
          "the curations of this store are undone: "
              + curations.source()
              + " has none; --curation names another file");
    }
  }
}
