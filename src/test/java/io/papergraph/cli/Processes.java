package io.papergraph.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Other programs that tests compare with. */
final class Processes {
  private Processes() {}

  /** Whether these can be run here. */
  static boolean areThere(String... programs) {
    for (String program : programs) {
      try {
        run(List.of(program, "--version"));
      } catch (IOException e) {
        return false;
      }
    }
    return true;
  }

  /** What a program printed; it must have ended well. */
  static String said(List<String> command) throws IOException {
    Result result = run(command);
    assertEquals(0, result.status, result.said);
    return result.said;
  }

  /** A class of ours with a {@code main}, run by the Java of the tests; errors go to the screen. */
  static ProcessBuilder java(Class<?> main, String... args) {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx1g",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                main.getName()));
    command.addAll(List.of(args));
    return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
  }

  private record Result(int status, String said) {}

  private static Result run(List<String> command) throws IOException {
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    process.getOutputStream().close();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    try {
      return new Result(process.waitFor(), said);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
