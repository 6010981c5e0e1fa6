package io.papergraph.cli;

import io.papergraph.Papergraph;
import io.papergraph.Wiring;
import io.papergraph.query.NamedQuery;
import io.papergraph.query.ParameterBinder;
import io.papergraph.query.QueryRunner.Limits;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "ask",
    mixinStandardHelpOptions = true,
    description =
        "Asks a store one question, once, and prints the milliseconds from its text to its rows;"
            + " 'bench questions' runs it in processes of their own.",
    footer = {"", "Example:", "  papergraph bench ask variants-of --param family=Llama"})
final class BenchAskCommand implements Callable<Integer> {
  private static final double NANOS_A_MILLI = 1e6;

  private final Wiring wiring;
  private final Streams streams;

  @Mixin private final StoreOption store = new StoreOption();

  @Parameters(paramLabel = "QUESTION", description = "its name")
  private String question = "";

  @Option(names = "--param", paramLabel = "NAME=VALUE", description = "a parameter of it")
  private final Map<String, String> values = new LinkedHashMap<>();

  @Option(
      names = "--timeout",
      paramLabel = "SECONDS",
      defaultValue = "600",
      description = "the most time (default: ${DEFAULT-VALUE})")
  private long timeout;

  BenchAskCommand(Wiring wiring, Streams streams) {
    this.wiring = wiring;
    this.streams = streams;
  }

  @Override
  public Integer call() {
    NamedQuery named = wiring.questions().get(question);
    Limits limits = new Limits(BenchQuestionsCommand.ROWS, timeout);
    try (Papergraph graph = Papergraph.open(store.dir)) {
      long begin = System.nanoTime();
      graph.runner(limits).rows(new ParameterBinder(graph.base()).bind(named, values));
      double millis = (System.nanoTime() - begin) / NANOS_A_MILLI;
      streams.out().printf(Locale.ROOT, "%.1f%n", millis);
    }
    return ExitCode.OK;
  }
}
