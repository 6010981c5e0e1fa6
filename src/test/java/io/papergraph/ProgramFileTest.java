package io.papergraph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProgramFileTest {
  private static final String JENA = "org/apache/jena/sys/JenaSystem.class";

  @TempDir Path dir;

  private Optional<String> fingerprint(Map<String, String> files) throws IOException {
    Path jar = dir.resolve("a.jar");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(jar))) {
      for (Map.Entry<String, String> file : new TreeMap<>(files).entrySet()) {
        zip.putNextEntry(new ZipEntry(file.getKey()));
        zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
      }
    }
    return ProgramFile.fingerprint(jar);
  }

  @Test
  void a_changed_file_is_another_program() throws IOException {
    Optional<String> one = fingerprint(Map.of(JENA, "x", "a.class", "one"));
    assertTrue(one.isPresent());
    assertEquals(one, fingerprint(Map.of(JENA, "x", "a.class", "one")));
    assertNotEquals(one, fingerprint(Map.of(JENA, "x", "a.class", "two")));
    assertNotEquals(one, fingerprint(Map.of(JENA, "y", "a.class", "one")));
    assertNotEquals(one, fingerprint(Map.of(JENA, "x", "b.class", "one")));
  }

  @Test
  void a_jar_without_the_libraries_says_too_little() throws IOException {
    assertEquals(Optional.empty(), fingerprint(Map.of("a.class", "one")));
  }

  @Test
  void classes_in_folders_may_change_at_any_time() {
    assertEquals(Optional.empty(), ProgramFile.fingerprint());
  }
}
