package io.papergraph.cli;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Inputs and how to read them, for every command that reads papers. */
final class InputArguments {
  @Parameters(
      paramLabel = "INPUT",
      arity = "1..*",
      description =
          "files, folders, lists on the net (hf:trending, arxiv:2503.11731, https://…; see"
              + " 'papergraph sources'), or - for standard input; .gz is read as it is")
  List<String> inputs = new ArrayList<>();

  @Option(
      names = "--from",
      paramLabel = "FORMAT",
      description = "the format of the inputs, instead of telling it from their content")
  @Nullable String from;

  @Mixin LiveArguments live = new LiveArguments();

  @Option(names = "--strict", description = "exit with status 1 when a record was skipped")
  boolean strict;

  @Option(names = "--quiet", description = "no progress on the terminal")
  boolean quiet;

  /** Whether reading may wait for someone to type, or for a service to answer. */
  boolean mayWait() {
    return inputs.stream().anyMatch(name -> name.equals("-") || name.contains(":"));
  }
}
