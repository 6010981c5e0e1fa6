package io.papergraph.cli;

import io.papergraph.rdf.ShapeValidator;
import io.papergraph.store.KnowledgeStore;
import io.papergraph.store.StoreCheck;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;

@Command(
    name = "shapes",
    mixinStandardHelpOptions = true,
    description =
        "Checks every graph of a store against the SHACL shapes, and prints how much that was and"
            + " the seconds as one line of JSON: a step of 'bench store'.",
    footer = {"", "Example:", "  papergraph bench shapes --store arxiv"})
final class BenchShapesCommand implements Callable<Integer> {
  private final Streams streams;

  @Mixin private final StoreOption store = new StoreOption();

  BenchShapesCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws IOException {
    try (KnowledgeStore open = KnowledgeStore.open(store.dir);
        ProgressLine line = ProgressLine.on(streams)) {
      Pace pace = new Pace();
      long begin = System.nanoTime();
      StoreCheck.Result result =
          new StoreCheck(open, new ShapeValidator())
              .run(
                  (graph, violation) -> {},
                  (done, all) ->
                      line.show("checking graphs", pace.count(done, OptionalLong.of(all))));
      Map<String, Long> fields = new LinkedHashMap<>();
      fields.put("graphs", result.graphs());
      fields.put("triples", result.triples());
      fields.put("violations", result.violations());
      streams.out().println(StepJson.of(fields, begin));
    }
    return ExitCode.OK;
  }
}
