package io.papergraph.source;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The beginning of an opened input, read to tell what it is. */
final class Head {
  static final int BYTES = 1 << 16;
  private static final int MOST_ODD_SHARE = 10;
  private static final int MOST_ZERO_SHARE = 100;

  /** First characters, read as ISO 8859-1, of formats that people name by mistake. */
  private static final Map<String, String> MAGIC = magic();

  private final byte[] bytes;
  private final InputStream rest;
  private final @Nullable IOException fault;

  private Head(byte[] bytes, InputStream rest, @Nullable IOException fault) {
    this.bytes = bytes;
    this.rest = rest;
    this.fault = fault;
  }

  /** Reads the head; a fault met in it is kept, to be thrown where reading comes to it. */
  static Head of(InputStream stream) {
    byte[] bytes = new byte[BYTES];
    int length = 0;
    try {
      int read = stream.read(bytes);
      while (read >= 0 && length < BYTES) {
        length += read;
        read = stream.read(bytes, length, BYTES - length);
      }
      return new Head(Arrays.copyOf(bytes, length), stream, null);
    } catch (IOException e) {
      return new Head(Arrays.copyOf(bytes, length), stream, e);
    }
  }

  /** The head as text, in UTF-8 or marked UTF-16; a character cut at its end is U+FFFD. */
  String text() {
    String text = new String(bytes, isUtf16() ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8);
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  /** The fault when nothing could be read before it. */
  Optional<IOException> faultAtOnce() {
    return bytes.length == 0 ? Optional.ofNullable(fault) : Optional.empty();
  }

  /** Whether the input begins with the byte order mark of UTF-16. */
  boolean isUtf16() {
    String latin = new String(bytes, 0, Math.min(2, bytes.length), StandardCharsets.ISO_8859_1);
    return latin.equals("\u00FF\u00FE") || latin.equals("\u00FE\u00FF");
  }

  /** What the input is when it is no text, in words. */
  Optional<String> binary() {
    String latin = new String(bytes, StandardCharsets.ISO_8859_1);
    for (Map.Entry<String, String> magic : MAGIC.entrySet()) {
      if (latin.startsWith(magic.getKey())) {
        return Optional.of(magic.getValue());
      }
    }
    long zeros = latin.chars().filter(c -> c == 0).count();
    if (!isUtf16() && zeros * MOST_ZERO_SHARE > latin.length()) {
      return Optional.of("a binary file: it holds zero bytes");
    }
    String text = text();
    long odd = text.chars().filter(c -> c == '\uFFFD').count();
    return odd > 1 && odd * MOST_ODD_SHARE > text.length()
        ? Optional.of("a binary file or text that is not UTF-8")
        : Optional.empty();
  }

  /** The whole input from its start. */
  InputStream whole() {
    InputStream start = new ByteArrayInputStream(bytes);
    return new SequenceInputStream(start, fault == null ? rest : new Failing(rest, fault));
  }

  private static Map<String, String> magic() {
    Map<String, String> magic = new LinkedHashMap<>();
    magic.put("PK\u0003\u0004", "a zip archive");
    magic.put("%PDF-", "a PDF file");
    magic.put("(\u00B5/\u00FD", "a Zstandard file");
    magic.put("BZh", "a bzip2 file");
    magic.put("\u00FD7zXZ\0", "an xz file");
    magic.put("\u001F\u008B", "a gzip file within a gzip file");
    magic.put("PAR1", "a Parquet file");
    magic.put("SQLite format 3\0", "an SQLite database");
    return magic;
  }

  /** Throws a fault that was met before. */
  private static final class Failing extends InputStream {
    private final InputStream closed;
    private final IOException fault;

    Failing(InputStream closed, IOException fault) {
      this.closed = closed;
      this.fault = fault;
    }

    @Override
    public int read() throws IOException {
      throw fault;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      throw fault;
    }

    @Override
    public void close() throws IOException {
      closed.close();
    }
  }
}
