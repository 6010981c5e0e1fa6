package io.papergraph.export;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.TRUNCATE_EXISTING;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Replaces a file once the new content is on disk. */
public final class WholeFile {
  private static final String PART = "." + ProcessHandle.current().pid() + ".part";

  private WholeFile() {}

  /** Writes the content of a file. */
  public interface Writer {
    void write(OutputStream out) throws IOException;
  }

  /**
   * Writes to {@code FILE.PID.part} and moves it to the file when all went well. A symbolic link
   * stays and its target is replaced; a device or pipe is written directly.
   */
  public static void write(Path file, Writer writer) throws IOException {
    if (Files.isDirectory(file)) {
      throw new FileSystemException(file.toString(), null, "is a folder");
    }
    if (Files.exists(file) && !Files.isRegularFile(file)) {
      try (OutputStream out = Files.newOutputStream(file)) {
        writer.write(out);
      }
      return;
    }
    Path target = Files.exists(file) ? file.toRealPath() : file;
    Path part = target.resolveSibling(target.getFileName() + PART);
    try {
      writeAndSync(part, writer);
      Files.move(part, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(part);
    }
  }

  private static void writeAndSync(Path part, Writer writer) throws IOException {
    try (FileChannel channel = FileChannel.open(part, CREATE, WRITE, TRUNCATE_EXISTING)) {
      writer.write(Channels.newOutputStream(channel));
      channel.force(true);
    }
  }
}
