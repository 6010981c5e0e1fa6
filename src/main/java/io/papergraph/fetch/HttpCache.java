package io.papergraph.fetch;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Documents that a server may later say are as they were, in a folder: {@code KEY-SUM.body}, and
 * {@code KEY.head} of four lines that names it and is written last. Each file is moved into its
 * place whole, so a process that dies, or another one beside it, leaves no half document. What is
 * missing or damaged counts as never kept, and the oldest go when there is too much.
 */
public final class HttpCache {
  /** What is kept in all, in bytes, unless told otherwise. */
  public static final long DEFAULT_MAX_BYTES = 256L << 20;

  private static final String HEAD = ".head";
  private static final String BODY = ".body";
  private static final int HEAD_LINES = 4;
  private static final int KEY_LENGTH = 32;

  private final Path folder;
  private final long maxBytes;

  /**
   * @param folder made when something is first kept
   * @param maxBytes of all documents together; one may have an eighth of it
   */
  public HttpCache(Path folder, long maxBytes) {
    this.folder = folder;
    this.maxBytes = maxBytes;
  }

  /**
   * A document that is kept.
   *
   * @param etag empty where the server gave none
   * @param lastModified as the server wrote it, empty where it gave none
   */
  record Kept(String etag, String lastModified, Path body) {}

  /** The document of an address, whole; empty where there is none. */
  Optional<Kept> find(URI uri) {
    Path head = folder.resolve(key(uri) + HEAD);
    try {
      List<String> lines = Files.readAllLines(head, StandardCharsets.UTF_8);
      if (lines.size() != HEAD_LINES || !lines.get(0).equals(uri.toString())) {
        return Optional.empty();
      }
      Path body = body(uri, lines.get(3));
      boolean whole = Files.exists(body) && sum(body).equals(lines.get(3));
      return whole ? Optional.of(new Kept(lines.get(1), lines.get(2), body)) : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** Keeps a copy of a document when its server gave it a mark to ask by, and it is not large. */
  void put(URI uri, HttpHeaders headers, Path document) throws IOException {
    String etag = line(headers, "ETag");
    String modified = line(headers, "Last-Modified");
    if ((etag.isEmpty() && modified.isEmpty()) || Files.size(document) > maxBytes / 8) {
      return;
    }
    Files.createDirectories(folder);
    String sum = sum(document);
    place(body(uri, sum), part -> Files.copy(document, part, StandardCopyOption.REPLACE_EXISTING));
    String lines = String.join("\n", uri.toString(), etag, modified, sum) + "\n";
    place(folder.resolve(key(uri) + HEAD), part -> Files.writeString(part, lines));
    trim(uri, sum);
  }

  /** Marks a document as used just now, so that it is not among the oldest. */
  void touch(Kept kept) throws IOException {
    Files.setLastModifiedTime(kept.body(), FileTime.from(Instant.now()));
  }

  private interface Writer {
    void write(Path part) throws IOException;
  }

  private static void place(Path file, Writer writer) throws IOException {
    Path part = Files.createTempFile(file.getParent(), "part", ".tmp");
    try {
      writer.write(part);
      Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(part);
    }
  }

  private Path body(URI uri, String sum) {
    return folder.resolve(key(uri) + "-" + sum.substring(0, Math.min(16, sum.length())) + BODY);
  }

  private record Size(Path file, long bytes, FileTime used) {}

  /** Deletes bodies that a newer one has replaced, and the oldest of the others. */
  private void trim(URI uri, String sum) throws IOException {
    List<Size> bodies = new ArrayList<>();
    long all = 0;
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(f -> f.toString().endsWith(BODY)).toList()) {
        boolean replaced = fileName(file).startsWith(key(uri)) && !file.equals(body(uri, sum));
        if (replaced) {
          Files.deleteIfExists(file);
        } else if (Files.exists(file)) {
          bodies.add(new Size(file, Files.size(file), Files.getLastModifiedTime(file)));
          all += Files.size(file);
        }
      }
    }
    bodies.sort(Comparator.comparing(Size::used));
    for (Size oldest : bodies) {
      if (all <= maxBytes) {
        return;
      }
      all -= oldest.bytes();
      String key = fileName(oldest.file()).substring(0, KEY_LENGTH);
      Files.deleteIfExists(folder.resolve(key + HEAD));
      Files.deleteIfExists(oldest.file());
    }
  }

  private static String fileName(Path file) {
    return String.valueOf(file.getFileName());
  }

  private static String line(HttpHeaders headers, String name) {
    return headers.firstValue(name).orElse("").strip();
  }

  private static String key(URI uri) {
    byte[] sum = sha256().digest(uri.toString().getBytes(StandardCharsets.UTF_8));
    return HexFormat.of().formatHex(sum).substring(0, KEY_LENGTH);
  }

  private static String sum(Path file) throws IOException {
    MessageDigest digest = sha256();
    try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
      in.transferTo(OutputStream.nullOutputStream());
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
