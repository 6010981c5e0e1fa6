package io.papergraph.cli;

import io.papergraph.build.Phase;
import io.papergraph.build.Pipeline;
import io.papergraph.build.Summary;
import io.papergraph.source.Read;
import java.util.function.BooleanSupplier;

/** Tells the user how a build goes: problems as they come, progress where a person watches. */
final class BuildReport implements Pipeline.Listener {
  private static final int SHOWN = 20;
  private static final double NANOS = 1e9;

  private final Streams streams;
  private final boolean quiet;
  private final BooleanSupplier stopped;
  private final long start = System.nanoTime();
  private long problems;

  BuildReport(Streams streams, boolean quiet) {
    this(streams, quiet, () -> false);
  }

  /**
   * @param stopped whether the user wants the work to end
   */
  BuildReport(Streams streams, boolean quiet, BooleanSupplier stopped) {
    this.streams = streams;
    this.quiet = quiet;
    this.stopped = stopped;
  }

  @Override
  public void problem(Read problem) {
    problems++;
    if (problems <= SHOWN || problem instanceof Read.Failed) {
      eraseLine();
      streams.complain(describe(problem));
    } else if (problems == SHOWN + 1) {
      streams.complain("more records were skipped; they are counted below");
    }
  }

  @Override
  public void progress(Summary soFar) {
    if (streams.terminal() && !quiet) {
      double seconds = (System.nanoTime() - start) / NANOS;
      streams.err().printf("\r%,d papers, %,.0f/s ", soFar.read(), soFar.read() / seconds);
      streams.err().flush();
    }
  }

  @Override
  public void begins(Phase phase) {
    if (streams.terminal() && !quiet) {
      eraseLine();
      streams.err().print(words(phase) + " ");
      streams.err().flush();
    }
  }

  private static String words(Phase phase) {
    return switch (phase) {
      case EXTRACT -> "reading papers";
      case FILE, WRITE -> "storing papers";
      case RESOLVE -> "working out which names are one thing";
      case LOAD -> "sorting the graph into its indexes";
      case INDEX -> "making the text index";
    };
  }

  @Override
  public boolean isStopped() {
    return stopped.getAsBoolean();
  }

  /** To be called at the end, before the summary is printed. */
  void eraseLine() {
    if (streams.terminal() && !quiet) {
      streams.err().print("\r\u001b[K");
      streams.err().flush();
    }
  }

  static String describe(Read problem) {
    if (problem instanceof Read.Rejected r) {
      return line(r.where(), "skipped: " + r.reason(), r.detail());
    }
    if (problem instanceof Read.Failed f) {
      return line(f.where(), f.reason(), f.detail());
    }
    throw new IllegalArgumentException("a paper is no problem");
  }

  private static String line(String where, String what, String detail) {
    return where + ": " + what + (detail.isEmpty() ? "" : ": " + detail);
  }
}
