package io.papergraph.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WholeFolderTest {
  private static final Set<String> FILES = Set.of("a.csv", "b.csv");

  @TempDir Path dir;
  private Path folder;

  @BeforeEach
  void nameFolder() {
    folder = dir.resolve("tables");
  }

  @Test
  void makesAFolder() throws IOException {
    WholeFolder.write(folder, FILES, part -> print(part.resolve("a.csv"), "new"));
    assertEquals("a.csv\nnew", Fixture.content(folder));
    assertLeftAlone("tables");
  }

  @Test
  void replacesAnEmptyFolderAndAnOlderExport() throws IOException {
    Files.createDirectory(folder);
    WholeFolder.write(folder, FILES, part -> print(part.resolve("a.csv"), "old"));
    WholeFolder.write(folder, FILES, part -> print(part.resolve("b.csv"), "new"));
    assertEquals("b.csv\nnew", Fixture.content(folder));
    assertLeftAlone("tables");
  }

  @Test
  void leavesTheOldFolderWholeWhenWritingFails() throws IOException {
    WholeFolder.write(folder, FILES, part -> print(part.resolve("a.csv"), "old"));
    IOException e =
        assertThrows(
            IOException.class,
            () ->
                WholeFolder.write(
                    folder,
                    FILES,
                    part -> {
                      print(part.resolve("a.csv"), "half");
                      throw new IOException("full");
                    }));
    assertEquals("full", e.getMessage());
    assertEquals("a.csv\nold", Fixture.content(folder));
    assertLeftAlone("tables");
  }

  @Test
  void refusesAFolderThatHoldsOtherFiles() throws IOException {
    Files.createDirectory(folder);
    print(folder.resolve("thesis.txt"), "mine");
    IOException e =
        assertThrows(IOException.class, () -> WholeFolder.write(folder, FILES, p -> {}));
    assertEquals(folder + ": the folder holds other files, such as thesis.txt", e.getMessage());
    assertEquals("thesis.txt\nmine", Fixture.content(folder));
  }

  @Test
  void refusesAFile() throws IOException {
    print(folder, "mine");
    IOException e =
        assertThrows(IOException.class, () -> WholeFolder.write(folder, FILES, p -> {}));
    assertEquals(folder + ": is no folder", e.getMessage());
  }

  @Test
  void keepsASymbolicLinkAndReplacesItsTarget() throws IOException {
    Files.createDirectory(folder);
    Path link = Files.createSymbolicLink(dir.resolve("link"), folder);
    WholeFolder.write(link, FILES, part -> print(part.resolve("a.csv"), "new"));
    assertTrue(Files.isSymbolicLink(link));
    assertEquals("a.csv\nnew", Fixture.content(folder));
    assertLeftAlone("link", "tables");
  }

  private void assertLeftAlone(String... names) {
    String[] found = dir.toFile().list();
    Arrays.sort(found);
    assertEquals(Arrays.asList(names), Arrays.asList(found));
  }

  private static void print(Path file, String text) throws IOException {
    Files.writeString(file, text);
  }
}
