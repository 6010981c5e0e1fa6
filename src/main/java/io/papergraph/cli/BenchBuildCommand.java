package io.papergraph.cli;

import io.papergraph.Wiring;
import io.papergraph.cli.ChildProcess.Cost;
import io.papergraph.source.InputUsageException;
import io.papergraph.store.DiskUse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.apache.lucene.util.IOUtils;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "build",
    mixinStandardHelpOptions = true,
    description = {
      "Prints what builds cost beside Jena's phased loader on the quads that they make, as a table.",
      "Every step runs in a Java of its own: a build into a new store, the same build again,"
          + " the same with the input read all the same, once and five times over, an export as N-Quads, a load of these into a plain"
          + " TDB2 folder, a build of one record that is stored already, and the build with one"
          + " title changed."
    },
    footer = {
      "",
      "Examples:",
      "  JAVA_TOOL_OPTIONS=-Xmx2g papergraph bench build arxiv.jsonl.gz --work /tmp/bench",
      "  papergraph bench build arxiv.jsonl.gz --work /tmp/bench --sizes 7000,20000"
    })
final class BenchBuildCommand implements Callable<Integer> {
  private static final String NAME = "build";
  private static final String REREAD = "--reread";

  private final Wiring wiring;
  private final Streams streams;

  @Parameters(paramLabel = "INPUT", description = "JSON Lines, a record with a title on each")
  private Path input = Path.of("");

  @Option(
      names = "--work",
      paramLabel = "DIR",
      required = true,
      description = "a folder that does not exist yet, for inputs, stores and exports")
  private Path work = Path.of("");

  @Option(
      names = "--sizes",
      paramLabel = "N",
      split = ",",
      description = "measure the first N records, e.g. 7000,20000 (default: all)")
  private List<Long> wanted = new ArrayList<>();

  @Option(names = "--keep", description = "delete nothing; else the folder goes at the end")
  private boolean keep;

  @Mixin private final IntoOption into = new IntoOption();

  BenchBuildCommand(Wiring wiring, Streams streams) {
    this.wiring = wiring;
    this.streams = streams;
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    Reading.requireFile(input);
    into.require(NAME);
    String machine = Machine.facts();
    Files.createDirectory(work);
    List<BenchSize> measured = new ArrayList<>();
    try {
      for (Inputs inputs : cut()) {
        measured.add(measure(inputs));
        if (!keep) {
          IOUtils.rm(inputs.folder);
        }
      }
    } finally {
      if (!keep) {
        IOUtils.rm(work);
      }
    }
    BenchTables tables = new BenchTables(measured);
    into.write(streams, NAME, machine + "\n\n" + tables.costs() + "\n" + tables.growth());
    return ExitCode.OK;
  }

  /** The inputs of one size. */
  private record Inputs(long papers, Path folder, Path all, Path one, Path changed) {
    Path store() {
      return folder.resolve("store");
    }
  }

  /** Cuts every size before the first is measured, so that what is wrong shows at once. */
  private List<Inputs> cut() throws IOException {
    List<Long> sizes = wanted.isEmpty() ? List.of(Long.MAX_VALUE) : wanted;
    BenchInput source = new BenchInput(wiring, input);
    List<Inputs> all = new ArrayList<>();
    for (long size : sizes.stream().sorted().distinct().toList()) {
      Path folder = Files.createDirectory(work.resolve(wanted.isEmpty() ? "all" : "" + size));
      Path papers = folder.resolve("papers" + source.ending());
      long found = source.first(size, papers);
      if (found == 0 || (found < size && !wanted.isEmpty())) {
        throw new InputUsageException(
            String.format(Locale.ROOT, "%s holds %,d records, not %,d", input, found, size));
      }
      Path one = folder.resolve("one" + source.ending());
      source.first(1, one);
      Path changed = folder.resolve("changed" + source.ending());
      source.firstWithOneChanged(found, changed);
      all.add(new Inputs(found, folder, papers, one, changed));
    }
    return all;
  }

  private BenchSize measure(Inputs inputs) throws IOException, InterruptedException {
    Path store = inputs.store();
    Path quads = inputs.folder.resolve("graph.nq");
    Path plain = inputs.folder.resolve("plain");
    Cost build = build(inputs, "first build", List.of(inputs.all));
    DiskUse disk = DiskUse.of(store);
    Cost again = build(inputs, "the same build again", List.of(inputs.all));
    Cost reread = build(inputs, "the same input read again", List.of(inputs.all), REREAD);
    String times = "the input read again " + BenchSize.OFTEN + " times over";
    Cost often = build(inputs, times, Collections.nCopies(BenchSize.OFTEN, inputs.all), REREAD);
    requireNothingStored(again);
    requireNothingStored(reread);
    requireNothingStored(often);
    run(inputs, "export", "export", "--store", "" + store, "--format", "nquads", "-o", "" + quads);
    Cost loader = run(inputs, "loader", "bench", "load", "" + quads, "" + plain);
    long loaded = DiskUse.folder(plain);
    if (!keep) {
      Files.delete(quads);
      IOUtils.rm(plain);
    }
    Cost start = build(inputs, "one paper again", List.of(inputs.one));
    Cost changed = build(inputs, "one changed record", List.of(inputs.changed));
    requireOneStored(changed);
    return new BenchSize(
        inputs.papers,
        BenchLoadCommand.quads(loader.said()),
        build,
        again,
        reread,
        often,
        start,
        changed,
        loader,
        disk,
        loaded);
  }

  private Cost build(Inputs inputs, String step, List<Path> files, String... options)
      throws IOException, InterruptedException {
    List<String> arguments = new ArrayList<>(List.of("build", "--store", "" + inputs.store()));
    arguments.add("--json");
    arguments.addAll(List.of(options));
    files.forEach(file -> arguments.add("" + file));
    return run(inputs, step, arguments.toArray(String[]::new));
  }

  /** Runs a step, and says what it took, for those who wait. */
  private Cost run(Inputs inputs, String step, String... arguments)
      throws IOException, InterruptedException {
    Cost cost = ChildProcess.run(arguments);
    streams
        .err()
        .printf(
            Locale.ROOT,
            "%,d papers, %s: %.1f s, processor %.1f s, memory of its own %s%n",
            inputs.papers,
            step,
            cost.seconds(),
            cost.processor(),
            Figure.memory(cost));
    return cost;
  }

  private static void requireNothingStored(Cost again) throws IOException {
    if (again.json().path("stored").asLong(-1) != 0) {
      throw new IllegalStateException("the same build again stored something: " + again.said());
    }
  }

  private static void requireOneStored(Cost changed) throws IOException {
    if (changed.json().path("stored").asLong(-1) != 1) {
      throw new IllegalStateException("one changed record stored not one: " + changed.said());
    }
  }
}
