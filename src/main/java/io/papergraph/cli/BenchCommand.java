package io.papergraph.cli;

import io.papergraph.Wiring;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(
    name = "bench",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND",
    description = {
      "Measures the parts of a build on this machine; docs/performance.md tells more.",
      "Results are tables in Markdown; --into FILE puts them into a document."
    },
    footer = {
      "",
      "Examples:",
      "  papergraph bench extract abstracts.jsonl.gz --threads 1,2",
      "  papergraph bench identity abstracts.jsonl.gz",
      "  papergraph bench build abstracts.jsonl.gz --work /tmp/bench",
      "  papergraph bench store --store papergraph-store --work /tmp/index",
      "  papergraph bench questions --store papergraph-store",
      "  papergraph bench pages --store papergraph-store"
    })
final class BenchCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();

  /** The command with all under it. */
  static CommandLine line(Wiring wiring, Streams streams) {
    CommandLine line = new CommandLine(new BenchCommand());
    line.addSubcommand(new BenchExtractCommand(wiring, streams));
    line.addSubcommand(new BenchIdentityCommand(wiring, streams));
    line.addSubcommand(new BenchBuildCommand(wiring, streams));
    line.addSubcommand(new BenchStoreCommand(streams));
    line.addSubcommand(new BenchLoadCommand(streams));
    line.addSubcommand(new BenchIndexCommand(streams));
    line.addSubcommand(new BenchShapesCommand(streams));
    line.addSubcommand(new BenchQuestionsCommand(wiring, streams));
    line.addSubcommand(new BenchAskCommand(wiring, streams));
    line.addSubcommand(new BenchPagesCommand(wiring, streams));
    return line;
  }

  @Override
  public Integer call() {
    throw new ParameterException(
        spec.commandLine(),
        "say what to measure: extract, identity, build, store, questions or pages");
  }
}
