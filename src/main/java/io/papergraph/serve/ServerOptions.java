package io.papergraph.serve;

import java.time.Duration;

/**
 * Where the server listens and what one client may cost it.
 *
 * @param host the address to listen on; only this machine can reach a loopback address
 * @param port 0 picks a free one
 * @param timeout the longest a query may run; a client may ask for less, never for more
 * @param maxRows the most rows (or triples) of one answer
 * @param maxConcurrent the most queries that run at once; more are refused, not queued
 * @param maxRequestBytes the largest body of a request
 */
public record ServerOptions(
    String host, int port, Duration timeout, int maxRows, int maxConcurrent, int maxRequestBytes) {

  /** Loopback, port 3030, 30 s, 10,000 rows, 8 queries at once, 1 MiB. */
  public static final ServerOptions DEFAULT =
      new ServerOptions("127.0.0.1", 3030, Duration.ofSeconds(30), 10_000, 8, 1 << 20);

  /**
   * @throws ServeUsageException when a value is out of range
   */
  public ServerOptions {
    require(!host.isBlank(), "--host must name an address");
    require(port >= 0 && port <= 65_535, "--port must be between 0 and 65535, not " + port);
    require(timeout.toMillis() > 0, "the query timeout must be longer than nothing");
    require(maxRows > 0, "the most rows of an answer must be 1 or more, not " + maxRows);
    require(maxConcurrent > 0, "at least one query must be let in, not " + maxConcurrent);
    require(maxRequestBytes > 0, "requests must be allowed a byte or more");
  }

  public ServerOptions withHost(String newHost) {
    return new ServerOptions(newHost, port, timeout, maxRows, maxConcurrent, maxRequestBytes);
  }

  public ServerOptions withPort(int newPort) {
    return new ServerOptions(host, newPort, timeout, maxRows, maxConcurrent, maxRequestBytes);
  }

  public ServerOptions withTimeout(Duration newTimeout) {
    return new ServerOptions(host, port, newTimeout, maxRows, maxConcurrent, maxRequestBytes);
  }

  public ServerOptions withMaxRows(int newMaxRows) {
    return new ServerOptions(host, port, timeout, newMaxRows, maxConcurrent, maxRequestBytes);
  }

  public ServerOptions withMaxConcurrent(int newMaxConcurrent) {
    return new ServerOptions(host, port, timeout, maxRows, newMaxConcurrent, maxRequestBytes);
  }

  private static void require(boolean holds, String otherwise) {
    if (!holds) {
      throw new ServeUsageException(otherwise);
    }
  }
}
