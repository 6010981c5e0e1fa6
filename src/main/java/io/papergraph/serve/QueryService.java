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
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
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

  /** How long a query may go on after the end of its time before its client is told. */
  private static final Duration GRACE = Duration.ofSeconds(2);

  private static final Duration FAREWELL = Duration.ofSeconds(10);

  private final KnowledgeStore store;
  private final ServerLimits limits;
  private final Ending ending;
  private final Meters meters;
  private final Places places;
  private final ExecutorService workers;
  private final Set<Running> running = ConcurrentHashMap.newKeySet();
  private volatile boolean stopping;

  /** A job in its place. */
  private static final class Running {
    private final Job<?> job;
    private final String client;
    private final long startNanos = System.nanoTime();

    Running(Job<?> job, String client) {
      this.job = job;
      this.client = client;
    }

    Duration age() {
      return Duration.ofNanos(System.nanoTime() - startNanos);
    }

    boolean stuck() {
      return age().compareTo(job.timeout().plus(GRACE)) > 0;
    }
  }

  /**
   * @param ending told when the process cannot be trusted any more
   */
  QueryService(KnowledgeStore store, ServerLimits limits, Ending ending, Meters meters) {
    this.store = store;
    this.limits = limits;
    this.ending = ending;
    this.meters = meters;
    this.places = new Places(limits.maxConcurrent(), limits.maxPerClient());
    this.workers = Executors.newFixedThreadPool(limits.maxConcurrent(), new NamedThreads("query"));
  }

  /**
   * Answers a query.
   *
   * @param client the address that asks
   * @throws Refusal when there is no answer to give
   */
  QueryAnswer ask(QueryRequest request, String client) {
    return run(new QueryJob(store, request, limits.maxRows()), client);
  }

  /**
   * Does a job on a thread that may use the store. The caller waits a little longer than the job
   * may run and never for ever.
   *
   * @param client the address that asks
   * @throws Refusal when there is no answer to give
   */
  <T> T run(Job<T> job, String client) {
    if (stopping) {
      meters.refusal("stopping");
      throw Refusal.stopping();
    }
    enter(client);
    Running entry = new Running(job, client);
    running.add(entry);
    Future<T> answer;
    try {
      answer = workers.submit(() -> work(job, entry));
    } catch (RejectedExecutionException e) {
      leave(entry);
      throw Refusal.stopping();
    }
    return await(answer, job);
  }

  private void enter(String client) {
    try {
      places.take(client);
    } catch (Refusal e) {
      meters.refusal(e.status() == 429 ? "client" : "server");
      throw e;
    }
  }

  /**
   * Refuses new queries, lets those that run go on for a while, then asks them to stop and waits
   * until they have let go of the store.
   */
  @Override
  public void close() {
    stopping = true;
    try {
      boolean failed = ending.failure().isPresent();
      if (!failed && !places.awaitEmpty(limits.drain().toMillis())) {
        LOG.warn("{} queries are stopped, as the server stops", places.taken());
      }
      workers.shutdown();
      running.forEach(entry -> entry.job.stop(Refusal.stopping()));
      if (!workers.awaitTermination(FAREWELL.toMillis(), TimeUnit.MILLISECONDS)) {
        LOG.warn("{} queries did not stop in {} s", places.taken(), FAREWELL.toSeconds());
      }
    } catch (InterruptedException e) {
      LOG.warn("interrupted while {} queries were stopping", places.taken());
    }
  }

  /** Whether no new queries are let in, as the server stops. */
  boolean isStopping() {
    return stopping;
  }

  int running() {
    return places.taken();
  }

  int places() {
    return limits.maxConcurrent();
  }

  /** How many queries go on although their time is over and they were asked to stop. */
  long stuck() {
    return running.stream().filter(Running::stuck).count();
  }

  /** Asks those to stop whose time is over; too many that do not listen end the server. */
  void stopLateOnes() {
    running.forEach(entry -> entry.job.stopIfDue());
    long stuck = stuck();
    if (stuck >= limits.maxStuck()) {
      ending.fail(
          new ServeException(
              stuck + " queries ignore that their time is over; start the server again"));
    }
  }

  /** Asks all to stop. */
  void stopAll(Refusal why) {
    running.forEach(entry -> entry.job.stop(why));
  }

  private <T> T work(Job<T> job, Running entry) {
    try {
      return job.call();
    } catch (OutOfMemoryError e) {
      ending.outOfMemory(e);
      throw Refusal.outOfMemory();
    } finally {
      meters.query(entry.age());
      leave(entry);
    }
  }

  private void leave(Running entry) {
    running.remove(entry);
    places.leave(entry.client);
  }

  private static <T> T await(Future<T> answer, Job<T> job) {
    try {
      return answer.get(job.timeout().plus(GRACE).toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof Refusal refusal) {
        throw refusal;
      }
      LOG.error("a query failed", e.getCause());
      throw Refusal.internal();
    } catch (TimeoutException e) {
      LOG.warn("a query does not stop; it keeps its place until it does");
      throw Refusal.timedOut(job.timeout());
    } catch (InterruptedException e) {
      job.stop(Refusal.stopping());
      throw Refusal.stopping();
    }
  }
}
