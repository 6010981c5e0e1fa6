package io.papergraph.cli;

import java.io.BufferedOutputStream;
import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * Where commands write, in UTF-8 whatever the locale.
 *
 * @param out results; buffered
 * @param err messages
 * @param terminal whether a person watches, so that progress may be drawn
 */
record Streams(PrintStream out, PrintStream err, boolean terminal) {
  private static final int BUFFER = 1 << 16;

  static Streams standard() {
    return new Streams(
        stream(FileDescriptor.out, false), stream(FileDescriptor.err, true), isTerminal());
  }

  /** One line for the user that something is amiss. */
  void complain(String message) {
    out.flush();
    err.println("papergraph: " + message);
  }

  private static PrintStream stream(FileDescriptor descriptor, boolean flush) {
    return new PrintStream(
        new BufferedOutputStream(new FileOutputStream(descriptor), BUFFER),
        flush,
        StandardCharsets.UTF_8);
  }

  /** From Java 22 on there is a console in a pipe too, and only it can tell. */
  @SuppressWarnings("SystemConsoleNull")
  private static boolean isTerminal() {
    Console console = System.console();
    if (console == null) {
      return false;
    }
    try {
      return (boolean) Console.class.getMethod("isTerminal").invoke(console);
    } catch (ReflectiveOperationException e) {
      return true;
    }
  }
}
