package io.papergraph.cli;

import io.papergraph.build.Phase;
import io.papergraph.build.Pipeline;
import io.papergraph.build.Summary;
import io.papergraph.source.InputMeter;
import io.papergraph.source.Read;
import java.util.OptionalLong;
import java.util.function.BooleanSupplier;

/** Tells the user how a build goes: problems as they come, progress where a person watches. */
final class BuildReport implements Pipeline.Listener {
  private static final int SHOWN = 20;

  private final ProgressLine line;
  private final Pace pace;
  private final InputMeter meter;
  private final BooleanSupplier stopped;
  private long problems;

  /** For papers of which nobody knows how many will come. */
  BuildReport(ProgressLine line) {
    this(line, new Pace(), new InputMeter(), () -> false);
  }

  /**
   * @param pace begins now
   * @param meter how far the reading of the input is
   * @param stopped whether the user wants the work to end
   */
  BuildReport(ProgressLine line, Pace pace, InputMeter meter, BooleanSupplier stopped) {
    this.line = line;
    this.pace = pace;
    this.meter = meter;
    this.stopped = stopped;
    begins(Phase.EXTRACT);
  }

  @Override
  public void problem(Read problem) {
    problems++;
    if (problems <= SHOWN || problem instanceof Read.Failed) {
      line.complain(describe(problem));
    } else if (problems == SHOWN + 1) {
      line.complain("more records were skipped; they are counted below");
    }
  }

  @Override
  public void progress(Summary soFar) {
    long papers = soFar.read();
    OptionalLong all = meter.expectedRecords();
    String triples = soFar.triples() > 0 ? ", triples " + pace.rate(soFar.triples()) : "";
    line.show(words(Phase.EXTRACT), pace.count(papers, all, triples));
  }

  @Override
  public void begins(Phase phase) {
    line.show(words(phase));
  }

  @Override
  public void indexes(long texts) {
    line.show(words(Phase.INDEX), IndexProgress.texts(texts));
  }

  private static String words(Phase phase) {
    return switch (phase) {
      case EXTRACT -> "reading papers";
      case FILE, WRITE -> "storing papers";
      case RESOLVE -> "working out which names are one thing";
      case LOAD -> "sorting the graph into its indexes";
      case INDEX -> IndexProgress.WORDS;
    };
  }

  @Override
  public boolean isStopped() {
    return stopped.getAsBoolean();
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
