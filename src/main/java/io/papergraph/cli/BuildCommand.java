package io.papergraph.cli;

import io.papergraph.Editor;
import io.papergraph.Papergraph;
import io.papergraph.Wiring;
import io.papergraph.build.Pipeline;
import io.papergraph.build.Summary;
import io.papergraph.rdf.Iris;
import io.papergraph.rdf.Vocabularies;
import io.papergraph.resolve.Curations;
import io.papergraph.source.FoundInputs;
import io.papergraph.source.InputMeter;
import io.papergraph.source.InputUsageException;
import io.papergraph.store.KnowledgeStore;
import java.io.IOException;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "build",
    mixinStandardHelpOptions = true,
    description = "Reads papers, extracts what they claim, and stores it.",
    footer = {
      "",
      "Examples:",
      "  papergraph build saved-pages/",
      "  papergraph build hf:trending --contact you@example.org",
      "  papergraph build arxiv.jsonl.gz --store arxiv",
      "  papergraph build abstracts.jsonl --store to-share --no-text",
      "  papergraph build farming.jsonl --store farming --vocabulary farming.ttl",
      "  papergraph build abstracts.jsonl --curation decisions.ttl",
      "  zcat dump.jsonl.gz | papergraph build -"
    })
final class BuildCommand implements Callable<Integer> {
  private final Wiring wiring;
  private final Streams streams;

  @Mixin private final InputArguments arguments = new InputArguments();
  @Mixin private final StoreOption store = new StoreOption();
  @Mixin private final VocabularyOption vocabulary = new VocabularyOption();
  @Mixin private final CurationOption curation = new CurationOption();

  @Option(
      names = "--base",
      paramLabel = "IRI",
      description = "where the resources of a new store live (default: " + Iris.DEFAULT_BASE + ")")
  private @Nullable String base;

  @Option(
      names = "--batch",
      paramLabel = "PAPERS",
      defaultValue = "1024",
      description = "papers a transaction; fewer cost more disk (default: ${DEFAULT-VALUE})")
  private int batch = Pipeline.DEFAULT_BATCH;

  @Option(
      names = "--no-text",
      description = "keep no abstracts in a new store; quotes and their offsets stay")
  private boolean noText;

  @Option(
      names = "--reread",
      description =
          "read inputs again that this program has built into the store before; they change"
              + " nothing as long as they are the same")
  private boolean reread;

  @Option(names = "--json", description = "print what was done as one line of JSON")
  private boolean json;

  BuildCommand(Wiring wiring, Streams streams) {
    this.wiring = wiring;
    this.streams = streams;
  }

  private void requireUsage() {
    if (batch < 1) {
      throw new InputUsageException("--batch must be 1 or more, not " + batch);
    }
    if (noText && KnowledgeStore.keepsText(store.dir).orElse(false)) {
      throw new InputUsageException(
          "store " + store.dir + " keeps abstracts; name a new store for --no-text");
    }
    if (base != null) {
      requireBase(base);
    }
  }

  private void requireBase(String base) {
    try {
      new Iris(base);
    } catch (IllegalArgumentException e) {
      throw new InputUsageException("--" + e.getMessage());
    }
    String stored = KnowledgeStore.baseOf(store.dir).orElse(base);
    if (!stored.equals(base)) {
      throw new InputUsageException(
          "store " + store.dir + " has base " + stored + "; name a new store for another --base");
    }
  }

  @Override
  public Integer call() throws IOException {
    requireUsage();
    Vocabularies vocabularies = wiring.vocabularies(vocabulary.files);
    Curations curations = curation.read(store.dir);
    InputMeter meter = new InputMeter();
    FoundInputs inputs = Reading.find(wiring, arguments);
    try (Interruption interruption = interruption();
        Papergraph graph =
            Papergraph.openOrCreate(store.dir, base == null ? Iris.DEFAULT_BASE : base, !noText)) {
      CurationReport.warnOfLoss(graph, curations, streams);
      Editor editor = graph.editor(vocabularies, curations);
      Summary summary;
      try (ProgressLine line = ProgressLine.on(streams, arguments.quiet)) {
        IndexProgress.prepare(graph, line);
        BuildReport report = new BuildReport(line, new Pace(), meter, interruption::isRequested);
        summary =
            reread
                ? editor.build(inputs.read(meter), report, batch)
                : editor.buildNew(inputs, meter, report, batch);
      }
      if (!curations.isEmpty()) {
        CurationReport.complain(editor.curator().findings(), streams);
      }
      streams.out().println(json ? SummaryJson.of(summary) : summary.line());
      streams.out().flush();
      return Reading.status(summary.skippedRecords(), summary.failedInputs(), arguments.strict);
    }
  }

  private Interruption interruption() {
    return new Interruption(
        streams,
        "storing what was read; the same command goes on from there (kill -9 harms nothing, and"
            + " loses what is not stored)",
        arguments.mayWait());
  }
}
