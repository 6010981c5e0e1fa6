package io.papergraph.cli;

import io.papergraph.store.PlainLoad;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Parameters;

@Command(
    name = "load",
    mixinStandardHelpOptions = true,
    description =
        "Loads N-Quads into a new TDB2 folder with Jena's phased loader, as tdb2.tdbloader does, for"
            + " comparison with a build.",
    footer = {"", "Example:", "  papergraph bench load graph.nq loaded/"})
final class BenchLoadCommand implements Callable<Integer> {
  private final Streams streams;

  @Parameters(index = "0", paramLabel = "FILE", description = "N-Quads")
  private Path file = Path.of("");

  @Parameters(index = "1", paramLabel = "DIR", description = "a folder that does not exist yet")
  private Path folder = Path.of("");

  BenchLoadCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws IOException {
    long begin = System.nanoTime();
    long quads = PlainLoad.load(file, folder);
    double seconds = (System.nanoTime() - begin) / 1e9;
    streams
        .out()
        .printf(
            Locale.ROOT, "%,d quads in %.1f s, %,.0f a second%n", quads, seconds, quads / seconds);
    return ExitCode.OK;
  }

  /** How many quads a run of this command said that it loaded. */
  static long quads(String said) {
    return Long.parseLong(said.substring(0, said.indexOf(' ')).replace(",", ""));
  }
}
