package io.papergraph.cli;

import io.papergraph.Papergraph;
import io.papergraph.store.StoreCheck;
import java.util.OptionalLong;
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
    StoreCheck.Result result;
    try (Papergraph graph = Papergraph.open(store.dir);
        ProgressLine line = ProgressLine.on(streams)) {
      Pace pace = new Pace();
      result =
          graph.validate(
              (name, violation) -> line.above(() -> streams.out().println(name + ": " + violation)),
              (done, all) -> show(line, pace, done, all));
    }
    streams
        .out()
        .println("checked " + result.graphs() + " graphs, violations " + result.violations());
    return result.violations() == 0 ? 0 : 1;
  }

  private static void show(ProgressLine line, Pace pace, long done, long all) {
    if (done == all) {
      line.show("asking what is wrong across graphs");
    } else {
      line.show("checking graphs", pace.count(done, OptionalLong.of(all)));
    }
  }
}
