package io.papergraph.backup;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads a backup: its head when it is made, then as a stream the lines after it, up to the closing
 * line. Whether all was there is known at the end, from {@link #requireWhole}.
 */
final class BackupReader extends InputStream {
  private static final byte[] NOTHING = {};
  private static final byte[] CLOSING = BackupSum.START.getBytes(StandardCharsets.UTF_8);

  private final Path file;
  private final BackupLines lines;
  private final MessageDigest digest = BackupSum.digest();
  private final BackupHead head;

  private byte[] line = NOTHING;
  private int next;
  private byte[] closing = NOTHING;
  private boolean ended;
  private @Nullable IOException failure;

  /**
   * @throws BackupException when the file is no backup
   */
  BackupReader(Path file) throws IOException {
    this.file = file;
    this.lines = new BackupLines(file);
    boolean read = false;
    try {
      this.head = readHead();
      read = true;
    } finally {
      if (!read) {
        lines.close();
      }
    }
  }

  BackupHead head() {
    return head;
  }

  /**
   * To be called when all was read.
   *
   * @param quads how many were found
   * @throws BackupException when the closing line is missing, or says otherwise
   */
  void requireWhole(long quads) throws IOException {
    if (!ended || next < line.length) {
      throw new BackupException(file + " was not read to its end");
    }
    BackupSum said =
        BackupSum.parse(text(closing))
            .orElseThrow(
                () ->
                    new BackupException(file + " is cut off: its last line is not a closing one"));
    BackupSum found = BackupSum.of(quads, digest);
    if (!said.equals(found)) {
      throw new BackupException(
          String.format(
              "%s is damaged: it holds %d quads with SHA-256 %s and says %d with %s",
              file, found.quads(), found.sha256(), said.quads(), said.sha256()));
    }
  }

  /** What went wrong in the file, if anything; parsers do not pass it on. */
  Optional<IOException> failure() {
    return Optional.ofNullable(failure);
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    int read = 0;
    while (read < length && (next < line.length || advance())) {
      int part = Math.min(length - read, line.length - next);
      System.arraycopy(line, next, bytes, offset + read, part);
      next += part;
      read += part;
    }
    return read == 0 && length > 0 ? -1 : read;
  }

  @Override
  public void close() throws IOException {
    lines.close();
  }

  private BackupHead readHead() throws IOException {
    List<String> comments = new ArrayList<>();
    while (advance() && line[0] == '#') {
      comments.add(text(line).replace("\n", ""));
    }
    try {
      return BackupHead.parse(comments);
    } catch (BackupException e) {
      throw new BackupException(file + " " + e.getMessage(), e);
    }
  }

  /** Goes to the next line; false at the closing line, and where the file ends without one. */
  private boolean advance() throws IOException {
    if (ended) {
      return false;
    }
    next = 0;
    try {
      line = nextLine();
    } catch (IOException e) {
      failure = e;
      throw e;
    }
    ended = line.length == 0;
    digest.update(line);
    return !ended;
  }

  private byte[] nextLine() throws IOException {
    byte[] read = lines.next();
    if (read.length > 0 && read[read.length - 1] != '\n') {
      throw new BackupException(file + " is cut off in the middle of a line");
    }
    if (!isClosing(read)) {
      return read;
    }
    closing = read;
    if (lines.next().length > 0) {
      throw new BackupException(file + " is damaged: it goes on after its closing line");
    }
    return NOTHING;
  }

  private static boolean isClosing(byte[] line) {
    return line.length >= CLOSING.length
        && Arrays.equals(line, 0, CLOSING.length, CLOSING, 0, CLOSING.length);
  }

  private static String text(byte[] line) {
    return new String(line, StandardCharsets.UTF_8);
  }
}
