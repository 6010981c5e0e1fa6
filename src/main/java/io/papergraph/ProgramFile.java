package io.papergraph;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** The jar that holds this program and all that it uses. */
final class ProgramFile {
  /** There only where the libraries are in the same jar. */
  private static final String LIBRARY = "org/apache/jena/sys/JenaSystem.class";

  private ProgramFile() {}

  /**
   * Tells one program from another by the names and checksums of the files in its jar; empty where
   * it does not run from one jar, as in development, and may be another at any time.
   */
  static Optional<String> fingerprint() {
    CodeSource source = ProgramFile.class.getProtectionDomain().getCodeSource();
    try {
      Path jar = Path.of(source.getLocation().toURI());
      return Files.isRegularFile(jar) ? fingerprint(jar) : Optional.empty();
    } catch (URISyntaxException | IOException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  static Optional<String> fingerprint(Path jar) throws IOException {
    try (ZipFile zip = new ZipFile(jar.toFile());
        Stream<? extends ZipEntry> entries = zip.stream()) {
      if (zip.getEntry(LIBRARY) == null) {
        return Optional.empty();
      }
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      entries.forEach(
          e ->
              digest.update(
                  (e.getName() + " " + e.getCrc() + "\n").getBytes(StandardCharsets.UTF_8)));
      return Optional.of(HexFormat.of().formatHex(digest.digest(), 0, Long.BYTES));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
