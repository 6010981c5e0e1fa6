package io.papergraph;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Runs tasks, one after the other, on a thread that it watches. What a task takes is counted in
 * time of the processor, so that a machine with other work does not make it slow; only a task that
 * seems never to end is given up by the clock.
 */
public final class Watchdog implements AutoCloseable {
  private static final int HUNG_SECONDS = 120;
  private static final double NANOS = 1e9;

  private final AtomicReference<Thread> worker = new AtomicReference<>();
  private final ExecutorService executor =
      Executors.newSingleThreadExecutor(
          task -> {
            Thread thread = new Thread(null, task, "watched");
            thread.setDaemon(true);
            worker.set(thread);
            return thread;
          });

  /**
   * Asserts that a task takes no more than some time of the processor.
   *
   * @throws AssertionError when it takes longer, throws, or does not end
   */
  public static void assertWithin(double seconds, Callable<?> task) {
    try (Watchdog watchdog = new Watchdog()) {
      double took = watchdog.run(task).seconds();
      assertTrue(took <= seconds, () -> "took " + took + " s of the processor");
    } catch (ExecutionException | InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  /**
   * What a task gave.
   *
   * @param seconds of the processor, on the thread of the task
   */
  public record Timed<T>(T value, double seconds) {}

  /**
   * Runs a task.
   *
   * @throws ExecutionException when it throws
   * @throws AssertionError when it does not end
   */
  public <T> Timed<T> run(Callable<T> task) throws ExecutionException, InterruptedException {
    try {
      return executor
          .submit(
              () -> {
                long begun = processorTime();
                T value = task.call();
                return new Timed<>(value, (processorTime() - begun) / NANOS);
              })
          .get(HUNG_SECONDS, TimeUnit.SECONDS);
    } catch (TimeoutException e) {
      Thread thread = worker.get();
      throw new AssertionError(
          "hangs, at " + (thread == null ? "?" : Arrays.toString(thread.getStackTrace())), e);
    }
  }

  @Override
  public void close() {
    executor.shutdown();
  }

  private static long processorTime() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }
}
