package io.papergraph.export;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WholeFileTest {
  @TempDir Path dir;

  @Test
  void replacesAFile() throws IOException {
    Path file = Files.writeString(dir.resolve("out"), "a much longer old text");
    WholeFile.write(file, out -> print(out, "new"));
    assertEquals("new", Files.readString(file));
    assertArrayEquals(new String[] {"out"}, dir.toFile().list());
  }

  @Test
  void leavesTheOldFileWholeWhenWritingFails() throws IOException {
    Path file = Files.writeString(dir.resolve("out"), "old");
    IOException e =
        assertThrows(
            IOException.class,
            () ->
                WholeFile.write(
                    file,
                    out -> {
                      print(out, "half");
                      throw new IOException("full");
                    }));
    assertEquals("full", e.getMessage());
    assertEquals("old", Files.readString(file));
    assertArrayEquals(new String[] {"out"}, dir.toFile().list());
  }

  @Test
  void leavesAFileOfTheUsersThatEndsInPartAlone() throws IOException {
    Files.writeString(dir.resolve("out.part"), "mine");
    WholeFile.write(dir.resolve("out"), out -> print(out, "new"));
    assertEquals("new", Files.readString(dir.resolve("out")));
    assertEquals("mine", Files.readString(dir.resolve("out.part")));
  }

  @Test
  void keepsASymbolicLinkAndReplacesItsTarget() throws IOException {
    Path target = Files.writeString(dir.resolve("target"), "old");
    Path link = Files.createSymbolicLink(dir.resolve("link"), target);
    WholeFile.write(link, out -> print(out, "new"));
    assertTrue(Files.isSymbolicLink(link));
    assertEquals("new", Files.readString(target));
  }

  @Test
  void refusesAFolder() {
    IOException e =
        assertThrows(IOException.class, () -> WholeFile.write(dir, out -> print(out, "new")));
    assertEquals(dir + ": is a folder", e.getMessage());
  }

  private static void print(OutputStream out, String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.UTF_8));
  }
}
