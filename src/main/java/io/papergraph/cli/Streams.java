package io.papergraph.cli;

import io.papergraph.query.Printable;
import java.io.BufferedOutputStream;
import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/**
 * Where commands write, in UTF-8 whatever the locale.
 *
 * @param out results in words; buffered, silent when they cannot be written
 * @param raw the same stream for data; it throws when nobody reads it or the disk is full
 * @param err messages
 * @param terminal whether a person watches, so that progress may be drawn
 */
record Streams(PrintStream out, OutputStream raw, PrintStream err, boolean terminal) {
  private static final int BUFFER = 1 << 16;
  private static final Path ERROR = Path.of("/proc/self/fd/2");
  private static final Pattern TERMINAL = Pattern.compile("/dev/(?:pts/\\d+|tty\\w*|console)");

  static Streams standard() {
    OutputStream out = buffered(FileDescriptor.out);
    return new Streams(
        new PrintStream(out, false, StandardCharsets.UTF_8),
        out,
        new PrintStream(buffered(FileDescriptor.err), true, StandardCharsets.UTF_8),
        isTerminal());
  }

  /** One line for the user that something is amiss; nothing in it steers the terminal. */
  void complain(String message) {
    out.flush();
    err.println("papergraph: " + Printable.of(message));
  }

  private static OutputStream buffered(FileDescriptor descriptor) {
    return new BufferedOutputStream(new FileOutputStream(descriptor), BUFFER);
  }

  /**
   * Whether standard error, where progress is drawn, goes to a terminal that can erase a line.
   * Linux tells; elsewhere it is taken to go where the other two do.
   */
  private static boolean isTerminal() {
    if ("dumb".equals(System.getenv("TERM"))) {
      return false;
    }
    try {
      return TERMINAL.matcher(Files.readSymbolicLink(ERROR).toString()).matches();
    } catch (IOException | UnsupportedOperationException e) {
      return hasConsole();
    }
  }

  /** From Java 22 on there is a console in a pipe too, and only it can tell. */
  @SuppressWarnings("SystemConsoleNull")
  private static boolean hasConsole() {
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
