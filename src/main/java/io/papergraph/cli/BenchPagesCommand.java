package io.papergraph.cli;

import io.papergraph.Papergraph;
import io.papergraph.Wiring;
import io.papergraph.query.QueryRunner.Limits;
import io.papergraph.serve.ServerOptions;
import io.papergraph.serve.SparqlServer;
import io.papergraph.source.InputUsageException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "pages",
    mixinStandardHelpOptions = true,
    description = {
      "Prints what the pages of a store cost, in milliseconds, as a table that grows.",
      "A server is started in this process, and asked over HTTP for every page with values drawn"
          + " from the store: at even steps of their list, and 'by use', where a value counts as"
          + " often as papers use it. In the same run, in turns, /sparql is asked the query that the"
          + " page rests on, with the same values. First others are asked for, so that Java is warm;"
          + " 'first' is the first asking for each value, 'warm' are those after it. 'processor' is"
          + " the processor time of the whole process for an asking on average, 'ratio' the page over its"
          + " query."
    },
    footer = {
      "",
      "Examples:",
      "  papergraph bench pages --store papers",
      "  papergraph bench pages --store papers --into docs/performance-pages.md"
    })
final class BenchPagesCommand implements Callable<Integer> {
  private static final String NAME = "pages";

  private final Wiring wiring;
  private final Streams streams;

  @Mixin private final StoreOption store = new StoreOption();
  @Mixin private final IntoOption into = new IntoOption();

  @Option(
      names = "--values",
      paramLabel = "N",
      defaultValue = "100",
      description = "values of a page, drawn in each way (default: ${DEFAULT-VALUE})")
  private int values;

  @Option(
      names = "--passes",
      paramLabel = "N",
      defaultValue = "3",
      description = "how often each is asked for after the first time (default: ${DEFAULT-VALUE})")
  private int passes;

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "7",
      description = "draws other values (default: ${DEFAULT-VALUE})")
  private long seed;

  @Option(
      names = "--page",
      paramLabel = "NAME",
      description = "only this one, e.g. entity; may be repeated")
  private List<String> only = new ArrayList<>();

  BenchPagesCommand(Wiring wiring, Streams streams) {
    this.wiring = wiring;
    this.streams = streams;
  }

  @Override
  public Integer call() throws IOException {
    if (values < 1 || passes < 1) {
      throw new InputUsageException("--values and --passes take 1 or more");
    }
    into.require(NAME);
    String facts = Machine.facts() + "\n" + words() + "\n\n";
    try (ProgressLine line = ProgressLine.on(streams);
        Papergraph graph = Papergraph.open(store.dir)) {
      IndexProgress.prepare(graph, streams);
      line.show("choosing values");
      List<PageSample> warmUp = samples(graph, seed + 1);
      List<PageSample> samples = samples(graph, seed);
      print(line, facts);
      try (SparqlServer server =
          SparqlServer.start(graph.store(), ServerOptions.DEFAULT.withPort(0))) {
        PageClient client = new PageClient(server.url());
        warmUp.forEach(sample -> trial(line, "warming up ", sample, client, 1));
        into.save(NAME, facts + measure(line, samples, client));
      }
    }
    return ExitCode.OK;
  }

  private String measure(ProgressLine line, List<PageSample> samples, PageClient client) {
    PageTable table = new PageTable(row -> print(line, row));
    for (PageSample sample : samples) {
      PageTrial trial = trial(line, "asking for ", sample, client, passes);
      trial.complaint().ifPresent(line::complain);
      table.add(trial);
    }
    return table.text();
  }

  private static PageTrial trial(
      ProgressLine line, String what, PageSample sample, PageClient client, int passes) {
    line.show(what + sample.label());
    PageTrial trial = new PageTrial(sample, client);
    trial.run(passes);
    return trial;
  }

  private List<PageSample> samples(Papergraph graph, long drawnBy) {
    Limits limits = new Limits(BenchQuestionsCommand.ROWS, 600);
    List<PageSample> all =
        new PageSamples(graph.runner(limits), graph.base(), wiring, values, drawnBy).all();
    for (String name : only) {
      if (all.stream().noneMatch(sample -> sample.page().equals(name))) {
        throw new InputUsageException(
            "--page is one of "
                + String.join(", ", all.stream().map(PageSample::page).distinct().toList())
                + ", not '"
                + name
                + "'");
      }
    }
    return all.stream().filter(s -> only.isEmpty() || only.contains(s.page())).toList();
  }

  private String words() {
    return String.format(
        Locale.ROOT,
        "%,d values drawn in each way by seed %d; each asked for once, and %,d times more.",
        values,
        seed,
        passes);
  }

  private void print(ProgressLine line, String text) {
    line.above(() -> streams.out().print(text));
    streams.out().flush();
  }
}
