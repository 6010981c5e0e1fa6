package io.papergraph.backup;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/** The lines of a file as bytes, decompressed where it is gzip. */
final class BackupLines implements Closeable {
  private static final int BUFFER = 1 << 16;
  private static final int LONGEST = 1 << 26;
  private static final int GZIP_1 = 0x1f;
  private static final int GZIP_2 = 0x8b;

  private final Path file;
  private final InputStream in;
  private final byte[] buffer = new byte[BUFFER];
  private int from;
  private int to;

  /**
   * @throws BackupException when the file is gzip and already its start is broken
   */
  BackupLines(Path file) throws IOException {
    this.file = file;
    InputStream raw = new BufferedInputStream(Files.newInputStream(file), BUFFER);
    boolean opened = false;
    try {
      this.in = isGzip(raw) ? new GZIPInputStream(raw, BUFFER) : raw;
      opened = true;
    } catch (EOFException | ZipException e) {
      throw broken(e);
    } finally {
      if (!opened) {
        raw.close();
      }
    }
  }

  /**
   * The next line with the {@code \n} that ends it; without one at the end of a file that lacks it,
   * and empty after the end.
   *
   * @throws BackupException when the file is gzip and broken, or a line is longer than any of ours
   */
  byte[] next() throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream(256);
    while (from < to || fill()) {
      int end = from;
      while (end < to && buffer[end] != '\n') {
        end++;
      }
      boolean whole = end < to;
      int length = end - from + (whole ? 1 : 0);
      line.write(buffer, from, length);
      from += length;
      if (whole) {
        break;
      }
      if (line.size() > LONGEST) {
        throw new BackupException(file + " is no backup: it has a line without end");
      }
    }
    return line.toByteArray();
  }

  @Override
  public void close() throws IOException {
    in.close();
  }

  private boolean fill() throws IOException {
    try {
      from = 0;
      to = Math.max(0, in.read(buffer));
      return to > 0;
    } catch (EOFException | ZipException e) {
      throw broken(e);
    }
  }

  private BackupException broken(IOException e) {
    return new BackupException(file + " is cut off or damaged: " + e.getMessage(), e);
  }

  private static boolean isGzip(InputStream in) throws IOException {
    in.mark(2);
    boolean gzip = in.read() == GZIP_1 && in.read() == GZIP_2;
    in.reset();
    return gzip;
  }
}
