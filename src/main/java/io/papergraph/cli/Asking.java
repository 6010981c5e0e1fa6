package io.papergraph.cli;

import io.papergraph.Papergraph;
import io.papergraph.Wiring;
import io.papergraph.query.Answer;
import io.papergraph.query.Asker;
import io.papergraph.query.ParameterBinder;
import io.papergraph.query.QueryException;
import io.papergraph.query.QueryRunner.Limits;
import io.papergraph.query.RemoteEndpoint;
import io.papergraph.rdf.Iris;
import io.papergraph.store.KnowledgeStore;
import io.papergraph.store.StoreException;
import io.papergraph.store.StoreInUseException;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Where a command asks: a store on this machine or an endpoint, and how long it waits. */
final class Asking {
  @Mixin private final StoreOption store = new StoreOption();

  @Option(
      names = "--endpoint",
      paramLabel = "URL",
      description =
          "ask this SPARQL endpoint instead of a store, e.g. what 'papergraph serve' prints")
  private @Nullable URI endpoint;

  @Option(
      names = "--base",
      paramLabel = "IRI",
      description = "with --endpoint: where its resources live (default: what it says itself)")
  private @Nullable String base;

  @Option(
      names = "--timeout",
      paramLabel = "SECONDS",
      description = "the most time (default: ${DEFAULT-VALUE})")
  private long timeout;

  Asking() {
    this(Limits.DEFAULT.seconds());
  }

  /**
   * @param timeout the most seconds for an answer, unless the user says otherwise
   */
  Asking(long timeout) {
    this.timeout = timeout;
  }

  /** Work on what is asked; {@code base} is where its resources live. */
  interface Work {
    int on(Asker asker, String base) throws IOException;
  }

  /**
   * Opens what is asked, works on it, and closes it.
   *
   * @param rows the most rows of one answer
   */
  int ask(Wiring wiring, int rows, Work work) throws IOException {
    Limits limits = new Limits(rows, timeout);
    if (endpoint != null) {
      Asker asker = new RemoteEndpoint(endpoint, limits);
      return work.on(asker, remoteBase(wiring, asker));
    }
    requireNoBase();
    try (Papergraph graph = Papergraph.open(store.dir)) {
      return work.on(graph.runner(limits), graph.base());
    } catch (StoreInUseException e) {
      throw new StoreException(
          "store "
              + store.dir
              + " is in use by another process; if that is a server, ask it with"
              + " --endpoint http://127.0.0.1:3030/sparql",
          e);
    }
  }

  /** Where the resources live of what would be asked; a store is not opened for it. */
  String base(Wiring wiring) {
    if (endpoint != null) {
      return remoteBase(wiring, new RemoteEndpoint(endpoint, new Limits(1, timeout)));
    }
    requireNoBase();
    return KnowledgeStore.baseOf(store.dir).orElse(Iris.DEFAULT_BASE);
  }

  /** Whether answers come from elsewhere, where other limits may hold. */
  boolean isRemote() {
    return endpoint != null;
  }

  private void requireNoBase() {
    if (base != null) {
      throw new QueryException("--base goes with --endpoint; a store knows its own");
    }
  }

  /** What was given, else what the endpoint says of itself, else the usual one. */
  private String remoteBase(Wiring wiring, Asker asker) {
    if (base != null) {
      try {
        return new Iris(base).base();
      } catch (IllegalArgumentException e) {
        throw new QueryException("--" + e.getMessage(), e);
      }
    }
    ParameterBinder binder = new ParameterBinder(Iris.DEFAULT_BASE);
    Answer stamp = asker.rows(binder.bind(wiring.report("stamp"), Map.of()));
    List<String> bases =
        stamp.rows().stream()
            .map(row -> Iris.baseOfIdentityGraph(row.get(0)))
            .flatMap(Optional::stream)
            .toList();
    return bases.size() == 1 ? bases.get(0) : Iris.DEFAULT_BASE;
  }
}
