package io.papergraph.engines;

import io.papergraph.Papergraph;
import io.papergraph.Wiring;
import io.papergraph.build.Pipeline;
import io.papergraph.build.Summary;
import io.papergraph.export.ExportOptions;
import io.papergraph.resolve.Curations;
import io.papergraph.source.Read;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.Quad;

/** One store, and what it holds as its N-Quads say. */
final class Graphs {
  /** Every so many of a store's statements are taken back, for the questions that mind. */
  private static final int RETRACTED = 9;

  private final Path store;
  private final Path nquads;
  private final List<Quad> quads;

  private Graphs(Path store, Path nquads) {
    this.store = store;
    this.nquads = nquads;
    this.quads = read(nquads);
  }

  /**
   * Builds a store, and exports it.
   *
   * @param folder empty
   */
  static Graphs build(Stream<Read> papers, Path folder) throws IOException {
    Path store = folder.resolve("store");
    Path nquads = folder.resolve("export.nq");
    try (Papergraph graph = Papergraph.openOrCreate(store)) {
      graph.build(papers, new Silent());
      Curations retracted = Retractions.every(RETRACTED, graph);
      graph.editor(new Wiring().vocabularies(), retracted).curator().apply();
      graph.export(ExportOptions.everything(), nquads);
    }
    return new Graphs(store, nquads);
  }

  /** Takes no note of anything. */
  private static final class Silent implements Pipeline.Listener {
    @Override
    public void problem(Read problem) {}

    @Override
    public void progress(Summary soFar) {}
  }

  private static List<Quad> read(Path nquads) {
    List<Quad> quads = new ArrayList<>();
    RDFParser.source(nquads)
        .parse(
            new StreamRDFBase() {
              @Override
              public void quad(Quad quad) {
                quads.add(quad);
              }
            });
    return List.copyOf(quads);
  }

  /** All quads in the order of the export. */
  List<Quad> quads() {
    return quads;
  }

  StoreEngine openStore() {
    return new StoreEngine(store);
  }

  MemoryEngine openMemory() {
    return new MemoryEngine(quads);
  }

  /** The engine where it is installed; else the test is skipped. */
  OxigraphEngine openOxigraph() {
    return OxigraphEngine.orSkip(nquads);
  }
}
