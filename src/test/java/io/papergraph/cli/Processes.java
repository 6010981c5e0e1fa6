package io.papergraph.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
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
