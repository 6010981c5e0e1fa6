package io.papergraph.cli;

import io.papergraph.Papergraph;
import io.papergraph.Wiring;
import io.papergraph.query.ParameterBinder;
import io.papergraph.query.QueryRunner.Limits;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Stores that are open at once, to be closed together. */
final class OpenStores implements AutoCloseable {
  private final List<Path> folders;
  private final List<Papergraph> graphs = new ArrayList<>();

  private OpenStores(List<Path> folders) {
    this.folders = List.copyOf(folders);
  }

  /**
   * Opens them all or none.
   *
   * @throws io.papergraph.store.StoreException as {@link Papergraph#open}
   */
  @SuppressWarnings("MustBeClosedChecker")
  static OpenStores open(List<Path> folders) {
    OpenStores stores = new OpenStores(folders);
    try {
      folders.forEach(folder -> stores.graphs.add(Papergraph.open(folder)));
      return stores;
    } catch (RuntimeException e) {
      stores.close();
      throw e;
    }
  }

  /** The base of the last. */
  String base() {
    return graphs.get(graphs.size() - 1).base();
  }

  /** Called by how many papers they hold, and by their folders where that is not kept. */
  List<String> names(Wiring wiring) {
    List<String> names = new ArrayList<>();
    for (int i = 0; i < graphs.size(); i++) {
      names.add(papers(wiring, graphs.get(i)).orElse("" + folders.get(i).getFileName()));
    }
    return names;
  }

  private static Optional<String> papers(Wiring wiring, Papergraph graph) {
    ParameterBinder binder = new ParameterBinder(graph.base());
    return graph
        .runner(Limits.DEFAULT)
        .rows(binder.bind(wiring.report("statistics"), Map.of()))
        .records()
        .stream()
        .filter(row -> "papers".equals(row.get("counted")) && !row.containsKey("facet"))
        .map(row -> Figure.whole(Long.parseLong(row.getOrDefault("count", "0"))) + " papers")
        .findFirst();
  }

  List<BenchPlace> places(Limits limits) {
    List<BenchPlace> places = new ArrayList<>();
    for (int i = 0; i < graphs.size(); i++) {
      Papergraph graph = graphs.get(i);
      places.add(
          new BenchPlace(
              "" + folders.get(i),
              graph.runner(limits),
              new ParameterBinder(graph.base()),
              Optional.empty()));
    }
    return places;
  }

  @Override
  public void close() {
    graphs.forEach(Papergraph::close);
  }
}
