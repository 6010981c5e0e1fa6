package io.papergraph.cli;

import io.papergraph.Papergraph;
import io.papergraph.Wiring;
import io.papergraph.build.Curator;
import io.papergraph.query.Printable;
import io.papergraph.resolve.Curation;
import io.papergraph.resolve.Curations;
import io.papergraph.store.KnowledgeStore;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;

@Command(
    name = "list",
    mixinStandardHelpOptions = true,
    description = "Lists all curations with their reasons, and whether each applies to the store.",
    footer = {"", "Examples:", "  papergraph curate list"})
final class CurateListCommand implements Callable<Integer> {
  private final Wiring wiring;
  private final Streams streams;

  @Mixin private final StoreOption store = new StoreOption();
  @Mixin private final CurationOption curation = new CurationOption();
  @Mixin private final VocabularyOption vocabulary = new VocabularyOption();

  CurateListCommand(Wiring wiring, Streams streams) {
    this.wiring = wiring;
    this.streams = streams;
  }

  @Override
  public Integer call() {
    Curations curations = curation.read(store.dir);
    if (KnowledgeStore.baseOf(store.dir).isEmpty()) {
      curations.all().forEach(c -> print(c, "not applied: there is no store " + store.dir));
      return ExitCode.OK;
    }
    try (Papergraph graph = Papergraph.open(store.dir)) {
      Curator curator = graph.editor(wiring.vocabularies(vocabulary.files), curations).curator();
      if (!curator.isApplied()) {
        curations.all().forEach(c -> print(c, "not applied yet"));
        streams.complain(
            "the store was made with other curations or vocabularies; 'papergraph curate apply'"
                + " puts these to work");
        return ExitCode.OK;
      }
      curator
          .findings()
          .forEach(
              f -> print(f.curation(), f.applies() ? "applies" : "does not apply: " + f.why()));
      return ExitCode.OK;
    }
  }

  private void print(Curation of, String state) {
    streams.out().println(Printable.of(of.text()));
    if (!of.because().isEmpty()) {
      streams.out().println("  because: " + Printable.of(of.because()));
    }
    streams.out().println("  " + Printable.of(state));
  }
}
