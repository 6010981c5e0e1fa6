package io.papergraph.build;

import io.papergraph.paper.Paper;
import io.papergraph.source.Read;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * The papers of a stream of records, some of them read ahead on a thread of its own; what is no
 * paper is counted and told of on the way, on the thread that asks for papers. Used by one thread.
 */
final class Incoming implements AutoCloseable {
  /** Records that are read at a time; twice as many may wait in memory. */
  private static final int CHUNK = 512;

  private final Iterator<Read> reads;
  private final Tally tally;
  private final Pipeline.Listener listener;
  private final ExecutorService reader;
  private final List<Paper> waiting = new ArrayList<>();
  private CompletableFuture<List<Read>> ahead;

  Incoming(Iterator<Read> reads, Tally tally, Pipeline.Listener listener) {
    this.reads = reads;
    this.tally = tally;
    this.listener = listener;
    this.reader =
        Executors.newSingleThreadExecutor(
            work -> {
              Thread thread = new Thread(work, "reader");
              thread.setDaemon(true);
              return thread;
            });
    this.ahead = readAhead();
  }

  /**
   * The next papers, as many as are asked for; fewer, or none, at the end or when the listener
   * wants no more.
   */
  List<Paper> next(int papers) {
    boolean ended = false;
    while (waiting.size() < papers && !ended) {
      ended = !take();
    }
    if (listener.isStopped()) {
      return List.of();
    }
    List<Paper> some = waiting.subList(0, Math.min(papers, waiting.size()));
    List<Paper> batch = new ArrayList<>(some);
    some.clear();
    return batch;
  }

  /** Takes what was read ahead; false at the end. */
  private boolean take() {
    if (listener.isStopped()) {
      return false;
    }
    List<Read> chunk = await();
    if (chunk.isEmpty()) {
      return false;
    }
    ahead = readAhead();
    chunk.forEach(this::sort);
    return true;
  }

  private List<Read> await() {
    try {
      return ahead.join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof RuntimeException failure) {
        throw failure;
      }
      if (e.getCause() instanceof Error failure) {
        throw failure;
      }
      throw e;
    }
  }

  private CompletableFuture<List<Read>> readAhead() {
    return CompletableFuture.supplyAsync(this::read, reader);
  }

  /** The next records; none at the end, however often it is asked. */
  private List<Read> read() {
    List<Read> chunk = new ArrayList<>(CHUNK);
    while (chunk.size() < CHUNK && reads.hasNext()) {
      chunk.add(reads.next());
    }
    return chunk;
  }

  private void sort(Read read) {
    if (read instanceof Read.Ok ok) {
      waiting.add(ok.paper());
    } else if (read instanceof Read.Rejected rejected) {
      tally.skip(rejected.reason());
      listener.problem(read);
    } else if (read instanceof Read.Failed failed) {
      tally.fail(failed.reason());
      listener.problem(read);
    } else if (read instanceof Read.Before before) {
      tally.addUnchanged(before.papers());
    }
  }

  /** Lets the thread that reads go when it has read what it is at. */
  @Override
  public void close() {
    reader.shutdown();
  }
}
