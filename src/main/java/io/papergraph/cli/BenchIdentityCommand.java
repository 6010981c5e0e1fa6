package io.papergraph.cli;

import io.papergraph.Wiring;
import io.papergraph.build.IdentityTrial;
import io.papergraph.claim.Extraction;
import io.papergraph.extract.Extractor;
import io.papergraph.paper.Paper;
import io.papergraph.rdf.Vocabularies;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
    name = "identity",
    mixinStandardHelpOptions = true,
    description = {
      "Prints what resolving names costs beside extracting them, as a table.",
      "All papers are extracted on all cores; then the identities of all their names are worked out"
          + " afresh on one thread, in memory, and written to nowhere."
    },
    footer = {"", "Example:", "  papergraph bench identity abstracts.jsonl.gz"})
final class BenchIdentityCommand implements Callable<Integer> {
  private static final double NANOS = 1e9;
  private static final String NAME = "identity";
  private static final double PERCENT = 100;
  private static final int BATCH = 256;

  private final Wiring wiring;
  private final Streams streams;

  @Parameters(
      paramLabel = "INPUT",
      arity = "1..*",
      description = "files, folders or - in any format")
  List<String> inputs = new ArrayList<>();

  @Mixin private final IntoOption into = new IntoOption();

  BenchIdentityCommand(Wiring wiring, Streams streams) {
    this.wiring = wiring;
    this.streams = streams;
  }

  @Override
  public Integer call() throws IOException {
    into.require(NAME);
    String machine = Machine.facts();
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
        long used = Machine.processorTime();
        List<Extraction> read = batch.parallelStream().map(extractor::extract).toList();
        extracting += System.nanoTime() - begin;
        processor += Machine.processorTime() - used;
        read.forEach(trial::add);
        papers += batch.size();
      }
    }
    if (papers == 0) {
      streams.complain("no papers to read");
      return ExitCode.SOFTWARE;
    }
    long all = Machine.processorTime();
    IdentityTrial.Cost cost = trial.run();
    Spent spent = new Spent(papers, extracting, processor, Machine.processorTime() - all);
    into.write(streams, NAME, machine + "\n\n" + table(spent, cost));
    return ExitCode.OK;
  }

  private static List<Paper> next(Iterator<Paper> papers) {
    List<Paper> batch = new ArrayList<>();
    while (batch.size() < BATCH && papers.hasNext()) {
      batch.add(papers.next());
    }
    return batch;
  }

  /**
   * Nanoseconds.
   *
   * @param extracting from begin to end
   * @param extractor processor time of extracting
   * @param resolver processor time of deciding and describing
   */
  private record Spent(long papers, long extracting, long extractor, long resolver) {}

  private static String table(Spent spent, IdentityTrial.Cost cost) {
    long resolving = cost.counting() + cost.resolving();
    MarkdownTable table = new MarkdownTable(List.of("", "extracting", "resolving"));
    table.add("papers", Figure.whole(spent.papers), Figure.whole(spent.papers));
    table.add("names", "", Figure.whole(cost.names()));
    table.add("triples", "", Figure.whole(cost.triples()));
    table.add("cores", Figure.whole(Runtime.getRuntime().availableProcessors()), "1");
    table.add("seconds", seconds(spent.extracting), seconds(resolving));
    table.add("– of it counting", "", seconds(cost.counting()));
    table.add("– of it deciding and describing", "", seconds(cost.resolving()));
    table.add(
        "papers a second",
        Figure.whole(spent.papers * NANOS / spent.extracting),
        Figure.whole(spent.papers * NANOS / resolving));
    table.add(
        "share of the time of extracting, %",
        "100", Figure.whole(PERCENT * resolving / spent.extracting));
    table.add(
        "processor time, compiling and collecting among it, s (resolving: without counting)",
        seconds(spent.extractor),
        seconds(spent.resolver));
    return table.text();
  }

  private static String seconds(long nanos) {
    return Figure.one(nanos / NANOS);
  }
}
