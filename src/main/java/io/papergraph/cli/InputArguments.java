package io.papergraph.cli;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Inputs and how to read them, for every command that reads papers. */
final class InputArguments {
  @Parameters(
      paramLabel = "INPUT",
      arity = "1..*",
      description = "files, folders, or - for standard input; .gz is read as it is")
  List<String> inputs = new ArrayList<>();

  @Option(
      names = "--from",
      paramLabel = "FORMAT",
      description = "the format of the inputs, instead of telling it from their content")
  @Nullable String from;

  @Option(names = "--strict", description = "exit with status 1 when a record was skipped")
  boolean strict;

  @Option(names = "--quiet", description = "no progress on the terminal")
  boolean quiet;
}
