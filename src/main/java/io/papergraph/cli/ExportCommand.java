package io.papergraph.cli;

import io.papergraph.Papergraph;
import io.papergraph.Wiring;
import io.papergraph.export.ExportOptions;
import io.papergraph.export.ExportReport;
import io.papergraph.export.ExportUsageException;
import io.papergraph.paper.Issued;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "export",
    mixinStandardHelpOptions = true,
    description = "Writes the store or a part of it; the same content gives the same bytes.",
    footer = {
      "",
      "Part of a store is whole papers, with what the store knows of the names that they use.",
      "",
      "Examples:",
      "  papergraph export -o papers.ttl",
      "  papergraph export --since 2025-06 --no-text -o recent.nq.gz",
      "  papergraph export --paper 1706.03762 --format trig",
      "  papergraph export --format csv -o tables"
    })
final class ExportCommand implements Callable<Integer> {
  private final Wiring wiring;
  private final Streams streams;

  @Mixin private final StoreOption store = new StoreOption();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description =
          "nquads, trig, ntriples, turtle, rdfxml, jsonld or csv (default: what the ending of the"
              + " output tells, .nq .trig .nt .ttl .rdf .xml .jsonld or .csv, else nquads)")
  private @Nullable String format;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description =
          "the file to write, compressed if it ends in .gz, or for csv the folder; without it,"
              + " standard output")
  private @Nullable Path output;

  @Option(
      names = "--paper",
      paramLabel = "ID",
      description = "only this paper: arXiv id, DOI, Anthology id or IRI; may be repeated")
  private List<String> papers = List.of();

  @Option(
      names = "--since",
      paramLabel = "DATE",
      description = "only papers issued on or after YYYY, YYYY-MM or YYYY-MM-DD")
  private @Nullable String since;

  @Option(names = "--no-text", description = "leave abstracts out; quotes and offsets stay")
  private boolean noText;

  ExportCommand(Wiring wiring, Streams streams) {
    this.wiring = wiring;
    this.streams = streams;
  }

  @Override
  public Integer call() throws IOException {
    ExportOptions options =
        new ExportOptions(format, papers, since == null ? null : date(since), !noText);
    wiring.exporters().choose(format, output);
    try (Papergraph graph = Papergraph.open(store.dir)) {
      ExportReport report = export(graph, options, output);
      if (report.undated() > 0) {
        streams.complain("left out, as they have no date of issue: " + report.undated());
      }
      return 0;
    }
  }

  private ExportReport export(Papergraph graph, ExportOptions options, @Nullable Path target)
      throws IOException {
    return target == null
        ? graph.export(options, streams.raw())
        : ProgressLine.during(streams, "writing " + target, () -> graph.export(options, target));
  }

  private static Issued date(String written) {
    return Issued.parse(written)
        .orElseThrow(
            () ->
                new ExportUsageException(
                    "'" + written + "' is no date of the form YYYY, YYYY-MM or YYYY-MM-DD"));
  }
}
