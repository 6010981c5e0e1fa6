package io.papergraph.cli;

import io.papergraph.Wiring;
import io.papergraph.extract.Extractor;
import io.papergraph.paper.Paper;
import io.papergraph.source.InputUsageException;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "extract",
    mixinStandardHelpOptions = true,
    description = {
      "Prints how many papers a second the extractor reads on this machine, as a table.",
      "The papers are held in memory and extracted several times over: the first pass warms up. "
          + "Papers for a second of processor time depend less on what else the machine does."
    },
    footer = {"", "Example:", "  papergraph bench extract abstracts.jsonl.gz --threads 1,2"})
final class BenchExtractCommand implements Callable<Integer> {
  private static final String NAME = "extract";
  private static final double NANOS = 1e9;

  private final Wiring wiring;
  private final Streams streams;

  @Parameters(
      paramLabel = "INPUT",
      arity = "1..*",
      description = "files, folders or - in any format")
  List<String> inputs = new ArrayList<>();

  @Option(
      names = "--papers",
      paramLabel = "N",
      defaultValue = "2000",
      description = "how many papers to take at most (default: ${DEFAULT-VALUE})")
  int most;

  @Option(
      names = "--passes",
      paramLabel = "N",
      defaultValue = "5",
      description = "how often to extract them all (default: ${DEFAULT-VALUE})")
  int passes;

  @Option(
      names = "--threads",
      paramLabel = "N",
      split = ",",
      defaultValue = "1,2",
      description = "threads to share the papers, one number after the other (default: 1,2)")
  List<Integer> threads = new ArrayList<>();

  @Mixin private final IntoOption into = new IntoOption();

  BenchExtractCommand(Wiring wiring, Streams streams) {
    this.wiring = wiring;
    this.streams = streams;
  }

  /** How many papers one pass read in a second, and in a second of processor time. */
  private record Pass(double rate, double processorRate) {}

  @Override
  public Integer call() throws IOException, InterruptedException, ExecutionException {
    if (most < 1 || passes < 1 || threads.stream().anyMatch(n -> n < 1)) {
      throw new InputUsageException("--papers, --passes and --threads take 1 or more");
    }
    into.require(NAME);
    String machine = Machine.facts();
    List<Paper> papers = papers();
    if (papers.isEmpty()) {
      streams.complain("no papers to read");
      return ExitCode.SOFTWARE;
    }
    Extractor extractor = wiring.extractor();
    MarkdownTable table =
        new MarkdownTable(
            List.of(
                "threads",
                "papers a second, first pass",
                "middle pass",
                "best pass",
                "best pass, papers a second of processor time"));
    try (ProgressLine line = ProgressLine.on(streams)) {
      for (int count : threads) {
        table.add(row(count, passes(extractor, papers, count, line)));
      }
    }
    String what =
        String.format(Locale.ROOT, "%n%n%,d papers, %d passes:%n%n", papers.size(), passes);
    into.write(streams, NAME, machine + what + table.text());
    return ExitCode.OK;
  }

  private static List<String> row(int count, List<Pass> passes) {
    List<Pass> sorted = passes.stream().sorted(Comparator.comparing(Pass::rate)).toList();
    double processor = passes.stream().mapToDouble(Pass::processorRate).max().orElse(0);
    return List.of(
        Figure.whole(count),
        Figure.whole(passes.get(0).rate()),
        Figure.whole(sorted.get(sorted.size() / 2).rate()),
        Figure.whole(sorted.get(sorted.size() - 1).rate()),
        Figure.whole(processor));
  }

  private List<Pass> passes(Extractor extractor, List<Paper> papers, int count, ProgressLine line)
      throws InterruptedException, ExecutionException {
    ExecutorService pool = Executors.newFixedThreadPool(count);
    List<Pass> done = new ArrayList<>();
    try {
      for (int i = 1; i <= passes; i++) {
        line.show("extracting on " + count + " threads", "pass " + i + " of " + passes);
        done.add(pass(extractor, papers, pool, count));
      }
    } finally {
      pool.shutdown();
    }
    return done;
  }

  private List<Paper> papers() {
    try (Stream<Paper> papers = Reading.papers(wiring, inputs)) {
      return papers.limit(most).toList();
    }
  }

  private static Pass pass(Extractor extractor, List<Paper> papers, ExecutorService pool, int count)
      throws InterruptedException, ExecutionException {
    AtomicInteger next = new AtomicInteger();
    long begin = System.nanoTime();
    List<Future<Long>> workers = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      workers.add(pool.submit(() -> extract(extractor, papers, next)));
    }
    long processor = 0;
    for (Future<Long> worker : workers) {
      processor += worker.get();
    }
    double all = papers.size() * NANOS;
    return new Pass(all / (System.nanoTime() - begin), all / Math.max(1, processor));
  }

  /** Extracts papers until none is left, and returns the processor time of this thread. */
  private static long extract(Extractor extractor, List<Paper> papers, AtomicInteger next) {
    ThreadMXBean clock = ManagementFactory.getThreadMXBean();
    long begin = clock.getCurrentThreadCpuTime();
    for (int i = next.getAndIncrement(); i < papers.size(); i = next.getAndIncrement()) {
      extractor.extract(papers.get(i));
    }
    return clock.getCurrentThreadCpuTime() - begin;
  }
}
