package io.papergraph.cli;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;

/** Another run of this program, timed and watched from outside. */
final class ChildProcess {
  private static final int KIB = 1 << 10;
  private static final long SAMPLE_MILLIS = 200;

  private ChildProcess() {}

  /**
   * What a run took.
   *
   * @param seconds from its start to its end
   * @param memory bytes of its own that it held at most, mapped files not among them; empty where
   *     the system does not tell
   */
  record Cost(double seconds, OptionalLong memory) {}

  /**
   * Runs a command of this program in a Java of its own, with the options that this one has; its
   * messages go where ours go and its results nowhere.
   *
   * @throws IllegalStateException when it does not end well
   */
  static Cost run(String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName()));
    command.addAll(List.of(arguments));
    long begin = System.nanoTime();
    Process process =
        new ProcessBuilder(command)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    OptionalLong most = OptionalLong.empty();
    while (!process.waitFor(SAMPLE_MILLIS, TimeUnit.MILLISECONDS)) {
      OptionalLong now = memory(process.pid());
      if (now.isPresent() && now.getAsLong() > most.orElse(-1)) {
        most = now;
      }
    }
    double seconds = (System.nanoTime() - begin) / 1e9;
    if (process.exitValue() != 0) {
      throw new IllegalStateException(String.join(" ", arguments) + " failed");
    }
    return new Cost(seconds, most);
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
