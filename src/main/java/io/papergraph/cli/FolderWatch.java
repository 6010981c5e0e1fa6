package io.papergraph.cli;

import io.papergraph.serve.Ingest;
import io.papergraph.serve.ServeException;
import io.papergraph.serve.SparqlServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Builds the files of a folder as they come or change, in order of their names. A file is taken
 * when it has not changed for two looks, a second apart. What was built is remembered while the
 * process runs; after a start all files are read again, and papers that the store holds cost a
 * look-up.
 */
final class FolderWatch implements AutoCloseable {
  private static final long MILLIS = 1_000;

  private final Optional<Path> folder;
  private final Ingest ingest;
  private final SparqlServer server;
  private final Streams streams;
  private final CountDownLatch stop = new CountDownLatch(1);
  private final Thread thread = new Thread(this::watch, "papergraph-watch-folder");
  private final Set<State> built = new HashSet<>();
  private Map<Path, State> seen = new HashMap<>();

  /** A file as it was at a look. */
  private record State(Path file, long size, long modified) {}

  FolderWatch(Optional<Path> folder, Ingest ingest, SparqlServer server, Streams streams) {
    this.folder = folder;
    this.ingest = ingest;
    this.server = server;
    this.streams = streams;
  }

  void start() {
    if (folder.isPresent()) {
      thread.setDaemon(true);
      thread.start();
    }
  }

  private void watch() {
    try {
      while (!stop.await(MILLIS, TimeUnit.MILLISECONDS)) {
        for (Path file : look(folder.orElseThrow())) {
          if (stop.getCount() > 0) {
            build(file);
          }
        }
      }
    } catch (OutOfMemoryError e) {
      server.fail(new ServeException("out of memory; start again with a larger heap", e));
    } catch (InterruptedException e) {
      throw new IllegalStateException("nobody interrupts a thread here", e);
    }
  }

  /** The files that have come to rest and were not built as they are. */
  private List<Path> look(Path folder) {
    Map<Path, State> now = new HashMap<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.sorted().toList()) {
        if (Files.isRegularFile(file) && !file.getFileName().toString().startsWith(".")) {
          BasicFileAttributes is = Files.readAttributes(file, BasicFileAttributes.class);
          now.put(file, new State(file, is.size(), is.lastModifiedTime().toMillis()));
        }
      }
    } catch (IOException e) {
      streams.complain("cannot look into " + folder + ": " + e);
    }
    List<Path> rested =
        now.values().stream()
            .filter(state -> state.equals(seen.get(state.file())) && !built.contains(state))
            .map(State::file)
            .sorted()
            .toList();
    seen = now;
    return rested;
  }

  private void build(Path file) {
    try {
      Ingest.Result result = ingest.ingest(file);
      streams.out().println(file + ": " + result.json());
      streams.out().flush();
    } catch (IOException | RuntimeException e) {
      streams.complain(file + ": not built: " + e.getMessage());
    }
    State state = seen.get(file);
    if (state != null) {
      built.add(state);
    }
  }

  @Override
  public void close() {
    stop.countDown();
  }
}
