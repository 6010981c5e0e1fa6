package io.papergraph.fetch;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.function.DoubleSupplier;
import java.util.regex.Pattern;

/** How long to wait before a request is tried again. */
final class Backoff {
  private static final Duration FIRST = Duration.ofSeconds(1);
  private static final Duration MOST = Duration.ofMinutes(1);
  private static final int MOST_DOUBLINGS = 10;
  private static final Pattern SECONDS = Pattern.compile("\\d{1,9}");

  private final DoubleSupplier random;

  /**
   * @param random numbers from 0 to below 1
   */
  Backoff(DoubleSupplier random) {
    this.random = random;
  }

  /**
   * Twice as long each time, up to a minute, of which a random part of up to a half is left out so
   * that clients do not come back together; never shorter than the server asks for.
   *
   * @param attempt the attempt that has failed, from 1
   * @param after what the server asks for; zero where it does not
   */
  Duration before(int attempt, Duration after) {
    Duration whole = FIRST.multipliedBy(1L << Math.min(attempt - 1, MOST_DOUBLINGS));
    Duration most = whole.compareTo(MOST) > 0 ? MOST : whole;
    Duration some = Duration.ofMillis(Math.round(most.toMillis() * (1 - random.getAsDouble() / 2)));
    return some.compareTo(after) > 0 ? some : after;
  }

  /** What the header {@code Retry-After} asks for, in seconds or as a date; zero for nothing. */
  static Duration retryAfter(String header, Instant now) {
    String value = header.strip();
    if (SECONDS.matcher(value).matches()) {
      return Duration.ofSeconds(Long.parseLong(value));
    }
    try {
      Instant date = ZonedDateTime.parse(value, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
      return date.isAfter(now) ? Duration.between(now, date) : Duration.ZERO;
    } catch (DateTimeException e) {
      return Duration.ZERO;
    }
  }
}
