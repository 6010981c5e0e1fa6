package io.papergraph.cli;

import io.papergraph.query.Printable;
import java.util.Locale;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * A line on the terminal that says what is done and since when, drawn anew every second so that one
 * can see that the program lives. Nothing is drawn where nobody watches, and nothing is left of it
 * when it is closed. Threads may share it.
 */
final class ProgressLine implements AutoCloseable {
  /** Terminals of 80 columns break a line after that. */
  static final int WIDTH = 79;

  private static final String ERASE = "\r\u001b[K";
  private static final long NANOS = 1_000_000_000L;
  private static final long TICK_MILLIS = 1000;
  private static final long PAUSE = NANOS / 5;
  private static final int MINUTE = 60;

  private final Streams streams;
  private final boolean shown;
  private final LongSupplier clock;
  private @Nullable ScheduledExecutorService ticker;
  private String what = "";
  private String detail = "";
  private long since;
  private long drawn;
  private boolean visible;

  /**
   * @param shown whether to draw at all
   * @param clock nanoseconds since some moment
   */
  ProgressLine(Streams streams, boolean shown, LongSupplier clock) {
    this.streams = streams;
    this.shown = shown;
    this.clock = clock;
  }

  /** A line where a person watches, and has not asked for quiet. */
  static ProgressLine on(Streams streams, boolean quiet) {
    ProgressLine line = new ProgressLine(streams, streams.terminal() && !quiet, System::nanoTime);
    line.tick();
    return line;
  }

  static ProgressLine on(Streams streams) {
    return on(streams, false);
  }

  /** Work that may fail in one way. */
  interface Work<T, E extends Exception> {
    T run() throws E;
  }

  /** Does something that may take minutes and does not say how far it is. */
  static <T, E extends Exception> T during(Streams streams, String what, Work<T, E> work) throws E {
    try (ProgressLine line = on(streams)) {
      line.show(what);
      return work.run();
    }
  }

  private void tick() {
    if (shown) {
      ticker = Executors.newSingleThreadScheduledExecutor(ProgressLine::daemon);
      ScheduledFuture<?> unused =
          ticker.scheduleAtFixedRate(this::draw, TICK_MILLIS, TICK_MILLIS, TimeUnit.MILLISECONDS);
    }
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "progress");
    thread.setDaemon(true);
    return thread;
  }

  /** Says what is done now. */
  void show(String what) {
    show(what, "");
  }

  /**
   * Says what is done now and how far it is.
   *
   * @param what the time beside it counts from when this was first said
   */
  synchronized void show(String what, String detail) {
    boolean first = this.detail.isEmpty() && !detail.isEmpty();
    this.detail = detail;
    if (!what.equals(this.what)) {
      this.what = what;
      since = clock.getAsLong();
      draw();
    } else if (first || clock.getAsLong() - drawn >= PAUSE) {
      draw();
    }
  }

  /** Draws the line as it is now. */
  synchronized void draw() {
    if (shown && !what.isEmpty()) {
      drawn = clock.getAsLong();
      String line = what + " " + time((drawn - since) / NANOS);
      line = Printable.of(detail.isEmpty() ? line : line + ": " + detail);
      streams.err().print(ERASE + line.substring(0, Math.min(WIDTH, line.length())));
      streams.err().flush();
      visible = true;
    }
  }

  /** One line for the user that something is amiss. */
  void complain(String message) {
    above(() -> streams.complain(message));
  }

  /** Prints whole lines; the progress goes on below them. */
  synchronized void above(Runnable printing) {
    erase();
    printing.run();
    if (shown) {
      streams.out().flush();
    }
  }

  private void erase() {
    if (visible) {
      streams.err().print(ERASE);
      streams.err().flush();
      visible = false;
    }
  }

  /** Takes the line away; nothing is drawn until something is shown again. */
  synchronized void clear() {
    erase();
    what = "";
  }

  @Override
  public synchronized void close() {
    clear();
    if (ticker != null) {
      ticker.shutdown();
    }
  }

  /** Seconds for people: {@code 0:07}, {@code 2:15} or {@code 1:02:15}. */
  static String time(long seconds) {
    long minutes = seconds / MINUTE;
    return minutes < MINUTE
        ? String.format(Locale.ROOT, "%d:%02d", minutes, seconds % MINUTE)
        : String.format(
            Locale.ROOT, "%d:%02d:%02d", minutes / MINUTE, minutes % MINUTE, seconds % MINUTE);
  }
}
