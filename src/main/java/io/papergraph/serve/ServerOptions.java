package io.papergraph.serve;

import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/**
 * Where the server listens, what clients may cost it, and what it tells of them.
 *
 * @param host the address to listen on; only this machine can reach a loopback address
 * @param port 0 picks a free one
 * @param origins the web sites whose scripts may read answers, e.g. {@code https://example.org}
 * @param accessLog gets a line of JSON for each request
 */
public record ServerOptions(
    String host,
    int port,
    ServerLimits limits,
    List<String> origins,
    Optional<PrintStream> accessLog) {

  private static final Pattern ORIGIN =
      Pattern.compile("https?://[a-z0-9.-]+(:[0-9]{1,5})?|https?://\\[[0-9a-f:]+\\](:[0-9]{1,5})?");

  /** Loopback, port 3030, the usual limits, no other site, no access log. */
  public static final ServerOptions DEFAULT =
      new ServerOptions("127.0.0.1", 3030, ServerLimits.DEFAULT, List.of(), Optional.empty());

  /**
   * @throws ServeUsageException when a value is out of range
   */
  public ServerOptions {
    ServerLimits.require(!host.isBlank(), "--host must name an address");
    ServerLimits.require(
        port >= 0 && port <= 65_535, "--port must be between 0 and 65535, not " + port);
    origins = List.copyOf(origins);
    origins.forEach(
        o ->
            ServerLimits.require(
                ORIGIN.matcher(o).matches(),
                "--cors takes origins, such as https://example.org, not " + o));
  }

  public ServerOptions withHost(String newHost) {
    return new ServerOptions(newHost, port, limits, origins, accessLog);
  }

  public ServerOptions withPort(int newPort) {
    return new ServerOptions(host, newPort, limits, origins, accessLog);
  }

  /** The same with limits made from those that it has. */
  public ServerOptions withLimits(UnaryOperator<ServerLimits> change) {
    return new ServerOptions(host, port, change.apply(limits), origins, accessLog);
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

  public ServerOptions withOrigins(List<String> newOrigins) {
    return new ServerOptions(host, port, limits, newOrigins, accessLog);
  }

  public ServerOptions withAccessLog(PrintStream newLog) {
    return new ServerOptions(host, port, limits, origins, Optional.of(newLog));
  }
}
