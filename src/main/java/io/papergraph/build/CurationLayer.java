package io.papergraph.build;

import io.papergraph.rdf.CurationMapper;
import io.papergraph.rdf.IdentityMapper;
import io.papergraph.rdf.Iris;
import io.papergraph.resolve.CuratedNames;
import io.papergraph.resolve.Curation;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.graph.GraphFactory;

/** Keeps in the identity graph the curations that apply, with what they apply to. */
final class CurationLayer {
  private final DatasetGraph dataset;
  private final CuratedNames curated;
  private final CurationEffects effects;
  private final CurationMapper writer;
  private final Node graph;

  /**
   * @param dataset whose names have been worked out with the curations
   */
  CurationLayer(DatasetGraph dataset, Iris iris, CuratedNames curated, IdentityMapper mapper) {
    this.dataset = dataset;
    this.curated = curated;
    this.effects = new CurationEffects(dataset, iris, curated, mapper);
    this.writer = new CurationMapper(iris);
    this.graph = NodeFactory.createURI(iris.identityGraph());
  }

  /** Takes into account that names have come or gone, or papers have changed. */
  void update() {
    for (Curation curation : curated.curations().all()) {
      Graph fresh =
          effect(curation) instanceof Effect.Applied applied
              ? writer.graph(curation, applied.things(), applied.statements())
              : GraphFactory.createDefaultGraph();
      Graphs.replaceSubject(dataset, graph, writer.node(curation), fresh);
    }
  }

  /** What became of each curation. */
  List<CurationFinding> findings() {
    return curated.curations().all().stream()
        .map(curation -> new CurationFinding(curation, why(effect(curation))))
        .toList();
  }

  private static String why(Effect effect) {
    return effect instanceof Effect.Idle idle ? idle.why() : "";
  }

  private Effect effect(Curation curation) {
    return curated
        .opponent(curation)
        .<Effect>map(other -> new Effect.Idle("it contradicts '" + other.text() + "'"))
        .orElseGet(() -> curation.accept(effects));
  }
}
