package io.papergraph.serve;

import java.time.Duration;

/**
 * What clients may cost the server.
 *
 * @param timeout the longest a query may run; a client may ask for less, never for more
 * @param maxRows the most rows (or triples) of one answer
 * @param maxConcurrent the most queries that run at once; more are refused, not queued
 * @param maxPerClient the most of them for one client address
 * @param maxStuck so many queries that ignore the end of their time end the server
 * @param maxRequestBytes the largest body of a request
 * @param drain how long running queries may go on when the server stops
 */
public record ServerLimits(
    Duration timeout,
    int maxRows,
    int maxConcurrent,
    int maxPerClient,
    int maxStuck,
    int maxRequestBytes,
    Duration drain) {

  /** 10 s, 10,000 rows, 8 queries at once, 6 of a client, 4 stuck ones, 1 MiB, 10 s to stop. */
  public static final ServerLimits DEFAULT =
      new ServerLimits(Duration.ofSeconds(10), 10_000, 8, 6, 4, 1 << 20, Duration.ofSeconds(10));

  /**
   * @throws ServeUsageException when a value is out of range
   */
  public ServerLimits {
    require(timeout.toMillis() > 0, "the query timeout must be longer than nothing");
    require(maxRows > 0, "the most rows of an answer must be 1 or more, not " + maxRows);
    require(maxConcurrent > 0, "at least one query must be let in, not " + maxConcurrent);
    require(maxPerClient > 0, "at least one query a client must be let in, not " + maxPerClient);
    require(maxStuck > 0, "the server cannot end before a query is stuck");
    require(maxRequestBytes > 0, "requests must be allowed a byte or more");
    require(!drain.isNegative(), "the time to stop must not be negative");
  }

  public ServerLimits withTimeout(Duration newTimeout) {
    return new ServerLimits(
        newTimeout, maxRows, maxConcurrent, maxPerClient, maxStuck, maxRequestBytes, drain);
  }

  public ServerLimits withMaxRows(int newMaxRows) {
    return new ServerLimits(
        timeout, newMaxRows, maxConcurrent, maxPerClient, maxStuck, maxRequestBytes, drain);
  }

  public ServerLimits withMaxConcurrent(int newMaxConcurrent) {
    return new ServerLimits(
        timeout, maxRows, newMaxConcurrent, maxPerClient, maxStuck, maxRequestBytes, drain);
  }

  public ServerLimits withMaxPerClient(int newMaxPerClient) {
    return new ServerLimits(
        timeout, maxRows, maxConcurrent, newMaxPerClient, maxStuck, maxRequestBytes, drain);
  }

  public ServerLimits withMaxStuck(int newMaxStuck) {
    return new ServerLimits(
        timeout, maxRows, maxConcurrent, maxPerClient, newMaxStuck, maxRequestBytes, drain);
  }

  public ServerLimits withDrain(Duration newDrain) {
    return new ServerLimits(
        timeout, maxRows, maxConcurrent, maxPerClient, maxStuck, maxRequestBytes, newDrain);
  }

  static void require(boolean holds, String otherwise) {
    if (!holds) {
      throw new ServeUsageException(otherwise);
    }
  }
}
