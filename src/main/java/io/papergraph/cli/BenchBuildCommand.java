package io.papergraph.cli;

import io.papergraph.build.RunLog;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "build",
    mixinStandardHelpOptions = true,
    description = {
      "Prints what a build costs beside Jena's phased loader on the quads that it makes.",
      "Every step runs in a Java of its own: a build into a new store, the same build again, an"
          + " export as N-Quads, and a load of these into a plain TDB2 folder. Nothing is deleted."
    },
    footer = {
      "",
      "Example:",
      "  JAVA_TOOL_OPTIONS=-Xmx2g papergraph bench build arxiv.jsonl.gz --work /tmp/bench"
    })
final class BenchBuildCommand implements Callable<Integer> {
  private static final double MIB = 1 << 20;

  private final Streams streams;

  @Parameters(paramLabel = "INPUT", arity = "1..*", description = "files and folders in any format")
  private List<String> inputs = new ArrayList<>();

  @Option(
      names = "--work",
      paramLabel = "DIR",
      required = true,
      description = "a folder that does not exist yet, for the stores and the export")
  private Path work = Path.of("");

  BenchBuildCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    Files.createDirectory(work);
    Path store = work.resolve("store");
    Path quads = work.resolve("graph.nq");
    Path plain = work.resolve("plain");
    ChildProcess.Cost build = build(store);
    print("build", build, store);
    streams.out().println("  " + RunLog.last(store).orElse(""));
    print("the same build again", build(store), store);
    ChildProcess.run("export", "--format", "nquads", "--store", store.toString(), "-o", "" + quads);
    ChildProcess.Cost load = ChildProcess.run("bench", "load", "" + quads, "" + plain);
    print("phased loader on its quads", load, plain);
    streams.out().printf(Locale.ROOT, "build / loader: %.2f%n", build.seconds() / load.seconds());
    return ExitCode.OK;
  }

  private ChildProcess.Cost build(Path store) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("build", "--quiet"));
    command.addAll(inputs);
    command.addAll(List.of("--store", store.toString()));
    return ChildProcess.run(command.toArray(String[]::new));
  }

  private void print(String what, ChildProcess.Cost cost, Path folder) throws IOException {
    String memory =
        cost.memory().isPresent()
            ? String.format(Locale.ROOT, "%,.0f MiB", cost.memory().getAsLong() / MIB)
            : "unknown";
    streams
        .out()
        .printf(
            Locale.ROOT,
            "%s: %.1f s, memory of its own at most %s, on disk %,.0f MiB%n",
            what,
            cost.seconds(),
            memory,
            size(folder) / MIB);
    streams.out().flush();
  }

  private static long size(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).mapToLong(BenchBuildCommand::length).sum();
    }
  }

  private static long length(Path file) {
    try {
      return Files.size(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
