package io.papergraph.build;

import io.papergraph.claim.Extraction;
import io.papergraph.extract.Extractor;
import io.papergraph.paper.Paper;
import io.papergraph.paper.PaperId;
import io.papergraph.rdf.ClaimMapper;
import io.papergraph.rdf.PaperReader;
import io.papergraph.source.PaperJson;
import java.util.List;
import java.util.function.Supplier;
import org.apache.jena.graph.Graph;

/** Abstracts are kept: a joined record is its text alone, and is read again when it comes back. */
final class KeepingText implements Keeping {
  private final Extractor extractor;
  private final ClaimMapper mapper;
  private final PaperReader reader;

  KeepingText(Extractor extractor, ClaimMapper mapper, PaperReader reader) {
    this.extractor = extractor;
    this.mapper = mapper;
    this.reader = reader;
  }

  @Override
  public Graph standing(Extraction extraction) {
    return mapper.graph(extraction);
  }

  @Override
  public Graph joined(Paper paper, Supplier<Extraction> extraction) {
    return mapper.joined(paper, PaperJson.write(paper));
  }

  @Override
  public Graph join(Graph standing) {
    Paper paper = reader.paper(standing);
    return mapper.joined(paper, PaperJson.write(paper));
  }

  @Override
  public Graph part(Graph joined) {
    return standing(extractor.extract(record(joined)));
  }

  @Override
  public List<PaperId> aliases(Graph stored) {
    return PaperReader.isJoined(stored) ? record(stored).aliases() : reader.head(stored).aliases();
  }

  @Override
  public boolean isCurrent(Graph stored) {
    return PaperReader.isJoined(stored) || reader.extractor(stored).equals(extractor.version());
  }

  private static Paper record(Graph joined) {
    return PaperJson.read(PaperReader.record(joined));
  }
}
