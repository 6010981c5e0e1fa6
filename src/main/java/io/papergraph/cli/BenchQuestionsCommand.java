package io.papergraph.cli;

import io.papergraph.Papergraph;
import io.papergraph.Wiring;
import io.papergraph.query.NamedQuery;
import io.papergraph.query.ParameterBinder;
import io.papergraph.query.QueryException;
import io.papergraph.query.QueryRunner.Limits;
import io.papergraph.query.RemoteEndpoint;
import io.papergraph.source.InputUsageException;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;

@Command(
    name = "questions",
    mixinStandardHelpOptions = true,
    description = {
      "Prints what the questions cost on a store, in milliseconds, as a table of Markdown.",
      "Each is asked with the values that are used most, middling and least (the first, the one at"
          + " the square root of n and the last of n, by queries/samples; chosen in the first"
          + " store), cold in a process of its own on the last store, and then again and again in"
          + " this one, in turns with all others. 'growth' is the p95 of the last store over that of"
          + " the first, 'ratio' that of the last store over that of the endpoint."
    },
    footer = {
      "",
      "Examples:",
      "  papergraph bench questions --store papers",
      "  papergraph bench questions --store small --store large"
          + " --endpoint http://127.0.0.1:8890/sparql"
    })
final class BenchQuestionsCommand implements Callable<Integer> {
  /** No answer is cut. */
  static final int ROWS = 10_000_000;

  private final Wiring wiring;
  private final Streams streams;

  @Option(
      names = "--store",
      paramLabel = "DIR",
      defaultValue = "papergraph-store",
      description = "the folder of a store; may be repeated, the smallest first")
  private List<Path> folders = new ArrayList<>();

  @Option(
      names = "--endpoint",
      paramLabel = "URL",
      description = "a SPARQL endpoint with the quads of the last store")
  private @Nullable URI endpoint;

  @Option(
      names = "--endpoint-queries",
      paramLabel = "DIR",
      description = "other texts (NAME.rq) of questions that the endpoint does not understand")
  private @Nullable Path rewritten;

  @Option(names = "--question", paramLabel = "NAME", description = "only this one; may be repeated")
  private List<String> only = new ArrayList<>();

  @Option(
      names = "--askings",
      paramLabel = "N",
      defaultValue = "20",
      description = "how often each is asked and timed (default: ${DEFAULT-VALUE})")
  private int askings;

  @Option(
      names = "--warm-up",
      paramLabel = "N",
      defaultValue = "10",
      description = "how often each is asked before that (default: ${DEFAULT-VALUE})")
  private int warmUp;

  @Option(names = "--skip-cold", description = "do not ask in processes of their own")
  private boolean skipCold;

  @Option(
      names = "--timeout",
      paramLabel = "SECONDS",
      defaultValue = "600",
      description = "the most time for an answer (default: ${DEFAULT-VALUE})")
  private long timeout;

  BenchQuestionsCommand(Wiring wiring, Streams streams) {
    this.wiring = wiring;
    this.streams = streams;
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    if (askings < 1 || warmUp < 0) {
      throw new InputUsageException("--askings takes 1 or more, --warm-up 0 or more");
    }
    List<QuestionTrial> trials = trials();
    if (!skipCold) {
      Path last = folders.get(folders.size() - 1);
      for (QuestionTrial trial : trials) {
        trial.askCold(last, timeout);
      }
    }
    List<Papergraph> open = new ArrayList<>();
    try {
      for (Path folder : folders) {
        open.add(Papergraph.open(folder));
      }
      run(trials, open);
    } finally {
      open.forEach(Papergraph::close);
    }
    return ExitCode.OK;
  }

  private List<QuestionTrial> trials() {
    try (Papergraph first = Papergraph.open(folders.get(0))) {
      QuestionSamples samples =
          new QuestionSamples(
              first.runner(limits()), new ParameterBinder(first.base()), wiring.samples());
      return questions().stream()
          .flatMap(question -> samples.of(question).stream())
          .map(QuestionTrial::new)
          .toList();
    }
  }

  private List<NamedQuery> questions() {
    if (only.isEmpty()) {
      return wiring.questions().all();
    }
    return only.stream()
        .map(
            name ->
                wiring
                    .questions()
                    .find(name)
                    .orElseThrow(() -> new QueryException("there is no question '" + name + "'")))
        .toList();
  }

  /**
   * Asks all questions everywhere in turns, so that what else the machine does meets them alike.
   */
  private void run(List<QuestionTrial> trials, List<Papergraph> open) {
    List<BenchPlace> stores = new ArrayList<>();
    for (int i = 0; i < open.size(); i++) {
      stores.add(place(folders.get(i), open.get(i)));
    }
    String base = open.get(open.size() - 1).base();
    Optional<BenchPlace> remote = Optional.ofNullable(endpoint).map(url -> place(url, base));
    List<BenchPlace> places = new ArrayList<>(stores);
    remote.ifPresent(places::add);
    for (int round = 0; round < warmUp + askings; round++) {
      for (QuestionTrial trial : trials) {
        for (BenchPlace place : places) {
          if (round < warmUp) {
            trial.warmUp(place);
          } else {
            trial.measure(place);
          }
        }
      }
    }
    QuestionTable table = new QuestionTable(stores, remote, base);
    streams.out().print(table.head());
    trials.forEach(trial -> streams.out().print(table.row(trial)));
  }

  private Limits limits() {
    return new Limits(ROWS, timeout);
  }

  private BenchPlace place(Path folder, Papergraph graph) {
    return new BenchPlace(
        String.valueOf(folder.getFileName()),
        graph.runner(limits()),
        new ParameterBinder(graph.base()),
        Optional.empty());
  }

  private BenchPlace place(URI url, String base) {
    return new BenchPlace(
        "endpoint",
        new RemoteEndpoint(url, limits()),
        new ParameterBinder(base),
        Optional.ofNullable(rewritten));
  }
}
