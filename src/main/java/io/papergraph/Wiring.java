package io.papergraph;

import io.papergraph.export.Exporter;
import io.papergraph.export.JsonLdContext;
import io.papergraph.export.JsonLdExporter;
import io.papergraph.export.NQuadsExporter;
import io.papergraph.export.TurtleExporter;
import io.papergraph.extract.Extractor;
import io.papergraph.query.QueryCatalog;
import io.papergraph.query.QueryException;
import io.papergraph.rdf.MetricTerms;
import io.papergraph.rdf.Prefixes;
import io.papergraph.source.ArxivJsonlSource;
import io.papergraph.source.HuggingFaceTextSource;
import io.papergraph.source.Inputs;
import io.papergraph.source.PaperSource;
import io.papergraph.source.PapergraphJsonlSource;
import java.util.List;
import java.util.stream.Collectors;

/** The one place where the parts are listed and put together, with constructors. */
public final class Wiring {

  /** Every format that papers are read from; the first that accepts an input reads it. */
  private static List<PaperSource> sources() {
    return List.of(
        new PapergraphJsonlSource(), new ArxivJsonlSource(), new HuggingFaceTextSource());
  }

  /** Opens inputs in any known format; {@code -} is the standard input of this process. */
  public Inputs inputs() {
    return new Inputs(sources(), System.in);
  }

  /** The questions that ship with the project. */
  public QueryCatalog questions() {
    return QueryCatalog.load("/queries/questions");
  }

  /** Every format that a store is written in. */
  private static List<Exporter> exporters() {
    return List.of(
        new NQuadsExporter(),
        new TurtleExporter(Prefixes.all()),
        new JsonLdExporter(JsonLdContext.bundled()));
  }

  /**
   * The exporter of this name.
   *
   * @throws QueryException when there is none
   */
  public Exporter exporter(String name) {
    return exporters().stream()
        .filter(e -> e.name().equals(name))
        .findFirst()
        .orElseThrow(
            () -> new QueryException("unknown format '" + name + "'; there are " + names()));
  }

  private static String names() {
    return exporters().stream().map(Exporter::name).collect(Collectors.joining(", "));
  }

  /** The vocabulary of metrics. */
  public MetricTerms metrics() {
    return MetricTerms.load();
  }

  /** The extractor that is used unless another is asked for. */
  public Extractor extractor() {
    return new Extractor() {
      @Override
      public String version() {
        return "none";
      }

      @Override
      public io.papergraph.claim.Extraction extract(io.papergraph.paper.Paper paper) {
        return new io.papergraph.claim.Extraction(paper, "none", List.of(), List.of(), List.of());
      }
    };
  }
}
