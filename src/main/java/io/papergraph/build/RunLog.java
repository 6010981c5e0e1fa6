package io.papergraph.build;

import static java.nio.file.StandardOpenOption.APPEND;
import static java.nio.file.StandardOpenOption.CREATE;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A line of JSON when a build begins and one when it has ended, in {@code runs.jsonl} beside the
 * dataset: when data came in is history, and history is not part of the graph.
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

  /** Adds a line for a build that begins; without a line after it, that build was cut short. */
  public void begin(String extractor) throws IOException {
    String started = String.valueOf(clock.instant().truncatedTo(ChronoUnit.SECONDS));
    String line = String.format("{\"started\":\"%s\",\"extractor\":\"%s\"}%n", started, extractor);
    Files.writeString(file, line, CREATE, APPEND);
  }

  /** The last line of a store's log; empty where there is none. */
  public static Optional<String> last(Path directory) throws IOException {
    Path file = directory.resolve(FILE);
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    try (Stream<String> lines = Files.lines(file)) {
      return lines.filter(line -> !line.isBlank()).reduce((before, line) -> line);
    }
  }

  /** Whether a line is that of a build that has come to its end. */
  public static boolean isFinished(String line) {
    return line.startsWith("{\"finished\":");
  }

  /** Adds a line for a build that has come to its end. */
  public void add(String extractor, Summary summary) throws IOException {
    String line =
        String.format(
            "{\"finished\":\"%s\",\"extractor\":\"%s\",\"read\":%d,\"stored\":%d,"
                + "\"unchanged\":%d,\"superseded\":%d,\"joined\":%d,\"skipped\":%d,\"failed\":%d,"
                + "\"seconds\":{%s}}%n",
            clock.instant().truncatedTo(ChronoUnit.SECONDS),
            extractor,
            summary.read(),
            summary.count(Outcome.STORED),
            summary.count(Outcome.UNCHANGED),
            summary.count(Outcome.SUPERSEDED),
            summary.count(Outcome.JOINED),
            summary.skippedRecords(),
            summary.failedInputs(),
            seconds(summary));
    Files.writeString(file, line, CREATE, APPEND);
  }

  private static String seconds(Summary summary) {
    return Arrays.stream(Phase.values())
        .map(p -> String.format(Locale.ROOT, "\"%s\":%.3f", p.label(), summary.seconds(p)))
        .collect(Collectors.joining(","));
  }
}
