package io.papergraph.cli;

import java.util.Locale;
import java.util.OptionalLong;
import java.util.function.LongSupplier;

/** How fast work goes on and how long it will take, from its beginning on. */
final class Pace {
  private static final double NANOS = 1e9;
  private static final double PERCENT = 100;

  private final LongSupplier clock;
  private final long start;

  /**
   * @param clock nanoseconds since some moment
   */
  Pace(LongSupplier clock) {
    this.clock = clock;
    this.start = clock.getAsLong();
  }

  Pace() {
    this(System::nanoTime);
  }

  /**
   * E.g. {@code 1,024 (37 %), 412/s, 2:15 left}; without the share and the time left where the
   * whole is unknown.
   *
   * @param all how much there is to do, perhaps by a guess
   */
  String count(long done, OptionalLong all) {
    return count(done, all, "");
  }

  /**
   * The same.
   *
   * @param more to stand behind the rate
   */
  String count(long done, OptionalLong all, String more) {
    return String.format(Locale.ROOT, "%,d", done)
        + share(done, all)
        + ", "
        + rate(done)
        + more
        + left(done, all);
  }

  /** E.g. {@code 412/s}. */
  String rate(long done) {
    return String.format(Locale.ROOT, "%,.0f/s", done / seconds());
  }

  private static String share(long done, OptionalLong all) {
    return all.isEmpty() || all.getAsLong() == 0
        ? ""
        : String.format(
            Locale.ROOT, " (%.0f %%)", Math.min(PERCENT, PERCENT * done / all.getAsLong()));
  }

  private String left(long done, OptionalLong all) {
    long more = all.orElse(0) - done;
    return done == 0 || more <= 0
        ? ""
        : ", " + ProgressLine.time((long) Math.ceil(more * seconds() / done)) + " left";
  }

  private double seconds() {
    return Math.max(1, clock.getAsLong() - start) / NANOS;
  }
}
