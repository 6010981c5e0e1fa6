package io.papergraph.cli;

import io.papergraph.store.KnowledgeStore;
import io.papergraph.store.StoredQuads;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Random;
import java.util.SortedSet;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.sse.SSE;

/** A command in a process of its own that is killed, and a store to try it on. */
final class KilledProcess {
  private static final int GRAPHS = 200;
  private static final int QUADS_A_GRAPH = 50;
  private static final long STEP = 2;

  private KilledProcess() {}

  /**
   * Runs a command and kills it some time after it has begun its work.
   *
   * @param begun whether it has
   * @param millis the longest time after that
   * @return how many milliseconds after that it was killed, or -1 when it had come to its end
   */
  static long killed(Random random, BooleanSupplier begun, long millis, String... command)
      throws IOException, InterruptedException {
    Process process =
        Processes.java(Main.class, command).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
    try {
      await(process, begun);
      long delay = random.nextLong(Math.max(1, millis));
      return process.waitFor(delay, TimeUnit.MILLISECONDS) ? -1 : delay;
    } finally {
      process.destroyForcibly().waitFor();
    }
  }

  /** How many milliseconds a command takes from the beginning of its work to its end. */
  static long time(BooleanSupplier begun, String... command)
      throws IOException, InterruptedException {
    Process process =
        Processes.java(Main.class, command).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
    await(process, begun);
    long start = System.nanoTime();
    if (process.waitFor() != 0) {
      throw new AssertionError(String.join(" ", command) + " failed");
    }
    return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
  }

  private static void await(Process process, BooleanSupplier begun) throws InterruptedException {
    boolean ended = false;
    while (!ended && !begun.getAsBoolean()) {
      ended = process.waitFor(STEP, TimeUnit.MILLISECONDS);
    }
  }

  /** Makes a store of 10,000 quads, all of which were written twice. */
  static void makeStore(Path dir) {
    try (KnowledgeStore store = KnowledgeStore.openOrCreate(dir, "https://example.org/")) {
      for (int round = 0; round < 2; round++) {
        String text = "round " + round;
        store.write(d -> IntStream.range(0, GRAPHS).forEach(g -> replace(d, g, text)));
      }
    }
  }

  private static void replace(DatasetGraph dataset, int g, String text) {
    Quad first = quad(g, 0, text);
    dataset.removeGraph(first.getGraph());
    IntStream.range(0, QUADS_A_GRAPH).forEach(i -> dataset.add(quad(g, i, text)));
  }

  private static Quad quad(int g, int i, String text) {
    return SSE.parseQuad(
        String.format("(<g:%d> <s:%d-%d> <p:%d> 'text %d of %d, %s')", g, g, i, i % 9, i, g, text));
  }

  /** All quads of a store, in order. */
  static SortedSet<String> quads(Path dir) {
    try (KnowledgeStore store = KnowledgeStore.open(dir)) {
      return StoredQuads.quads(store);
    }
  }
}
