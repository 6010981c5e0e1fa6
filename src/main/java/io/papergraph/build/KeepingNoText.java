package io.papergraph.build;

import io.papergraph.claim.Extraction;
import io.papergraph.extract.Extractor;
import io.papergraph.paper.Paper;
import io.papergraph.paper.PaperId;
import io.papergraph.rdf.ClaimMapper;
import io.papergraph.rdf.PaperReader;
import java.io.StringWriter;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;

/**
 * No abstract is kept, in either form: a joined record holds what was read from it, as the graph
 * that it would have.
 */
final class KeepingNoText implements Keeping {
  private final Extractor extractor;
  private final ClaimMapper mapper;
  private final PaperReader reader;

  KeepingNoText(Extractor extractor, ClaimMapper mapper, PaperReader reader) {
    this.extractor = extractor;
    this.mapper = mapper;
    this.reader = reader;
  }

  @Override
  public Graph standing(Extraction extraction) {
    return mapper.withoutText(extraction);
  }

  @Override
  public Graph joined(Paper paper, Supplier<Extraction> extraction) {
    return join(standing(extraction.get()));
  }

  @Override
  public Graph join(Graph standing) {
    return mapper.joined(reader.head(standing), triples(standing));
  }

  @Override
  public Graph part(Graph joined) {
    Graph graph = GraphFactory.createDefaultGraph();
    RDFParser.fromString(PaperReader.record(joined), Lang.NTRIPLES).parse(graph);
    return graph;
  }

  @Override
  public List<PaperId> aliases(Graph stored) {
    return reader.head(standingForm(stored)).aliases();
  }

  @Override
  public boolean isCurrent(Graph stored) {
    return reader.extractor(standingForm(stored)).equals(extractor.version());
  }

  private Graph standingForm(Graph stored) {
    return PaperReader.isJoined(stored) ? part(stored) : stored;
  }

  /** Sorted, so that the same graph gives the same text. */
  private static String triples(Graph graph) {
    StringWriter lines = new StringWriter();
    RDFDataMgr.write(lines, graph, Lang.NTRIPLES);
    return lines.toString().lines().sorted().collect(Collectors.joining("\n", "", "\n"));
  }
}
