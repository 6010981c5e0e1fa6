package io.papergraph.store;

import static java.nio.file.StandardOpenOption.READ;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a store takes on disk, in bytes.
 *
 * @param graph of the dataset, all generations of it
 * @param text of the text index
 */
public record DiskUse(long graph, long text) {
  private static final int CHUNK = 1 << 16;
  private static final long BLOCK = 1 << 12;

  /**
   * Measures a store, open or not. TDB2 extends its files by 8 MiB at a time, and what it has not
   * filled of that takes no room where files may have holes: zeros at the end of a file do not
   * count.
   */
  public static DiskUse of(Path store) throws IOException {
    return new DiskUse(
        folder(store.resolve(StoreFolder.DATASET)), folder(store.resolve(FullText.DIR)));
  }

  /** Both together. */
  public long total() {
    return graph + text;
  }

  /** The bytes of all files in a folder, measured as above; 0 where there is none. */
  public static long folder(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return 0;
    }
    List<Path> files;
    try (Stream<Path> tree = Files.walk(folder)) {
      files = tree.filter(Files::isRegularFile).toList();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    long bytes = 0;
    for (Path file : files) {
      bytes += file(file);
    }
    return bytes;
  }

  private static long file(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file, READ)) {
      long used = withoutZerosAtEnd(channel);
      return Math.min(channel.size(), (used + BLOCK - 1) / BLOCK * BLOCK);
    } catch (NoSuchFileException e) {
      return 0;
    }
  }

  private static long withoutZerosAtEnd(FileChannel channel) throws IOException {
    ByteBuffer chunk = ByteBuffer.allocate(CHUNK);
    for (long end = channel.size(); end > 0; end -= chunk.capacity()) {
      long from = Math.max(0, end - CHUNK);
      chunk.clear().limit((int) (end - from));
      int read;
      do {
        read = channel.read(chunk, from + chunk.position());
      } while (read >= 0 && chunk.hasRemaining());
      for (int i = chunk.position() - 1; i >= 0; i--) {
        if (chunk.get(i) != 0) {
          return from + i + 1;
        }
      }
    }
    return 0;
  }
}
