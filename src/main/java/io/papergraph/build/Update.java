package io.papergraph.build;

import io.papergraph.source.Inputs;
import io.papergraph.source.Read;
import io.papergraph.source.RemoteList;
import io.papergraph.source.RemotePage;
import java.io.IOException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Brings a store up to date with a list that it follows, page by page. The papers of a page are
 * stored first, and then how far the list was read: whenever the process ends, no page is passed
 * over, and the next update asks for none that is done with.
 */
public final class Update {
  private final Pipeline pipeline;
  private final Inputs inputs;
  private final Subscriptions kept;
  private final Clock clock;

  /**
   * Into one store.
   *
   * @param pipeline to it
   * @param inputs read the pages
   * @param kept in its folder
   */
  public Update(Pipeline pipeline, Inputs inputs, Subscriptions kept, Clock clock) {
    this.pipeline = pipeline;
    this.inputs = inputs;
    this.kept = kept;
    this.clock = clock;
  }

  /**
   * What an update did.
   *
   * @param pages that are done with
   * @param fault why it came no further; empty when it came to the end, or was stopped
   * @param ended whether the list was read to its end
   */
  public record Result(Summary summary, int pages, Optional<Read.Failed> fault, boolean ended) {}

  /**
   * Reads a list from where the last update of it came to.
   *
   * @param source as it is kept
   * @param list that of its input
   * @throws IOException when how far it was read cannot be kept; faults of the list are results
   */
  public Result run(Subscription source, RemoteList list, Pipeline.Listener listener)
      throws IOException {
    Subscription at = source.position().isEmpty() ? source.at(list.start()) : source;
    Summary summary = new Tally().summary();
    int pages = 0;
    while (!listener.isStopped()) {
      RemotePage page;
      try {
        page = list.page(at.position());
      } catch (IOException e) {
        return new Result(summary, pages, Optional.of(Inputs.failed(list, e)), false);
      }
      Watched watched = new Watched(listener);
      summary = summary.plus(store(page, watched));
      if (watched.failed.isPresent() || listener.isStopped()) {
        return new Result(summary, pages, watched.failed, false);
      }
      pages++;
      at = keep(at, page);
      if (page.last()) {
        return new Result(summary, pages, Optional.empty(), true);
      }
    }
    return new Result(summary, pages, Optional.empty(), false);
  }

  private Summary store(RemotePage page, Pipeline.Listener listener) {
    if (page.content().isEmpty()) {
      return new Tally().summary();
    }
    Stream<Read> reads = inputs.read(page);
    return pipeline.run(reads, listener);
  }

  private Subscription keep(Subscription source, RemotePage page) throws IOException {
    String now = String.valueOf(clock.instant().truncatedTo(ChronoUnit.SECONDS));
    Subscription further = page.last() ? source.done(page.next(), now) : source.at(page.next());
    kept.update(further);
    return further;
  }

  /** Hands everything on, and remembers a fault of the page. */
  private static final class Watched implements Pipeline.Listener {
    private final Pipeline.Listener listener;
    private Optional<Read.Failed> failed = Optional.empty();

    Watched(Pipeline.Listener listener) {
      this.listener = listener;
    }

    @Override
    public void problem(Read problem) {
      if (problem instanceof Read.Failed fault) {
        failed = Optional.of(fault);
      } else {
        listener.problem(problem);
      }
    }

    @Override
    public void progress(Summary soFar) {
      listener.progress(soFar);
    }

    @Override
    public void begins(Phase phase) {
      listener.begins(phase);
    }

    @Override
    public void indexes(long texts) {
      listener.indexes(texts);
    }

    @Override
    public boolean isStopped() {
      return listener.isStopped();
    }
  }
}
