package io.papergraph.cli;

import io.papergraph.serve.ServerLimits;
import io.papergraph.serve.ServerOptions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where a server listens, what clients may cost it, and what it tells. */
final class ServerArguments {
  @Option(
      names = "--host",
      paramLabel = "ADDRESS",
      defaultValue = "127.0.0.1",
      description = "the address to listen on (default: ${DEFAULT-VALUE})")
  String host = ServerOptions.DEFAULT.host();

  @Option(
      names = "--port",
      paramLabel = "PORT",
      defaultValue = "3030",
      description = "the port, 0 for any that is free (default: ${DEFAULT-VALUE})")
  int port = ServerOptions.DEFAULT.port();

  @Option(
      names = "--timeout",
      paramLabel = "SECONDS",
      defaultValue = "10",
      description = "the longest that a query may run (default: ${DEFAULT-VALUE})")
  long timeout = ServerLimits.DEFAULT.timeout().toSeconds();

  @Option(
      names = "--max-rows",
      paramLabel = "ROWS",
      defaultValue = "10000",
      description = "the most rows of one answer (default: ${DEFAULT-VALUE})")
  int maxRows = ServerLimits.DEFAULT.maxRows();

  @Option(
      names = "--max-queries",
      paramLabel = "QUERIES",
      defaultValue = "8",
      description = "the most queries that run at once (default: ${DEFAULT-VALUE})")
  int maxQueries = ServerLimits.DEFAULT.maxConcurrent();

  @Option(
      names = "--max-per-client",
      paramLabel = "QUERIES",
      defaultValue = "6",
      description = "the most of them for one client address (default: ${DEFAULT-VALUE})")
  int maxPerClient = ServerLimits.DEFAULT.maxPerClient();

  @Option(
      names = "--drain",
      paramLabel = "SECONDS",
      defaultValue = "10",
      description = "how long running queries may go on when it stops (default: ${DEFAULT-VALUE})")
  long drain = ServerLimits.DEFAULT.drain().toSeconds();

  @Option(
      names = "--cors",
      paramLabel = "ORIGIN",
      description =
          "a web site whose scripts may read answers, e.g. https://example.org; repeatable")
  List<String> origins = new ArrayList<>();

  @Option(
      names = "--access-log",
      paramLabel = "FILE",
      description = "write a line of JSON for each request to this file, or - for standard error")
  @Nullable String accessLog;

  /**
   * @throws io.papergraph.serve.ServeUsageException when a value is out of range
   */
  ServerOptions options() {
    return ServerOptions.DEFAULT
        .withHost(host)
        .withPort(port)
        .withOrigins(origins)
        .withLimits(
            limits ->
                limits
                    .withTimeout(Duration.ofSeconds(timeout))
                    .withMaxRows(maxRows)
                    .withMaxConcurrent(maxQueries)
                    .withMaxPerClient(maxPerClient)
                    .withDrain(Duration.ofSeconds(drain)));
  }
}
