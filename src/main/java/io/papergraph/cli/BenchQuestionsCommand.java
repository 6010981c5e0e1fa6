package io.papergraph.cli;

import io.papergraph.Papergraph;
import io.papergraph.Wiring;
import io.papergraph.query.NamedQuery;
import io.papergraph.query.ParameterBinder;
import io.papergraph.query.QueryCatalog;
import io.papergraph.query.QueryRunner.Limits;
import io.papergraph.query.RemoteEndpoint;
import io.papergraph.source.InputUsageException;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "questions",
    mixinStandardHelpOptions = true,
    description = {
      "Prints what the questions cost on stores, in milliseconds, as a table that grows.",
      "Each is asked with the values that are used most, middling and least (the first, the one at"
          + " the square root of n and the last of n, by queries/samples; chosen in the first"
          + " store): cold in a process of its own on the last store, and then again and again in"
          + " this one, in all places in turns; and with many values drawn from the whole list, one"
          + " after the other, each as good as another or 'by use', as often as it is used."
          + " 'processor' is the time of the asking thread in the"
          + " median, 'growth' the p95 of the last store over that of the first, 'ratio' that of"
          + " the last store over that of the endpoint."
    },
    footer = {
      "",
      "Examples:",
      "  papergraph bench questions --store papers",
      "  papergraph bench questions --store small --store large"
          + " --endpoint http://127.0.0.1:8890/sparql --into docs/performance-questions.md"
    })
final class BenchQuestionsCommand implements Callable<Integer> {
  /** No answer is cut. */
  static final int ROWS = 10_000_000;

  private static final String NAME = "questions";

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
      defaultValue = "40",
      description = "how often each is asked before that (default: ${DEFAULT-VALUE})")
  private int warmUp;

  @Option(
      names = "--draws",
      paramLabel = "N",
      defaultValue = "100",
      description = "how many values are drawn from the whole list (default: ${DEFAULT-VALUE})")
  private int draws;

  @Option(
      names = "--most-seconds",
      paramLabel = "SECONDS",
      defaultValue = "30",
      description =
          "after which a question, asked with one choice of values, is asked no more in a place;"
              + " its warm-up ends after a third of that, and one asking is timed"
              + " (default: ${DEFAULT-VALUE})")
  private long most;

  @Option(names = "--skip-cold", description = "do not ask in processes of their own")
  private boolean skipCold;

  @Option(
      names = "--timeout",
      paramLabel = "SECONDS",
      defaultValue = "600",
      description = "the most time for an answer (default: ${DEFAULT-VALUE})")
  private long timeout;

  @Mixin private final IntoOption into = new IntoOption();

  BenchQuestionsCommand(Wiring wiring, Streams streams) {
    this.wiring = wiring;
    this.streams = streams;
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    AskingPlan plan = new AskingPlan(warmUp, askings, most);
    Optional<RemoteEndpoint> remote =
        Optional.ofNullable(endpoint).map(url -> new RemoteEndpoint(url, limits()));
    if (rewritten != null && !Files.isDirectory(rewritten)) {
      throw new InputUsageException(rewritten + " is no folder");
    }
    into.require(NAME);
    List<NamedQuery> questions = questions();
    String facts = Machine.facts() + "\n" + plan.words() + "\n\n";
    try (ProgressLine line = ProgressLine.on(streams)) {
      print(line, facts);
      line.show("choosing values");
      List<QuestionSample> samples = samples(questions);
      QuestionTable table = table(line);
      int done = 0;
      for (QuestionSample sample : samples) {
        line.show("asking " + sample.question().name(), ++done + " of " + samples.size());
        boolean warmOnly = skipCold || sample.isDrawn();
        OptionalDouble cold = warmOnly ? OptionalDouble.empty() : cold(sample, line);
        QuestionTrial trial = warm(sample, plan, remote, cold);
        trial.failures().forEach(line::complain);
        table.add(trial);
      }
      into.save(NAME, facts + table.text());
    }
    return ExitCode.OK;
  }

  private void print(ProgressLine line, String text) {
    line.above(() -> streams.out().print(text));
    streams.out().flush();
  }

  private List<NamedQuery> questions() {
    if (only.isEmpty()) {
      return wiring.questions().all();
    }
    QueryCatalog catalog = wiring.questions();
    return only.stream().map(catalog::get).toList();
  }

  private List<QuestionSample> samples(List<NamedQuery> questions) {
    try (Papergraph first = Papergraph.open(folders.get(0))) {
      QuestionSamples samples =
          new QuestionSamples(
              first.runner(limits()), new ParameterBinder(first.base()), wiring.samples(), draws);
      return questions.stream().flatMap(question -> samples.of(question).stream()).toList();
    }
  }

  private QuestionTable table(ProgressLine line) {
    try (OpenStores stores = OpenStores.open(folders)) {
      return new QuestionTable(
          stores.names(wiring), endpoint != null, stores.base(), askings, row -> print(line, row));
    }
  }

  /**
   * Milliseconds from the question to its rows in a Java that has asked nothing before: the caches
   * of the store and of Java are cold, those of the operating system are as they were. Starting
   * Java and opening the store are not among them. The process holds the store, so that we must
   * not.
   */
  private OptionalDouble cold(QuestionSample sample, ProgressLine line)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("bench", "ask", sample.question().name()));
    command.addAll(List.of("--store", "" + folders.get(folders.size() - 1)));
    command.addAll(List.of("--timeout", "" + timeout));
    sample
        .values()
        .get(0)
        .forEach((name, value) -> command.addAll(List.of("--param", name + "=" + value)));
    try {
      String said = ChildProcess.run(command.toArray(String[]::new)).said();
      return OptionalDouble.of(Double.parseDouble(said.strip()));
    } catch (ChildProcess.Failure e) {
      line.complain(String.valueOf(e.getMessage()));
      return OptionalDouble.empty();
    }
  }

  private QuestionTrial warm(
      QuestionSample sample,
      AskingPlan plan,
      Optional<RemoteEndpoint> remote,
      OptionalDouble cold) {
    try (OpenStores stores = OpenStores.open(folders)) {
      List<BenchPlace> places = new ArrayList<>(stores.places(limits()));
      remote.ifPresent(
          asker ->
              places.add(
                  new BenchPlace(
                      "endpoint",
                      asker,
                      new ParameterBinder(stores.base()),
                      Optional.ofNullable(rewritten))));
      List<PlaceTrial> trials = plan.run(sample, places, System::nanoTime);
      return new QuestionTrial(
          sample,
          cold,
          trials.subList(0, folders.size()),
          trials.stream().skip(folders.size()).findFirst());
    }
  }

  private Limits limits() {
    return new Limits(ROWS, timeout);
  }
}
