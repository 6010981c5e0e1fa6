package io.papergraph.fetch;

import java.time.Duration;

/**
 * How documents are fetched.
 *
 * @param userAgent who asks, for the header {@code User-Agent}
 * @param connect the longest that connecting may take
 * @param answer the longest from the request to the status of its answer
 * @param silence the longest in which not a byte of a body comes
 * @param body the longest that a whole body may take
 * @param attempts how often a request is tried in all, at least 1
 * @param longestWait the longest that a server may ask to be left alone
 */
public record FetchOptions(
    String userAgent,
    Duration connect,
    Duration answer,
    Duration silence,
    Duration body,
    int attempts,
    Duration longestWait) {

  /** What suits public services. */
  public static FetchOptions with(String userAgent) {
    return new FetchOptions(
        userAgent,
        Duration.ofSeconds(20),
        Duration.ofSeconds(90),
        Duration.ofSeconds(60),
        Duration.ofHours(1),
        5,
        Duration.ofMinutes(15));
  }

  /** The same with other times for bodies. */
  public FetchOptions withBody(Duration silence, Duration body) {
    return new FetchOptions(userAgent, connect, answer, silence, body, attempts, longestWait);
  }
}
