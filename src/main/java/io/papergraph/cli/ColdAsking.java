package io.papergraph.cli;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Asks each question in a Java that has asked nothing before. The caches of the store and of Java
 * are cold then, those of the operating system are as they were.
 */
final class ColdAsking {
  private ColdAsking() {}

  /**
   * Milliseconds from the text of the question to its rows; starting Java and opening the store are
   * not among them. No one else may hold the store.
   *
   * @throws IllegalStateException when the process does not end well
   */
  static double millis(Path store, QuestionSample sample, long seconds)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName()));
    command.addAll(List.of("bench", "ask", sample.question().name()));
    command.addAll(List.of("--store", store.toString(), "--timeout", Long.toString(seconds)));
    for (Map.Entry<String, String> value : sample.values().entrySet()) {
      command.addAll(List.of("--param", value.getKey() + "=" + value.getValue()));
    }
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.waitFor() != 0) {
      throw new IllegalStateException(String.join(" ", command) + " failed");
    }
    return Double.parseDouble(out.strip());
  }
}
