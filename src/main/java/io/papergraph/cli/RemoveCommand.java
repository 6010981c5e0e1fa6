package io.papergraph.cli;

import io.papergraph.Editor;
import io.papergraph.Papergraph;
import io.papergraph.Wiring;
import io.papergraph.paper.PaperId;
import io.papergraph.resolve.Curations;
import io.papergraph.source.InputUsageException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
    name = "remove",
    mixinStandardHelpOptions = true,
    description = "Takes papers out of a store, as if they had never come.",
    footer = {
      "",
      "Examples:",
      "  papergraph remove 2010.11929",
      "  papergraph remove 10.1000/182 2022.acl-long.1 --store acl"
    })
final class RemoveCommand implements Callable<Integer> {
  private final Wiring wiring;
  private final Streams streams;

  @Parameters(
      paramLabel = "ID",
      arity = "1..*",
      description = "arXiv id, DOI or Anthology id, under which the store has the paper")
  private List<String> papers = new ArrayList<>();

  @Mixin private final StoreOption store = new StoreOption();
  @Mixin private final VocabularyOption vocabulary = new VocabularyOption();
  @Mixin private final CurationOption curation = new CurationOption();

  RemoveCommand(Wiring wiring, Streams streams) {
    this.wiring = wiring;
    this.streams = streams;
  }

  @Override
  public Integer call() {
    Set<PaperId> ids = new LinkedHashSet<>();
    papers.forEach(written -> ids.add(id(written)));
    Curations curations = curation.read(store.dir);
    try (Papergraph graph = Papergraph.open(store.dir)) {
      Editor editor = graph.editor(wiring.vocabularies(vocabulary.files), curations);
      List<PaperId> missing =
          ProgressLine.during(streams, "removing papers", () -> editor.remove(ids));
      for (PaperId id : missing) {
        streams.complain(
            "the store has no paper under " + id + "; 'papergraph search' finds what it has");
      }
      streams.out().println("removed " + (ids.size() - missing.size()));
      return missing.isEmpty() ? 0 : 1;
    }
  }

  private static PaperId id(String written) {
    return PaperId.parse(written.strip())
        .map(parsed -> parsed.id())
        .orElseThrow(
            () ->
                new InputUsageException(
                    "'" + written + "' is no arXiv id, DOI or Anthology id of a paper"));
  }
}
