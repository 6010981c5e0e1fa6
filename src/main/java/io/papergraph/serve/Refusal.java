package io.papergraph.serve;

import java.time.Duration;
import java.util.OptionalInt;

/** A request that is not answered: an HTTP status and one line for the client. */
final class Refusal extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private static final int LONGEST_MESSAGE = 500;

  private final int status;
  private final transient OptionalInt retryAfter;
  private final String allowed;

  Refusal(int status, String message) {
    this(status, message, OptionalInt.empty());
  }

  private Refusal(int status, String message, OptionalInt retryAfter) {
    this(status, message, retryAfter, "");
  }

  private Refusal(int status, String message, OptionalInt retryAfter, String allowed) {
    super(oneLine(message), null, false, false);
    this.status = status;
    this.retryAfter = retryAfter;
    this.allowed = allowed;
  }

  static Refusal badRequest(String message) {
    return new Refusal(400, message);
  }

  static Refusal forbidden(String message) {
    return new Refusal(403, message);
  }

  static Refusal tooLarge(long maxBytes) {
    return new Refusal(413, "the request is larger than " + maxBytes + " bytes");
  }

  static Refusal timedOut(Duration timeout) {
    String seconds = String.valueOf(timeout.toMillis() / 1000.0);
    return new Refusal(503, "the query was stopped after " + seconds + " s; ask for less");
  }

  static Refusal outOfMemory() {
    return new Refusal(503, "the query needs more memory than the server has; ask for less");
  }

  static Refusal stopping() {
    return new Refusal(503, "the server is stopping", OptionalInt.of(10));
  }

  static Refusal internal() {
    return new Refusal(500, "the query failed; the log of the server says why");
  }

  static Refusal tooBusy() {
    return new Refusal(503, "too many queries are running; try again", OptionalInt.of(1));
  }

  static Refusal tooManyOfClient(int most) {
    return new Refusal(
        429, most + " queries of yours are running; wait for one to end", OptionalInt.of(1));
  }

  static Refusal tooManyPasswords(int seconds) {
    return new Refusal(429, "too many wrong passwords; wait", OptionalInt.of(seconds));
  }

  static Refusal ingesting() {
    return new Refusal(503, "papers are being added already; wait", OptionalInt.of(10));
  }

  static Refusal getOnly() {
    return notAllowed("only GET and HEAD", "GET, HEAD");
  }

  /**
   * @param allowed the methods that there are, e.g. {@code GET, POST}
   */
  static Refusal notAllowed(String message, String allowed) {
    return new Refusal(405, message, OptionalInt.empty(), allowed);
  }

  static Refusal notThere() {
    return new Refusal(404, "there is nothing here; see /");
  }

  static Refusal readOnly() {
    return new Refusal(403, "this server changes nothing; add papers with 'papergraph build'");
  }

  /** The methods that a 405 allows; empty for all else. */
  String allowed() {
    return allowed;
  }

  int status() {
    return status;
  }

  /** After how many seconds the client may try the same again, where that makes sense. */
  OptionalInt retryAfter() {
    return retryAfter;
  }

  private static String oneLine(String message) {
    String clean = message.replaceAll("[\\p{Cc}\\p{Cf}]+", " ").strip();
    return clean.length() <= LONGEST_MESSAGE ? clean : clean.substring(0, LONGEST_MESSAGE) + " ...";
  }
}
