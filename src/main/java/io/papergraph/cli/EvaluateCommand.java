package io.papergraph.cli;

import io.papergraph.Wiring;
import io.papergraph.eval.Evaluation;
import io.papergraph.eval.GoldException;
import io.papergraph.eval.GoldFile;
import io.papergraph.eval.GoldPaper;
import io.papergraph.eval.OutsideRecall;
import io.papergraph.eval.PrecisionTable;
import io.papergraph.extract.Extractor;
import io.papergraph.extract.TaggerModel;
import io.papergraph.paper.Paper;
import io.papergraph.query.Printable;
import io.papergraph.source.InputUsageException;
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
    name = "evaluate",
    mixinStandardHelpOptions = true,
    description = {
      "Scores what is extracted against annotated papers: precision, recall and F1 by row, which"
          + " types and roles are taken for which, and the commonest errors.",
      "The titles and abstracts of the annotated papers are read, unless --predictions names a"
          + " file of papers that were read before, in the JSON that 'papergraph extract' prints.",
      "Instead of GOLD: --outside checks papers whose source names datasets beside them, --published"
          + " shows the precision that was measured when the extractor was trained."
    },
    footer = {
      "",
      "Examples:",
      "  papergraph evaluate gold.jsonl",
      "  papergraph evaluate gold.jsonl --predictions claims.jsonl --format json",
      "  papergraph evaluate --outside acl-2022.xml.gz",
      "  papergraph evaluate --published"
    })
final class EvaluateCommand implements Callable<Integer> {
  private final Wiring wiring;
  private final Streams streams;

  @Parameters(
      paramLabel = "GOLD",
      arity = "0..*",
      description = "annotated papers, JSON Lines: id, title, abstract, entities, results, links")
  private List<Path> gold = new ArrayList<>();

  @Option(
      names = "--predictions",
      paramLabel = "FILE",
      description =
          "score these papers, paired by id, else by title; one not there counts as empty")
  private @Nullable Path predictions;

  @Option(
      names = "--outside",
      paramLabel = "INPUT",
      description =
          "papers in any format that says what datasets they work with: of those that stand in the"
              + " text by their exact name, how many are found")
  private List<String> outside = new ArrayList<>();

  @Option(
      names = "--published",
      description =
          "how often each sort of fact was right in papers that the extractor's model had not"
              + " learned from")
  private boolean published;

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
    if ((gold.isEmpty() ? 0 : 1) + (outside.isEmpty() ? 0 : 1) + (published ? 1 : 0) != 1) {
      throw new InputUsageException("one of GOLD, --outside and --published is wanted");
    }
    boolean json = format == Format.json;
    if (published) {
      PrecisionTable table = PrecisionTable.standard();
      String model = TaggerModel.standardFingerprint();
      print(json ? table.json(model) : head(table, model) + table.table());
    } else if (!outside.isEmpty()) {
      OutsideRecall recall = outside();
      print(json ? recall.json() : recall.report());
    } else {
      gold.forEach(Reading::requireFile);
      List<GoldPaper> annotated = GoldFile.gold(gold);
      Evaluation evaluation = Evaluation.of(annotated, predicted(annotated));
      print(json ? evaluation.json() : evaluation.report());
    }
    return 0;
  }

  private void print(String text) {
    text.lines().map(Printable::of).forEach(line -> streams.out().print(line + "\n"));
  }

  private static String head(PrecisionTable table, String model) {
    return "model " + table.model() + (table.isOf(model) ? "\n" : ", not the one in use here\n");
  }

  private OutsideRecall outside() {
    Extractor extractor = wiring.extractor();
    OutsideRecall recall = new OutsideRecall();
    try (Stream<Paper> papers = Reading.papers(wiring, outside)) {
      papers.forEach(paper -> recall.add(paper, extractor));
    }
    return recall;
  }

  private List<GoldPaper> predicted(List<GoldPaper> annotated) {
    if (predictions != null) {
      Reading.requireFile(predictions);
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
}
