package io.papergraph.cli;

import io.papergraph.store.DiskSpace;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Checks of the machine that the program runs on. */
final class MachineChecks {
  private static final int JAVA = 17;
  private static final long HEAP = 512L << 20;

  private MachineChecks() {}

  static List<Finding> all(Path store, int port) {
    return List.of(
        java(Runtime.version().feature()),
        heap(Runtime.getRuntime().maxMemory()),
        locale(System.getProperty("sun.jnu.encoding", "")),
        folder(store),
        disk(store),
        port(port));
  }

  static Finding java(int version) {
    String what = "Java " + version;
    return version >= JAVA ? Finding.ok(what) : Finding.problem(what, "use Java 17 or newer");
  }

  static Finding heap(long bytes) {
    String what = "memory: up to " + (bytes >> 20) + " MiB";
    return bytes >= HEAP
        ? Finding.ok(what)
        : Finding.warning(what, "give Java 512 MiB or more, e.g. java -Xmx1g -jar …");
  }

  /** Names of files and arguments are read in this encoding. */
  static Finding locale(String encoding) {
    String what = "arguments and file names are read as " + encoding;
    return Charset.isSupported(encoding) && Charset.forName(encoding).equals(StandardCharsets.UTF_8)
        ? Finding.ok(what)
        : Finding.warning(what, "set LC_ALL=C.UTF-8 for names that are not ASCII");
  }

  static Finding folder(Path store) {
    Path there = store.toAbsolutePath();
    while (!Files.exists(there) && there.getParent() != null) {
      there = there.getParent();
    }
    return Files.isDirectory(there) && Files.isWritable(there)
        ? Finding.ok("folder " + there + " can be written")
        : Finding.problem(there + " is no folder that can be written", "name another with --store");
  }

  static Finding disk(Path store) {
    try {
      long free = DiskSpace.free(store);
      String what = "disk: " + (free >> 20) + " MiB free";
      return free >= DiskSpace.LEAST
          ? Finding.ok(free == Long.MAX_VALUE ? "disk: does not tell what is free" : what)
          : Finding.problem(what, "make room, or name a folder on another disk with --store");
    } catch (IOException e) {
      return Finding.warning("disk: " + e.getMessage(), "look at it yourself");
    }
  }

  /** Whether a server could listen; one may be running, and well. */
  static Finding port(int port) {
    try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
      return Finding.ok("port " + socket.getLocalPort() + " is free");
    } catch (IOException e) {
      return Finding.warning(
          "port " + port + " is taken", "serve on another with --port, or stop what listens there");
    }
  }
}
