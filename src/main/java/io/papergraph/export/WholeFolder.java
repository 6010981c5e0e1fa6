package io.papergraph.export;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Replaces a folder of files once the new ones are on disk. */
final class WholeFolder {
  private static final String PID = "." + ProcessHandle.current().pid();

  private WholeFolder() {}

  interface Writer {
    void write(Path folder) throws IOException;
  }

  /**
   * Writes to a folder {@code FOLDER.PID.part} and moves it to its place when all went well. A
   * folder that was there is moved aside first and deleted last; it may hold no other files than
   * the new one will.
   */
  static void write(Path folder, Set<String> files, Writer writer) throws IOException {
    Path target = Files.exists(folder) ? folder.toRealPath() : folder.toAbsolutePath().normalize();
    requireOnly(files, target, folder);
    Path part = Files.createDirectory(target.resolveSibling(target.getFileName() + PID + ".part"));
    try {
      writer.write(part);
      for (Path file : list(part)) {
        sync(file);
      }
      replace(target, part);
    } finally {
      delete(part);
    }
  }

  private static void replace(Path target, Path part) throws IOException {
    if (!Files.exists(target)) {
      Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
      return;
    }
    Path old = target.resolveSibling(target.getFileName() + PID + ".old");
    Files.move(target, old, StandardCopyOption.ATOMIC_MOVE);
    try {
      Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      Files.move(old, target, StandardCopyOption.ATOMIC_MOVE);
      throw e;
    }
    delete(old);
  }

  private static void requireOnly(Set<String> files, Path target, Path named) throws IOException {
    if (!Files.exists(target)) {
      return;
    }
    if (!Files.isDirectory(target)) {
      throw new FileSystemException(named.toString(), null, "is no folder");
    }
    for (Path file : list(target)) {
      if (!files.contains(String.valueOf(file.getFileName()))) {
        throw new FileSystemException(
            named.toString(), null, "the folder holds other files, such as " + file.getFileName());
      }
    }
  }

  private static void sync(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
  }

  private static void delete(Path folder) throws IOException {
    if (Files.exists(folder)) {
      for (Path file : list(folder)) {
        Files.delete(file);
      }
      Files.delete(folder);
    }
  }

  private static List<Path> list(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList();
    }
  }
}
