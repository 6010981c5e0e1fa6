package io.papergraph.live;

import io.papergraph.fetch.Clockwork;
import io.papergraph.source.InputUsageException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The days that a list is of, in UTC.
 *
 * @param from the first
 * @param until the last; null for today, whenever that is, so that there is always more to come
 */
record Days(LocalDate from, @Nullable LocalDate until) {
  private static final int RECENT = 7;

  /**
   * The days as they were written.
   *
   * @param from {@code YYYY-MM-DD}; where it is missing the last seven days are meant
   * @param until the same; where it is missing there is no end
   * @throws InputUsageException when one is no day, they end before they begin or have not come yet
   */
  static Days of(Optional<String> from, Optional<String> until, Clockwork clock) {
    LocalDate today = today(clock);
    LocalDate last = until.map(Days::day).orElse(null);
    LocalDate recent = (last == null ? today : last).minusDays(RECENT - 1);
    LocalDate first = from.map(Days::day).orElse(recent);
    if (first.isAfter(today)) {
      throw new InputUsageException(first + " is still to come; today is " + today + " (UTC)");
    }
    if (last != null && last.isBefore(first)) {
      throw new InputUsageException("the days end before they begin: " + first + ", " + last);
    }
    return new Days(first, last);
  }

  static LocalDate day(String written) {
    try {
      return LocalDate.parse(written);
    } catch (DateTimeException e) {
      throw new InputUsageException("no day of the form 2026-03-12: " + written);
    }
  }

  static LocalDate today(Clockwork clock) {
    return LocalDate.ofInstant(clock.now(), ZoneOffset.UTC);
  }

  /** The last day that there is by now. */
  LocalDate end(Clockwork clock) {
    LocalDate today = today(clock);
    return until == null || until.isAfter(today) ? today : until;
  }

  /**
   * Where to begin another day, when all is read until today.
   *
   * @param settling for how many days before today papers may still be added
   */
  LocalDate resume(int settling, Clockwork clock) {
    LocalDate settled = today(clock).minusDays(settling);
    return until != null || settled.isBefore(from) ? from : settled;
  }
}
