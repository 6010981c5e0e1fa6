package io.papergraph.serve;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks after running queries from outside ARQ: ten times a second at their time and at the heap,
 * and, on threads of their own, once a second at the kept counts and at what pages keep.
 */
final class Watch implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Watch.class);
  private static final long TICK_MILLIS = 100;
  private static final long COUNTS_MILLIS = 1_000;

  /** The longest that what pages keep may go on being made when the server stops. */
  private static final long PAGES_MILLIS = 10_000;

  private final QueryService service;
  private final Ending ending;
  private final HeapGauge heap = new HeapGauge();
  private final ScheduledExecutorService clock =
      Executors.newSingleThreadScheduledExecutor(new NamedThreads("watch"));
  private final ScheduledExecutorService reader =
      Executors.newSingleThreadScheduledExecutor(new NamedThreads("counts"));
  private final ScheduledExecutorService pages =
      Executors.newSingleThreadScheduledExecutor(new NamedThreads("pages"));

  /**
   * @param renewal makes what pages keep, where it must be made
   */
  Watch(QueryService service, KeptCounts counts, Runnable renewal, Ending ending) {
    this.service = service;
    this.ending = ending;
    every(clock, TICK_MILLIS, TICK_MILLIS, this::look);
    every(reader, COUNTS_MILLIS, COUNTS_MILLIS, counts::refresh);
    every(pages, 0, COUNTS_MILLIS, renewal);
  }

  private void every(ScheduledExecutorService on, long first, long millis, Runnable work) {
    var unused =
        on.scheduleWithFixedDelay(() -> guarded(work), first, millis, TimeUnit.MILLISECONDS);
  }

  /** An exception would end the watch without a word. */
  private void guarded(Runnable work) {
    try {
      work.run();
    } catch (OutOfMemoryError e) {
      ending.outOfMemory(e);
    } catch (RuntimeException e) {
      LOG.warn("the watch failed", e);
    }
  }

  private void look() {
    if (heap.full()) {
      LOG.warn("the heap is full: stopping {} queries", service.running());
      service.stopAll(Refusal.outOfMemory());
      heap.settle();
    }
    service.stopLateOnes();
  }

  /** Ends the watch; when this returns, it no longer uses the store. */
  @Override
  public void close() {
    clock.shutdown();
    reader.shutdown();
    pages.shutdown();
    try {
      if (!pages.awaitTermination(PAGES_MILLIS, TimeUnit.MILLISECONDS)) {
        LOG.warn("what pages keep is still being made");
      }
      if (!reader.awaitTermination(COUNTS_MILLIS, TimeUnit.MILLISECONDS)) {
        LOG.warn("the counts are still being read");
      }
    } catch (InterruptedException e) {
      LOG.warn("interrupted while the watch was ending");
    }
  }
}
