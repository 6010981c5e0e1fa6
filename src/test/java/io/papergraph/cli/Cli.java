package io.papergraph.cli;

import io.papergraph.Wiring;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** Runs one command line in this process and keeps what it said. */
record Cli(int status, String out, String err) {

  static Cli run(String... args) {
    return run(false, args);
  }

  /** The same where a person watches. */
  static Cli onTerminal(String... args) {
    return run(true, args);
  }

  private static Cli run(boolean terminal, String... args) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Streams streams =
        new Streams(
            new PrintStream(out, false, StandardCharsets.UTF_8),
            out,
            new PrintStream(err, true, StandardCharsets.UTF_8),
            terminal);
    int status = Main.commandLine(new Wiring(), streams).execute(args);
    streams.out().flush();
    return new Cli(
        status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }
}
