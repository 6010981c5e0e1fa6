package io.papergraph.build;

import static java.nio.file.StandardOpenOption.APPEND;
import static java.nio.file.StandardOpenOption.CREATE;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.temporal.ChronoUnit;

/**
 * One line of JSON a build, in {@code runs.jsonl} beside the dataset: when data came in is history,
 * and history is not part of the graph.
 */
public final class RunLog {
  private static final String FILE = "runs.jsonl";

  private final Path file;
  private final Clock clock;

  /**
   * @param directory the folder of the store
   */
  public RunLog(Path directory, Clock clock) {
    this.file = directory.resolve(FILE);
    this.clock = clock;
  }

  /** Adds a line for a build that has come to its end. */
  public void add(String extractor, Summary summary) throws IOException {
    String line =
        String.format(
            "{\"finished\":\"%s\",\"extractor\":\"%s\",\"read\":%d,\"stored\":%d,"
                + "\"unchanged\":%d,\"superseded\":%d,\"joined\":%d,\"skipped\":%d,\"failed\":%d}%n",
            clock.instant().truncatedTo(ChronoUnit.SECONDS),
            extractor,
            summary.read(),
            summary.count(Outcome.STORED),
            summary.count(Outcome.UNCHANGED),
            summary.count(Outcome.SUPERSEDED),
            summary.count(Outcome.JOINED),
            summary.skippedRecords(),
            summary.failedInputs());
    Files.writeString(file, line, CREATE, APPEND);
  }
}
