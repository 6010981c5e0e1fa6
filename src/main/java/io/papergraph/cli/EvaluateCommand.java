package io.papergraph.cli;

import io.papergraph.Wiring;
import io.papergraph.eval.Evaluation;
import io.papergraph.eval.GoldException;
import io.papergraph.eval.GoldFile;
import io.papergraph.eval.GoldPaper;
import io.papergraph.extract.Extractor;
import io.papergraph.paper.Paper;
import io.papergraph.query.Printable;
import io.papergraph.source.InputUsageException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "evaluate",
    mixinStandardHelpOptions = true,
    description = {
      "Scores what is extracted against annotated papers: precision, recall and F1 by row, which"
          + " types and roles are taken for which, and the commonest errors.",
      "The titles and abstracts of the annotated papers are read, unless --predictions names a"
          + " file of papers that were read before, in the JSON that 'papergraph extract' prints."
    },
    footer = {
      "",
      "Examples:",
      "  papergraph evaluate gold.jsonl",
      "  papergraph evaluate gold.jsonl --predictions claims.jsonl --format json"
    })
final class EvaluateCommand implements Callable<Integer> {
  private final Wiring wiring;
  private final Streams streams;

  @Parameters(
      paramLabel = "GOLD",
      arity = "1..*",
      description = "annotated papers, JSON Lines: id, title, abstract, entities, results, links")
  private List<Path> gold = new ArrayList<>();

  @Option(
      names = "--predictions",
      paramLabel = "FILE",
      description =
          "score these papers, paired by id, else by title; one not there counts as empty")
  private @Nullable Path predictions;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "table",
      description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE})")
  private Format format = Format.table;

  /** Named as the user writes them. */
  enum Format {
    table,
    json
  }

  EvaluateCommand(Wiring wiring, Streams streams) {
    this.wiring = wiring;
    this.streams = streams;
  }

  @Override
  public Integer call() {
    gold.forEach(EvaluateCommand::requireFile);
    List<GoldPaper> annotated = GoldFile.gold(gold);
    Evaluation evaluation = Evaluation.of(annotated, predicted(annotated));
    if (format == Format.json) {
      streams.out().print(evaluation.json());
    } else {
      evaluation
          .report()
          .lines()
          .map(Printable::of)
          .forEach(line -> streams.out().print(line + "\n"));
    }
    return 0;
  }

  private List<GoldPaper> predicted(List<GoldPaper> annotated) {
    if (predictions != null) {
      requireFile(predictions);
      return GoldFile.predictions(predictions);
    }
    Extractor extractor = wiring.extractor();
    return annotated.stream()
        .map(EvaluateCommand::paper)
        .map(extractor::extract)
        .map(GoldPaper::of)
        .toList();
  }

  private static Paper paper(GoldPaper gold) {
    try {
      return gold.paper();
    } catch (GoldException e) {
      throw new GoldException(e.getMessage() + "; see --predictions", e);
    }
  }

  private static void requireFile(Path file) {
    if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
      throw new InputUsageException(file + ": no such file, or not readable");
    }
  }
}
