package io.papergraph.cli;

import io.papergraph.Wiring;
import io.papergraph.eval.CrossValidation;
import io.papergraph.eval.GoldFile;
import io.papergraph.eval.GoldSet;
import io.papergraph.eval.PrecisionTable;
import io.papergraph.eval.Readings;
import io.papergraph.eval.Reliability;
import io.papergraph.eval.Trial;
import io.papergraph.extract.FeatureGroup;
import io.papergraph.extract.TaggerModel;
import io.papergraph.paper.Paper;
import io.papergraph.query.Printable;
import io.papergraph.source.InputUsageException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
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
  private static final int SMALLEST = 8;

  private final Wiring wiring;
  private final Streams streams;

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
          "papers in any format to learn of words and names from; annotated ones are left out")
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

  @Option(
      names = "--precisions",
      paramLabel = "FILE",
      description = "where to write, as CSV, how often each sort of fact is right in unseen papers")
  @Nullable Path precisions;

  @Option(
      names = "--learning-curve",
      description = "scores with an eighth, a quarter and a half of the papers to learn from, too")
  boolean curve;

  @Option(
      names = "--ablation",
      description = "scores without each group of features, too (some minutes for each)")
  boolean ablation;

  @Option(names = "--across", description = "scores of each file by a model of the others, too")
  boolean across;

  TrainCommand(Wiring wiring, Streams streams) {
    this.wiring = wiring;
    this.streams = streams;
  }

  @Override
  public Integer call() throws IOException {
    requireOptions();
    gold.forEach(Reading::requireFile);
    Stream.of(output, precisions).filter(Objects::nonNull).forEach(Reading::requireFolderOf);
    if (spans) {
      try (Stream<Paper> papers = papers()) {
        new SpanTraining(streams).train(gold, papers, folds, output);
      }
      return 0;
    }
    List<GoldSet> sets = GoldFile.toLearnFrom(gold);
    CrossValidation validation;
    try (Stream<Paper> papers = papers()) {
      validation = new CrossValidation(sets, papers, folds, streams.err()::println);
    }
    Readings readings = validation.read();
    if (folds > 0) {
      print(readings);
    }
    if (output != null || precisions != null) {
      write(validation.model(readings), readings);
    }
    if (curve || across || ablation) {
      streams.out().println("\n" + Trial.head());
      print(new Trial("as it is", readings));
      compare(validation);
    }
    return 0;
  }

  private void requireOptions() {
    boolean scores = curve || across || ablation || precisions != null;
    if (spans && scores) {
      throw new InputUsageException("--spans goes with --folds, --unlabelled and --output alone");
    }
    if (folds < 0 || folds == 1 || (folds == 0 && scores)) {
      throw new InputUsageException("--folds " + folds + ": scores take 2 or more");
    }
    if (across && gold.size() < 2) {
      throw new InputUsageException("--across takes two files or more");
    }
  }

  private void write(TaggerModel model, Readings readings) throws IOException {
    Path target = output;
    if (target != null) {
      try (OutputStream out = Files.newOutputStream(target)) {
        model.write(out);
      }
    }
    Path table = precisions;
    if (table != null) {
      Files.writeString(table, PrecisionTable.of(model.fingerprint(), readings).csv());
    }
  }

  private void compare(CrossValidation validation) {
    if (across) {
      print(new Trial("from the other file", validation.readAcross()));
    }
    for (int parts = curve ? SMALLEST : 1; parts > 1; parts /= 2) {
      print(new Trial("1/" + parts + " of papers", validation.read(1.0 / parts)));
    }
    if (ablation) {
      for (FeatureGroup group : FeatureGroup.values()) {
        print(new Trial("- " + group.label(), validation.readWithout(Set.of(group))));
      }
      print(
          new Trial(
              "- rules, lexicons",
              validation.readWithout(Set.of(FeatureGroup.RULES, FeatureGroup.LEXICONS))));
    }
  }

  private void print(Trial trial) {
    trial.lines().forEach(streams.out()::println);
    streams.out().flush();
  }

  private Stream<Paper> papers() {
    if (unlabelled.isEmpty()) {
      return Stream.empty();
    }
    return Reading.papers(wiring, unlabelled);
  }

  private void print(Readings readings) {
    readings
        .byFile()
        .forEach(
            (name, evaluation) -> {
              streams.out().println(name);
              evaluation.report().lines().map(Printable::of).forEach(streams.out()::println);
              streams.out().println();
            });
    Reliability.lines("entities", readings.entities()).forEach(streams.out()::println);
    Reliability.lines("roles", readings.relations()).forEach(streams.out()::println);
    streams.out().flush();
  }
}
