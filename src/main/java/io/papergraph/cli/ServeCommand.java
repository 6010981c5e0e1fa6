package io.papergraph.cli;

import io.papergraph.Papergraph;
import io.papergraph.serve.ServerOptions;
import io.papergraph.serve.SparqlServer;
import java.io.IOException;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
    name = "serve",
    mixinStandardHelpOptions = true,
    description =
        "Serves the store as read-only SPARQL, to this machine only unless told otherwise.",
    footer = {
      "",
      "Example:",
      "  papergraph serve &",
      "  curl -H 'Accept: text/csv' --data-urlencode query@my.rq http://127.0.0.1:3030/sparql"
    })
final class ServeCommand implements Callable<Integer> {
  /** The longest that the end of a server takes, and some more. */
  private static final long LAST_SECONDS = 60;

  private final Streams streams;

  @Mixin private final StoreOption store = new StoreOption();
  @Mixin private final ServerArguments arguments = new ServerArguments();

  ServeCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws InterruptedException, IOException {
    CountDownLatch done = new CountDownLatch(1);
    try (ServerLog log = ServerLog.to(arguments.accessLog, streams);
        Papergraph graph = Papergraph.open(store.dir)) {
      IndexProgress.prepare(graph, streams);
      return serve(graph, log.addTo(arguments.options()), done);
    } finally {
      done.countDown();
    }
  }

  private int serve(Papergraph graph, ServerOptions options, CountDownLatch done)
      throws InterruptedException {
    try (SparqlServer server = SparqlServer.start(graph.store(), options)) {
      streams.out().println("serving " + store.dir + " at " + server.url() + "sparql");
      streams.out().flush();
      Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(server, done), "stop-server"));
      server.awaitStop();
      return 0;
    }
  }

  /** The process ends when this does: the store must have been closed by then. */
  private static void stop(SparqlServer server, CountDownLatch done) {
    server.close();
    try {
      if (!done.await(LAST_SECONDS, TimeUnit.SECONDS)) {
        System.err.println("papergraph: the store was not closed in time; it is whole all the same");
      }
    } catch (InterruptedException e) {
      throw new IllegalStateException("nobody interrupts a thread here", e);
    }
  }
}
