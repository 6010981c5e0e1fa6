package io.papergraph.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiskUseTest {
  @TempDir Path dir;
  private Path graph;

  @BeforeEach
  void make() throws IOException {
    graph = Files.createDirectories(dir.resolve("tdb2/Data-0001"));
  }

  @Test
  void zerosAtTheEndOfAFileDoNotCountAndBlocksAreWhole() throws IOException {
    file(graph.resolve("a"), 8 << 20, 10);
    assertEquals(new DiskUse(4096, 0), DiskUse.of(dir));
    file(graph.resolve("b"), 8 << 20, 3 << 20);
    assertEquals(4096 + (3 << 20), DiskUse.of(dir).graph());
    file(graph.resolve("c"), 8 << 20, 0);
    assertEquals(4096 + (3 << 20), DiskUse.of(dir).graph());
  }

  @Test
  void aFileWithoutZerosCountsAsLongAsItIs() throws IOException {
    file(graph.resolve("a"), 5000, 5000);
    Path text = Files.createDirectory(dir.resolve("text"));
    file(text.resolve("b"), 300_000, 300_000);
    assertEquals(new DiskUse(5000, 300_000), DiskUse.of(dir));
    assertEquals(305_000, DiskUse.of(dir).total());
  }

  @Test
  void whatIsNotThereTakesNothing() throws IOException {
    assertEquals(new DiskUse(0, 0), DiskUse.of(dir.resolve("nowhere")));
  }

  /** A file of a length whose last byte that is not zero is the one at {@code used - 1}. */
  private static void file(Path file, long length, long used) throws IOException {
    try (RandomAccessFile out = new RandomAccessFile(file.toFile(), "rw")) {
      out.setLength(length);
      if (used > 0) {
        out.seek(used - 1);
        out.write(7);
      }
    }
  }
}
