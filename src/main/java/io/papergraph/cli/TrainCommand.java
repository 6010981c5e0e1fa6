package io.papergraph.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.papergraph.Wiring;
import io.papergraph.eval.CrossValidation;
import io.papergraph.eval.CrossValidation.GoldFile;
import io.papergraph.eval.GoldPaper;
import io.papergraph.eval.Reliability;
import io.papergraph.paper.Paper;
import io.papergraph.source.Read;
import java.io.BufferedReader;
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
      "Trains the tagger on annotated papers and prints its cross-validated scores; with --spans"
          + " another tagger, for the labels of any corpus.",
      "The same files in the same order give the same model, to the byte."
    },
    footer = {
      "",
      "Examples:",
      "  papergraph train gold.jsonl --unlabelled abstracts.jsonl.gz -o model.bin.gz",
      "  papergraph train --spans labelled.jsonl --unlabelled abstracts.jsonl.gz -o model.bin.gz"
    })
final class TrainCommand implements Callable<Integer> {
  private final Wiring wiring;
  private final Streams streams;
  private final ObjectMapper mapper = new ObjectMapper();

  @Parameters(
      paramLabel = "GOLD",
      arity = "1..*",
      description = "annotated papers in the JSON Lines of the annotation guidelines")
  List<Path> gold = new ArrayList<>();

  @Option(
      names = "--spans",
      description = {
        "the files hold labelled spans of any types, for 'papergraph tag':",
        "JSON Lines of id, text, spans; a span has start, end (code points) and type"
      })
  boolean spans;

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
    if (spans) {
      try (Stream<Paper> papers = papers()) {
        new SpanTraining(streams).train(gold, papers, folds, output);
      }
      return 0;
    }
    List<GoldFile> files = new ArrayList<>();
    for (Path file : gold) {
      files.add(new GoldFile(file.getFileName().toString(), read(file)));
    }
    CrossValidation.Trained trained;
    try (Stream<Paper> papers = papers()) {
      trained = CrossValidation.train(files, papers, folds, streams.err()::println);
    }
    trained
        .rows()
        .forEach(
            (name, rows) -> {
              streams.out().printf("%-30s%7s%7s%7s%7s%7s%n", name, "P", "R", "F1", "gold", "pred");
              rows.forEach((row, counts) -> streams.out().println(counts.line(row)));
            });
    Reliability.lines("entities", trained.entities()).forEach(streams.out()::println);
    Reliability.lines("roles", trained.roles()).forEach(streams.out()::println);
    Path target = output;
    if (target != null) {
      try (OutputStream out = Files.newOutputStream(target)) {
        trained.model().write(out);
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

  private List<GoldPaper> read(Path file) throws IOException {
    List<GoldPaper> papers = new ArrayList<>();
    try (BufferedReader in = Files.newBufferedReader(file)) {
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        if (!line.isBlank()) {
          papers.add(GoldPaper.of(mapper.readTree(line)));
        }
      }
    }
    return papers;
  }
}
