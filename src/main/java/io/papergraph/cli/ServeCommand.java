package io.papergraph.cli;

import io.papergraph.Papergraph;
import io.papergraph.Wiring;
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
        "Serves the store by SPARQL, to this machine only unless told otherwise; it is read-only"
            + " but for what --watch and --writable let in.",
    footer = {
      "",
      "Example:",
      "  papergraph serve &",
      "  curl -H 'Accept: text/csv' --data-urlencode query@my.rq http://127.0.0.1:3030/sparql"
    })
final class ServeCommand implements Callable<Integer> {
  /** The longest that the end of a server takes, and some more. */
  private static final long LAST_SECONDS = 60;

  private final Wiring wiring;
  private final Streams streams;

  @Mixin private final WritingArguments writing = new WritingArguments();
  @Mixin private final StoreOption store = new StoreOption();
  @Mixin private final ServerArguments arguments = new ServerArguments();

  ServeCommand(Wiring wiring, Streams streams) {
    this.wiring = wiring;
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
    try (LiveBuild live = new LiveBuild(graph, wiring, writing, streams);
        SparqlServer server = SparqlServer.start(graph.store(), options, writing.writing(live));
        FolderWatch watch = new FolderWatch(writing.folder(), live, server, streams)) {
      streams.out().println("serving " + store.dir + " at " + server.url() + "sparql");
      streams.out().println("pages to search and read at " + server.url());
      streams.out().flush();
      LastResort.prepareFor(server);
      watch.start();
      Thread hook = new Thread(() -> stop(live, server, done), "stop-server");
      Runtime.getRuntime().addShutdownHook(hook);
      server.awaitStop();
      return 0;
    }
  }

  /** The process ends when this does: the store must have been closed by then. */
  private static void stop(LiveBuild live, SparqlServer server, CountDownLatch done) {
    live.stop();
    server.close();
    try {
      if (!done.await(LAST_SECONDS, TimeUnit.SECONDS)) {
        System.err.println(
            "papergraph: the store was not closed in time; it is whole all the same");
      }
    } catch (InterruptedException e) {
      throw new IllegalStateException("nobody interrupts a thread here", e);
    }
  }
}
