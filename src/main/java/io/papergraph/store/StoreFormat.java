package io.papergraph.store;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.TRUNCATE_EXISTING;
import static java.nio.file.StandardOpenOption.WRITE;

import io.papergraph.rdf.Iris;
import java.io.IOException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Properties;

/**
 * What a store says of itself, in the small file {@code papergraph.properties} at its top.
 *
 * @param version the layout of the store; see {@link #CURRENT}
 * @param base where its resources live
 * @param text whether it keeps abstracts
 */
record StoreFormat(int version, String base, boolean text) {
  /** The layout that this version of Papergraph writes and reads. */
  static final int CURRENT = 1;

  static final String FILE = "papergraph.properties";

  static boolean exists(Path dir) {
    return Files.exists(dir.resolve(FILE));
  }

  /**
   * @throws StoreException when the file is broken, or written by a newer or an older layout
   */
  static StoreFormat read(Path dir) throws IOException {
    Path file = dir.resolve(FILE);
    Properties properties = new Properties();
    try {
      properties.load(new StringReader(Files.readString(file, StandardCharsets.UTF_8)));
      int version = Integer.parseInt(properties.getProperty("format", "").strip());
      check(dir, version);
      String base = properties.getProperty("base", "").strip();
      String text = properties.getProperty("text", "true").strip();
      if (!text.equals("true") && !text.equals("false")) {
        throw new IllegalArgumentException("text=" + text);
      }
      return new StoreFormat(version, new Iris(base).base(), text.equals("true"));
    } catch (IllegalArgumentException | CharacterCodingException e) {
      throw new StoreException(
          file + " names no store format; restore the file or build a new store with --store", e);
    }
  }

  /** Writes the file whole or not at all. */
  void write(Path dir) throws IOException {
    Path file = dir.resolve(FILE);
    Path fresh = dir.resolve(FILE + ".new");
    String content = "format=%d\nbase=%s\ntext=%b\n".formatted(version, base, text);
    try (FileChannel channel = FileChannel.open(fresh, CREATE, WRITE, TRUNCATE_EXISTING)) {
      channel.write(ByteBuffer.wrap(content.getBytes(StandardCharsets.UTF_8)));
      channel.force(true);
    }
    Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  private static void check(Path dir, int version) {
    if (version > CURRENT) {
      throw new StoreException(
          String.format(
              "%s has store format %d and this Papergraph reads up to %d; use a newer Papergraph",
              dir, version, CURRENT));
    }
    if (version < CURRENT) {
      throw new StoreException(
          String.format(
              "%s has store format %d and this Papergraph needs %d; export it with the version"
                  + " that wrote it, or build a new store from its inputs",
              dir, version, CURRENT));
    }
  }
}
