package io.papergraph.cli;

import io.papergraph.Wiring;
import io.papergraph.eval.CrossValidation;
import io.papergraph.eval.GoldFile;
import io.papergraph.eval.GoldSet;
import io.papergraph.eval.Readings;
import io.papergraph.eval.Reliability;
import io.papergraph.paper.Paper;
import io.papergraph.source.Read;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "train",
    mixinStandardHelpOptions = true,
    description = {
      "Trains the tagger on annotated papers and prints its cross-validated scores.",
      "The same files in the same order give the same model, to the byte."
    },
    footer = {
      "",
      "Example:",
      "  papergraph train gold.jsonl --unlabelled abstracts.jsonl.gz -o model.bin.gz"
    })
final class TrainCommand implements Callable<Integer> {
  private final Wiring wiring;
  private final Streams streams;

  @Parameters(
      paramLabel = "GOLD",
      arity = "1..*",
      description = "annotated papers in the JSON Lines of the annotation guidelines")
  List<Path> gold = new ArrayList<>();

  @Option(
      names = "--unlabelled",
      paramLabel = "INPUT",
      description =
          "papers in any format to count words and names over; annotated ones are left out")
  List<String> unlabelled = new ArrayList<>();

  @Option(
      names = "--folds",
      paramLabel = "N",
      defaultValue = "5",
      description = "parts of the cross-validation (default: ${DEFAULT-VALUE}); 0 trains only")
  int folds;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "MODEL",
      description = "where to write the model; without it scores alone are printed")
  @Nullable Path output;

  TrainCommand(Wiring wiring, Streams streams) {
    this.wiring = wiring;
    this.streams = streams;
  }

  @Override
  public Integer call() throws IOException {
    List<GoldSet> sets = GoldFile.toLearnFrom(gold);
    CrossValidation validation;
    try (Stream<Paper> papers = papers()) {
      validation = new CrossValidation(sets, papers, folds, streams.err()::println);
    }
    Readings readings = validation.read();
    if (folds > 0) {
      print(readings);
    }
    Path target = output;
    if (target != null) {
      try (OutputStream out = Files.newOutputStream(target)) {
        validation.model(readings).write(out);
      }
    }
    return 0;
  }

  private Stream<Paper> papers() {
    if (unlabelled.isEmpty()) {
      return Stream.empty();
    }
    return wiring
        .inputs()
        .read(unlabelled)
        .filter(Read.Ok.class::isInstance)
        .map(read -> ((Read.Ok) read).paper());
  }

  private void print(Readings readings) {
    readings
        .byFile()
        .forEach(
            (name, evaluation) -> {
              streams.out().printf("%-30s%7s%7s%7s%7s%7s%n", name, "P", "R", "F1", "gold", "pred");
              evaluation.rows().forEach((row, counts) -> streams.out().println(counts.line(row)));
            });
    Reliability.lines("entities", readings.entities()).forEach(streams.out()::println);
    Reliability.lines("roles", readings.relations()).forEach(streams.out()::println);
  }
}
