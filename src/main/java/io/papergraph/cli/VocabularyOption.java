package io.papergraph.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/** The option that every command takes which decides what names stand for. */
final class VocabularyOption {
  @Option(
      names = "--vocabulary",
      paramLabel = "FILE",
      description =
          "metrics, tasks and names of your own in Turtle, beside those of the program; may be given"
              + " more than once, and on every build of the store")
  List<Path> files = new ArrayList<>();
}
