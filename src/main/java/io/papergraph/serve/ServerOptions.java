package io.papergraph.serve;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Where the server listens, what clients may cost it, and what it tells of them.
 *
 * @param host the address to listen on; only this machine can reach a loopback address
 * @param port 0 picks a free one
 * @param accessLog gets a line of JSON for each request
 */
public record ServerOptions(
    String host, int port, ServerLimits limits, Optional<PrintStream> accessLog) {

  /** Loopback, port 3030, the usual limits, no access log. */
  public static final ServerOptions DEFAULT =
      new ServerOptions("127.0.0.1", 3030, ServerLimits.DEFAULT, Optional.empty());

  /**
   * @throws ServeUsageException when a value is out of range
   */
  public ServerOptions {
    ServerLimits.require(!host.isBlank(), "--host must name an address");
    ServerLimits.require(
        port >= 0 && port <= 65_535, "--port must be between 0 and 65535, not " + port);
  }

  public ServerOptions withHost(String newHost) {
    return new ServerOptions(newHost, port, limits, accessLog);
  }

  public ServerOptions withPort(int newPort) {
    return new ServerOptions(host, newPort, limits, accessLog);
  }

  /** The same with limits made from those that it has. */
  public ServerOptions withLimits(UnaryOperator<ServerLimits> change) {
    return new ServerOptions(host, port, change.apply(limits), accessLog);
  }

  public ServerOptions withTimeout(Duration newTimeout) {
    return withLimits(l -> l.withTimeout(newTimeout));
  }

  public ServerOptions withMaxRows(int newMaxRows) {
    return withLimits(l -> l.withMaxRows(newMaxRows));
  }

  public ServerOptions withMaxConcurrent(int newMaxConcurrent) {
    return withLimits(l -> l.withMaxConcurrent(newMaxConcurrent));
  }

  public ServerOptions withAccessLog(PrintStream newLog) {
    return new ServerOptions(host, port, limits, Optional.of(newLog));
  }
}
