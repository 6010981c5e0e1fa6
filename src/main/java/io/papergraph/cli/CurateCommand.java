package io.papergraph.cli;

import io.papergraph.Wiring;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(
    name = "curate",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND",
    description = {
      "Keeps what people decide where the rules are wrong: which names are one thing, what it is called"
          + " and is, and which statements of papers hold.",
      "Decisions stand in a Turtle file, beside the store unless --curation names another, and are put"
          + " to work at once and on every build. Deleting one there undoes it; docs/curation.md tells more."
    },
    footer = {
      "",
      "Examples:",
      "  papergraph curate merge ILSVRC-12 ImageNet --type Dataset --because 'the same images'",
      "  papergraph curate rename 'sharpness aware' 'Sharpness-Aware Minimization'",
      "  papergraph curate retract arxiv:2010.11929 evaluates Dataset CIFAR-10",
      "  papergraph curate list"
    })
final class CurateCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();

  /** The command with all under it. */
  static CommandLine line(Wiring wiring, Streams streams) {
    CommandLine line = new CommandLine(new CurateCommand());
    line.addSubcommand(new CurateNames.Merge(wiring, streams));
    line.addSubcommand(new CurateNames.Split(wiring, streams));
    line.addSubcommand(new CurateNames.Rename(wiring, streams));
    line.addSubcommand(new CurateNames.Retype(wiring, streams));
    line.addSubcommand(new CurateStatements.Retract(wiring, streams));
    line.addSubcommand(new CurateStatements.Confirm(wiring, streams));
    line.addSubcommand(new CurateListCommand(wiring, streams));
    line.addSubcommand(new CurateApplyCommand(wiring, streams));
    return line;
  }

  @Override
  public Integer call() {
    throw new ParameterException(spec.commandLine(), "say what to do, e.g. merge, split or list");
  }
}
