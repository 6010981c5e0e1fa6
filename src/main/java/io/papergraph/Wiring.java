package io.papergraph;

import io.papergraph.extract.Extractor;
import io.papergraph.query.QueryCatalog;
import io.papergraph.rdf.MetricTerms;
import io.papergraph.source.ArxivJsonlSource;
import io.papergraph.source.HuggingFaceTextSource;
import io.papergraph.source.Inputs;
import io.papergraph.source.PaperSource;
import io.papergraph.source.PapergraphJsonlSource;
import java.util.List;

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
