package io.papergraph.cli;

import io.papergraph.serve.ServeException;
import io.papergraph.serve.SparqlServer;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import picocli.CommandLine.ExitCode;

/**
 * Ends a serving process that can no longer end by itself: when memory has run out in a thread that
 * nobody looks after, at once; when the server has failed, after a while. What it needs is made
 * beforehand, as nothing can be made then. A store that is cut off like this is whole.
 */
final class LastResort {
  private static final long LAST_SECONDS = 25;

  private final FileOutputStream err = new FileOutputStream(FileDescriptor.err);
  private final byte[] outOfMemory =
      "papergraph: out of memory; start again with a larger heap (java -Xmx4g -jar …)\n"
          .getBytes(StandardCharsets.UTF_8);

  private LastResort() {}

  static void prepareFor(SparqlServer server) {
    LastResort resort = new LastResort();
    Thread.setDefaultUncaughtExceptionHandler(resort::uncaught);
    Thread thread = new Thread(() -> resort.watch(server), "papergraph-last-resort");
    thread.setDaemon(true);
    thread.start();
  }

  private void uncaught(Thread thread, Throwable thrown) {
    if (thrown instanceof OutOfMemoryError) {
      end();
    }
    System.err.println("papergraph: " + thread.getName() + " ended: " + thrown);
  }

  private void end() {
    try {
      err.write(outOfMemory);
    } catch (IOException e) {
      // There is nobody to tell.
    } finally {
      Runtime.getRuntime().halt(ExitCode.SOFTWARE);
    }
  }

  private void watch(SparqlServer server) {
    try {
      server.awaitStop();
    } catch (ServeException e) {
      endLater();
    } catch (InterruptedException e) {
      throw new IllegalStateException("nobody interrupts a thread here", e);
    }
  }

  private static void endLater() {
    try {
      TimeUnit.SECONDS.sleep(LAST_SECONDS);
    } catch (InterruptedException e) {
      throw new IllegalStateException("nobody interrupts a thread here", e);
    } finally {
      Runtime.getRuntime().halt(ExitCode.SOFTWARE);
    }
  }
}
