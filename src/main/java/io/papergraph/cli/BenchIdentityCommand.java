package io.papergraph.cli;

import com.sun.management.OperatingSystemMXBean;
import io.papergraph.Wiring;
import io.papergraph.build.IdentityTrial;
import io.papergraph.claim.Extraction;
import io.papergraph.extract.Extractor;
import io.papergraph.paper.Paper;
import io.papergraph.rdf.Vocabularies;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Parameters;

@Command(
    name = "identity",
    mixinStandardHelpOptions = true,
    description = {
      "Prints what resolving names costs beside extracting them.",
      "All papers are extracted on all cores; then the identities of all their names are worked out"
          + " afresh on one thread, in memory, and written to nowhere."
    },
    footer = {"", "Example:", "  papergraph bench identity abstracts.jsonl.gz"})
final class BenchIdentityCommand implements Callable<Integer> {
  private static final double NANOS = 1e9;
  private static final double PERCENT = 100;
  private static final int BATCH = 256;

  private final Wiring wiring;
  private final Streams streams;

  @Parameters(
      paramLabel = "INPUT",
      arity = "1..*",
      description = "files, folders or - in any format")
  List<String> inputs = new ArrayList<>();

  BenchIdentityCommand(Wiring wiring, Streams streams) {
    this.wiring = wiring;
    this.streams = streams;
  }

  @Override
  public Integer call() {
    Vocabularies vocabularies = wiring.vocabularies();
    Extractor extractor = wiring.extractor(vocabularies);
    IdentityTrial trial = new IdentityTrial(vocabularies);
    long papers = 0;
    long extracting = 0;
    long processor = 0;
    try (Stream<Paper> stream = Reading.papers(wiring, inputs)) {
      Iterator<Paper> all = stream.iterator();
      for (List<Paper> batch = next(all); !batch.isEmpty(); batch = next(all)) {
        long begin = System.nanoTime();
        long used = processorTime();
        List<Extraction> read = batch.parallelStream().map(extractor::extract).toList();
        extracting += System.nanoTime() - begin;
        processor += processorTime() - used;
        read.forEach(trial::add);
        papers += batch.size();
      }
    }
    if (papers == 0) {
      streams.complain("no papers to read");
      return ExitCode.SOFTWARE;
    }
    long all = processorTime();
    IdentityTrial.Cost cost = trial.run();
    print(papers, extracting, cost);
    streams
        .out()
        .printf(
            Locale.ROOT,
            "processor time, compiling and collecting among it: extracting %.1f s, deciding and"
                + " describing %.1f s%n",
            processor / NANOS,
            (processorTime() - all) / NANOS);
    return ExitCode.OK;
  }

  /** Nanoseconds of all threads of this process. */
  private static long processorTime() {
    return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
  }

  private static List<Paper> next(Iterator<Paper> papers) {
    List<Paper> batch = new ArrayList<>();
    while (batch.size() < BATCH && papers.hasNext()) {
      batch.add(papers.next());
    }
    return batch;
  }

  private void print(long papers, long extracting, IdentityTrial.Cost cost) {
    long resolving = cost.counting() + cost.resolving();
    streams
        .out()
        .printf(
            Locale.ROOT,
            "extracting %,d papers: %.1f s on %d cores, %.0f papers a second%n"
                + "resolving %,d names, %,d triples: %.1f s on one core (counting %.1f s, deciding"
                + " and describing %.1f s)%n"
                + "resolving takes %.0f %% of the time of extracting%n",
            papers,
            extracting / NANOS,
            Runtime.getRuntime().availableProcessors(),
            papers * NANOS / extracting,
            cost.names(),
            cost.triples(),
            resolving / NANOS,
            cost.counting() / NANOS,
            cost.resolving() / NANOS,
            PERCENT * resolving / extracting);
  }
}
