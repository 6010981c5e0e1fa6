package io.papergraph.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;

/** Another run of this program, timed and watched from outside. */
final class ChildProcess {
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final int KIB = 1 << 10;
  private static final long SAMPLE_MILLIS = 200;
  private static final double NANOS = 1e9;

  private ChildProcess() {}

  /**
   * What a run took.
   *
   * @param seconds from its start to its end
   * @param processor seconds of all its threads, but for a fifth of a second at its end; 0 where
   *     the system does not tell
   * @param memory bytes of its own that it held at most, mapped files not among them; empty where
   *     the system does not tell
   * @param said what it printed
   */
  record Cost(double seconds, double processor, OptionalLong memory, String said) {

    /** What it printed, where that is one line of JSON. */
    JsonNode json() throws IOException {
      return MAPPER.readTree(said);
    }
  }

  /** A run that did not end well; it said why where our messages go. */
  static final class Failure extends IllegalStateException {
    private static final long serialVersionUID = 1;

    Failure(String message) {
      super(message);
    }
  }

  /**
   * Runs a command of this program in a Java of its own, with the options that this one has; its
   * messages go where ours go.
   *
   * @throws Failure when it does not end well
   */
  static Cost run(String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName()));
    command.addAll(List.of(arguments));
    Path said = Files.createTempFile("papergraph", ".out");
    try {
      long begin = System.nanoTime();
      Process process =
          new ProcessBuilder(command)
              .redirectOutput(said.toFile())
              .redirectError(ProcessBuilder.Redirect.INHERIT)
              .start();
      Watched watched = watch(process);
      double seconds = (System.nanoTime() - begin) / NANOS;
      if (process.exitValue() != 0) {
        throw new Failure(String.join(" ", arguments) + " failed");
      }
      String text = Files.readString(said, StandardCharsets.UTF_8);
      return new Cost(seconds, watched.processor.toNanos() / NANOS, watched.memory, text);
    } finally {
      Files.delete(said);
    }
  }

  /** The most that was seen of each. */
  private record Watched(Duration processor, OptionalLong memory) {}

  /** Looks now and then until the process ends. */
  private static Watched watch(Process process) throws InterruptedException {
    Duration processor = Duration.ZERO;
    OptionalLong most = OptionalLong.empty();
    while (!process.waitFor(SAMPLE_MILLIS, TimeUnit.MILLISECONDS)) {
      OptionalLong now = memory(process.pid());
      if (now.isPresent() && now.getAsLong() > most.orElse(-1)) {
        most = now;
      }
      Optional<Duration> used = process.info().totalCpuDuration();
      processor = used.orElse(processor);
    }
    return new Watched(processor, most);
  }

  /** The memory of a process that no file stands behind: {@code RssAnon} of Linux. */
  private static OptionalLong memory(long process) {
    Path status = Path.of("/proc", Long.toString(process), "status");
    try {
      return Files.readAllLines(status).stream()
          .filter(line -> line.startsWith("RssAnon:"))
          .mapToLong(line -> KIB * Long.parseLong(line.replaceAll("\\D", "")))
          .findFirst();
    } catch (IOException e) {
      return OptionalLong.empty();
    }
  }
}
