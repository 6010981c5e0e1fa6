package io.papergraph.serve;

import io.papergraph.store.KnowledgeStore;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs queries on threads of its own, a bounded number at once. The threads of the HTTP server only
 * wait for them: Jetty interrupts its threads when it stops, and an interrupt would close the files
 * of the store for the whole process. Nothing here interrupts a thread either; queries are asked to
 * stop and looked after until they do.
 */
final class QueryService implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(QueryService.class);
  private static final long TICK_MILLIS = 100;
  private static final Duration GRACE = Duration.ofSeconds(2);
  private static final Duration FAREWELL = Duration.ofSeconds(10);

  private final KnowledgeStore store;
  private final ServerOptions options;
  private final Consumer<Throwable> onFailure;
  private final Semaphore places;
  private final ExecutorService workers;
  private final ScheduledExecutorService watch;
  private final HeapGauge heap = new HeapGauge();
  private final Set<QueryJob> jobs = ConcurrentHashMap.newKeySet();

  /**
   * @param onFailure told when the process ran out of memory and cannot be trusted any more
   */
  QueryService(KnowledgeStore store, ServerOptions options, Consumer<Throwable> onFailure) {
    this.store = store;
    this.options = options;
    this.onFailure = onFailure;
    this.places = new Semaphore(options.maxConcurrent());
    this.workers = Executors.newFixedThreadPool(options.maxConcurrent(), named("query"));
    this.watch = Executors.newSingleThreadScheduledExecutor(named("query-watch"));
    var unused =
        watch.scheduleWithFixedDelay(this::look, TICK_MILLIS, TICK_MILLIS, TimeUnit.MILLISECONDS);
  }

  /**
   * Answers a query. The caller waits a little longer than the query may run and never for ever.
   *
   * @throws Refusal when there is no answer to give
   */
  QueryAnswer ask(QueryRequest request) {
    if (!places.tryAcquire()) {
      throw Refusal.tooBusy();
    }
    QueryJob job = new QueryJob(store, request, options.maxRows());
    jobs.add(job);
    try {
      return await(workers.submit(() -> run(job)), job, request.timeout());
    } catch (RejectedExecutionException e) {
      leave(job);
      throw Refusal.stopping();
    }
  }

  /**
   * Does other work that reads the store, on a thread that may. The work bounds its own time; the
   * caller waits no longer than the limit.
   *
   * @throws Refusal when there is no answer to give
   */
  <T> T read(Supplier<T> work, Duration limit) {
    if (!places.tryAcquire()) {
      throw Refusal.tooBusy();
    }
    Future<T> answer;
    try {
      answer = workers.submit(() -> inPlace(work));
    } catch (RejectedExecutionException e) {
      places.release();
      throw Refusal.stopping();
    }
    try {
      return answer.get(limit.toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof Refusal refusal) {
        throw refusal;
      }
      LOG.error("a page failed", e.getCause());
      throw Refusal.internal();
    } catch (TimeoutException e) {
      throw Refusal.timedOut(limit);
    } catch (InterruptedException e) {
      throw Refusal.stopping();
    }
  }

  private <T> T inPlace(Supplier<T> work) {
    try {
      return work.get();
    } catch (OutOfMemoryError e) {
      onFailure.accept(e);
      throw Refusal.outOfMemory();
    } finally {
      places.release();
    }
  }

  /** Refuses new queries, stops those that run and waits until they have let go of the store. */
  @Override
  public void close() {
    workers.shutdown();
    jobs.forEach(job -> job.stop(Refusal.stopping()));
    try {
      if (!workers.awaitTermination(FAREWELL.toMillis(), TimeUnit.MILLISECONDS)) {
        LOG.warn("{} queries did not stop in {} s", jobs.size(), FAREWELL.toSeconds());
      }
    } catch (InterruptedException e) {
      LOG.warn("interrupted while {} queries were stopping", jobs.size());
    }
    watch.shutdown();
  }

  private QueryAnswer run(QueryJob job) {
    try {
      return job.call();
    } catch (OutOfMemoryError e) {
      onFailure.accept(e);
      throw Refusal.outOfMemory();
    } finally {
      leave(job);
    }
  }

  private void leave(QueryJob job) {
    jobs.remove(job);
    places.release();
  }

  private QueryAnswer await(Future<QueryAnswer> answer, QueryJob job, Duration timeout) {
    try {
      return answer.get(timeout.plus(GRACE).toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof Refusal refusal) {
        throw refusal;
      }
      LOG.error("a query failed", e.getCause());
      throw Refusal.internal();
    } catch (TimeoutException e) {
      LOG.warn("a query does not stop; it keeps its place until it does");
      throw Refusal.timedOut(timeout);
    } catch (InterruptedException e) {
      job.stop(Refusal.stopping());
      throw Refusal.stopping();
    }
  }

  private void look() {
    if (heap.full()) {
      LOG.warn("the heap is full: stopping {} queries", jobs.size());
      jobs.forEach(job -> job.stop(Refusal.outOfMemory()));
      heap.settle();
    }
    jobs.forEach(QueryJob::stopIfDue);
  }

  private static ThreadFactory named(String name) {
    AtomicInteger count = new AtomicInteger();
    return task -> {
      Thread thread = new Thread(task, "papergraph-" + name + "-" + count.incrementAndGet());
      thread.setDaemon(true);
      return thread;
    };
  }
}
