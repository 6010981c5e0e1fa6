package io.papergraph.cli;

import io.papergraph.Papergraph;
import io.papergraph.store.StoreCheck;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
    name = "validate",
    mixinStandardHelpOptions = true,
    description =
        "Checks the whole store, each graph against the shapes and all of them by the checks;"
            + " status 1 when something is wrong.",
    footer = {"", "Example:", "  papergraph validate --store arxiv"})
final class ValidateCommand implements Callable<Integer> {
  private final Streams streams;

  @Mixin private final StoreOption store = new StoreOption();

  ValidateCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() {
    try (Papergraph graph = Papergraph.open(store.dir)) {
      StoreCheck.Result result =
          graph.validate((name, violation) -> streams.out().println(name + ": " + violation));
      streams
          .out()
          .println("checked " + result.graphs() + " graphs, violations " + result.violations());
      return result.violations() == 0 ? 0 : 1;
    }
  }
}
