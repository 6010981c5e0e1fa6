package io.papergraph.cli;

import io.papergraph.Papergraph;
import io.papergraph.serve.ServerOptions;
import io.papergraph.serve.SparqlServer;
import java.time.Duration;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

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
  private final Streams streams;

  @Mixin private final StoreOption store = new StoreOption();

  @Option(
      names = "--host",
      paramLabel = "ADDRESS",
      defaultValue = "127.0.0.1",
      description = "the address to listen on (default: ${DEFAULT-VALUE})")
  private String host = ServerOptions.DEFAULT.host();

  @Option(
      names = "--port",
      paramLabel = "PORT",
      defaultValue = "3030",
      description = "the port, 0 for any that is free (default: ${DEFAULT-VALUE})")
  private int port = ServerOptions.DEFAULT.port();

  @Option(
      names = "--timeout",
      paramLabel = "SECONDS",
      defaultValue = "30",
      description = "the longest that a query may run (default: ${DEFAULT-VALUE})")
  private long timeout = ServerOptions.DEFAULT.timeout().toSeconds();

  @Option(
      names = "--max-rows",
      paramLabel = "ROWS",
      defaultValue = "10000",
      description = "the most rows of one answer (default: ${DEFAULT-VALUE})")
  private int maxRows = ServerOptions.DEFAULT.maxRows();

  ServeCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws InterruptedException {
    ServerOptions options =
        ServerOptions.DEFAULT
            .withHost(host)
            .withPort(port)
            .withTimeout(Duration.ofSeconds(timeout))
            .withMaxRows(maxRows);
    try (Papergraph graph = Papergraph.open(store.dir)) {
      IndexProgress.prepare(graph, streams);
      return serve(graph, options);
    }
  }

  private int serve(Papergraph graph, ServerOptions options) throws InterruptedException {
    try (SparqlServer server = SparqlServer.start(graph.store(), options)) {
      streams.out().println("serving " + store.dir + " at " + server.url() + "sparql");
      streams.out().flush();
      Runtime.getRuntime().addShutdownHook(new Thread(server::close, "stop-server"));
      server.awaitStop();
      return 0;
    }
  }
}
