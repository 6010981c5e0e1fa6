package io.papergraph.cli;

import io.papergraph.Wiring;
import io.papergraph.extract.Extractor;
import io.papergraph.paper.Paper;
import io.papergraph.source.InputUsageException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
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
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "extract",
    mixinStandardHelpOptions = true,
    description = {
      "Prints how many papers a second the extractor reads on this machine.",
      "The papers are held in memory and extracted several times over: the first pass warms up. "
          + "Papers for a second of processor time depend less on what else the machine does."
    },
    footer = {"", "Example:", "  papergraph bench extract abstracts.jsonl.gz --threads 2"})
final class BenchExtractCommand implements Callable<Integer> {
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
      defaultValue = "1",
      description = "threads to share the papers (default: ${DEFAULT-VALUE})")
  int threads;

  BenchExtractCommand(Wiring wiring, Streams streams) {
    this.wiring = wiring;
    this.streams = streams;
  }

  /** What one pass took, in nanoseconds. */
  private record Pass(long elapsed, long processor) {}

  @Override
  public Integer call() throws InterruptedException, ExecutionException {
    if (most < 1 || passes < 1 || threads < 1) {
      throw new InputUsageException("--papers, --passes and --threads take 1 or more");
    }
    List<Paper> papers = papers();
    if (papers.isEmpty()) {
      streams.complain("no papers to read");
      return ExitCode.SOFTWARE;
    }
    Extractor extractor = wiring.extractor();
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try {
      for (int i = 1; i <= passes; i++) {
        Pass pass = pass(extractor, papers, pool);
        streams
            .out()
            .printf(
                Locale.ROOT,
                "pass %d: %d papers, %.0f a second, %.0f a second of processor time%n",
                i,
                papers.size(),
                papers.size() * NANOS / pass.elapsed(),
                papers.size() * NANOS / pass.processor());
        streams.out().flush();
      }
    } finally {
      pool.shutdown();
    }
    return ExitCode.OK;
  }

  private List<Paper> papers() {
    try (Stream<Paper> papers = Reading.papers(wiring, inputs)) {
      return papers.limit(most).toList();
    }
  }

  private Pass pass(Extractor extractor, List<Paper> papers, ExecutorService pool)
      throws InterruptedException, ExecutionException {
    AtomicInteger next = new AtomicInteger();
    long begin = System.nanoTime();
    List<Future<Long>> workers = new ArrayList<>();
    for (int i = 0; i < threads; i++) {
      workers.add(pool.submit(() -> extract(extractor, papers, next)));
    }
    long processor = 0;
    for (Future<Long> worker : workers) {
      processor += worker.get();
    }
    return new Pass(System.nanoTime() - begin, Math.max(1, processor));
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
