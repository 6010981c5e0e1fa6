package io.papergraph.cli;

import io.papergraph.Editor;
import io.papergraph.Papergraph;
import io.papergraph.Wiring;
import io.papergraph.build.Pipeline;
import io.papergraph.build.Summary;
import io.papergraph.serve.Ingest;
import io.papergraph.source.Read;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Builds into a store that is being served, one file at a time, on a thread of its own: nobody
 * interrupts it, and readers see whole batches.
 */
final class LiveBuild implements Ingest, AutoCloseable {
  /** Papers a transaction: few, so that a server that stops does not wait long. */
  private static final int BATCH = 128;

  private static final long LAST_SECONDS = 60;

  private final Papergraph graph;
  private final Wiring wiring;
  private final WritingArguments arguments;
  private final Streams streams;
  private final ExecutorService thread =
      Executors.newSingleThreadExecutor(task -> new Thread(task, "papergraph-ingest"));
  private @Nullable Editor editor;
  private volatile boolean stopped;

  LiveBuild(Papergraph graph, Wiring wiring, WritingArguments arguments, Streams streams) {
    this.graph = graph;
    this.wiring = wiring;
    this.arguments = arguments;
    this.streams = streams;
  }

  @Override
  public Result ingest(Path file) throws IOException {
    Future<Result> result = thread.submit(() -> build(file));
    try {
      return result.get();
    } catch (ExecutionException e) {
      throw unwrapped(e.getCause());
    } catch (InterruptedException e) {
      throw new IOException("the server stops; what was read is stored", e);
    }
  }

  private static IOException unwrapped(@Nullable Throwable cause) {
    if (cause instanceof Error error) {
      throw error;
    }
    if (cause instanceof RuntimeException failure) {
      throw failure;
    }
    return cause instanceof IOException e ? e : new IOException(cause);
  }

  private Result build(Path file) throws IOException {
    Summary summary =
        editor()
            .buildBesideReaders(wiring.inputs().read(List.of(file.toString())), new Quiet(), BATCH);
    End end = stopped ? End.STOPPED : summary.failedInputs() > 0 ? End.UNREADABLE : End.DONE;
    return new Result(end, SummaryJson.of(summary));
  }

  /** Made when first needed, and on the thread that uses it: the extractor takes memory. */
  private Editor editor() {
    if (editor == null) {
      editor =
          graph.editor(
              wiring.vocabularies(arguments.vocabularies),
              arguments.curation.read(graph.store().directory()));
    }
    return editor;
  }

  /** Says nothing of single records, which the summary counts. */
  private final class Quiet implements Pipeline.Listener {
    @Override
    public void problem(Read problem) {}

    @Override
    public void progress(Summary soFar) {}

    @Override
    public boolean isStopped() {
      return stopped;
    }
  }

  boolean isStopped() {
    return stopped;
  }

  /** Lets what is being built end with the batch that it is at. */
  void stop() {
    stopped = true;
  }

  /** Waits for the end of what is being built. */
  @Override
  public void close() {
    stop();
    thread.shutdown();
    try {
      if (!thread.awaitTermination(LAST_SECONDS, TimeUnit.SECONDS)) {
        streams.complain("papers are still being stored; whole batches stay");
      }
    } catch (InterruptedException e) {
      throw new IllegalStateException("nobody interrupts a thread here", e);
    }
  }
}
