package io.papergraph.cli;

import io.papergraph.Papergraph;
import io.papergraph.Wiring;
import io.papergraph.build.CurationFinding;
import io.papergraph.build.Curator;
import io.papergraph.resolve.Curations;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;

@Command(
    name = "apply",
    mixinStandardHelpOptions = true,
    description = {
      "Puts the curations of the file to work on the store, and undoes those that are no longer"
          + " there.",
      "Reads no paper anew. What does not apply is said on standard error."
    },
    footer = {
      "",
      "Examples:",
      "  papergraph curate apply",
      "  papergraph curate apply --store arxiv --curation decisions.ttl"
    })
final class CurateApplyCommand implements Callable<Integer> {
  private final Wiring wiring;
  private final Streams streams;

  @Mixin private final StoreOption store = new StoreOption();
  @Mixin private final CurationOption curation = new CurationOption();
  @Mixin private final VocabularyOption vocabulary = new VocabularyOption();

  CurateApplyCommand(Wiring wiring, Streams streams) {
    this.wiring = wiring;
    this.streams = streams;
  }

  @Override
  public Integer call() {
    Curations curations = curation.read(store.dir);
    try (Papergraph graph = Papergraph.open(store.dir)) {
      Curator curator = graph.editor(wiring.vocabularies(vocabulary.files), curations).curator();
      CurationReport.warnOfLoss(graph, curations, streams);
      CurationReport.apply(curator, streams);
      List<CurationFinding> findings = curator.findings();
      CurationReport.complain(findings, streams);
      long applied = findings.stream().filter(CurationFinding::applies).count();
      streams.out().println(applied + " of " + findings.size() + " curations apply");
      return ExitCode.OK;
    }
  }
}
