package io.papergraph.store;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.TRUNCATE_EXISTING;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashSet;
import java.util.Set;
import org.apache.lucene.util.IOUtils;

/**
 * The entries that a transaction is about to touch, in a file that outlives the process: it is
 * there from before the dataset commits until the index has followed.
 */
final class TextChanges {
  private static final String FILE = "text-changes";

  private final Path dir;

  /**
   * @param dir the folder of the store
   */
  TextChanges(Path dir) {
    this.dir = dir;
  }

  /** The entries that the index may not have followed; empty when it has. */
  Set<TextEntry> read() throws IOException {
    Set<TextEntry> entries = new LinkedHashSet<>();
    Path file = dir.resolve(FILE);
    if (!Files.exists(file)) {
      return entries;
    }
    for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
      String[] pair = line.split(" ", 2);
      if (pair.length != 2) {
        throw new IOException(file + " is broken; delete it and the folder 'text' beside it");
      }
      entries.add(new TextEntry(pair[0], pair[1]));
    }
    return entries;
  }

  /** Writes the entries down, whole or not at all, and safe from a loss of power. */
  void write(Set<TextEntry> entries) throws IOException {
    StringBuilder lines = new StringBuilder();
    entries.forEach(e -> lines.append(e.graph()).append(' ').append(e.subject()).append('\n'));
    Path fresh = dir.resolve(FILE + ".new");
    try (FileChannel channel = FileChannel.open(fresh, CREATE, WRITE, TRUNCATE_EXISTING)) {
      ByteBuffer bytes = StandardCharsets.UTF_8.encode(lines.toString());
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
      channel.force(true);
    }
    Files.move(
        fresh,
        dir.resolve(FILE),
        StandardCopyOption.ATOMIC_MOVE,
        StandardCopyOption.REPLACE_EXISTING);
    IOUtils.fsync(dir, true);
  }

  /** The index has followed. */
  void clear() throws IOException {
    Files.deleteIfExists(dir.resolve(FILE));
  }
}
