package io.papergraph.source;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/**
 * Decompresses gzip (RFC 1952) of one or more members. Unlike the JDK's reader it relies on no
 * estimate of the bytes available, so members that come through a pipe are all read, and a file
 * that is cut anywhere but between members, or goes on with anything but zero padding, is an error.
 */
final class GzipMembers extends InputStream {
  private static final int MAGIC_1 = 0x1f;
  private static final int MAGIC_2 = 0x8b;
  private static final int DEFLATE = 8;
  private static final int HAS_HEADER_CRC = 1 << 1;
  private static final int HAS_EXTRA = 1 << 2;
  private static final int HAS_NAME = 1 << 3;
  private static final int HAS_COMMENT = 1 << 4;
  private static final int TIME_FLAGS_AND_SYSTEM_BYTES = 6;
  private static final int BUFFER_BYTES = 1 << 16;

  private final InputStream in;
  private final Inflater inflater = new Inflater(true);
  private final CRC32 crc = new CRC32();
  private final byte[] buffer = new byte[BUFFER_BYTES];
  private int at;
  private int end;
  private boolean begun;
  private boolean finished;
  private @Nullable ZipException fault;

  /**
   * @param in the compressed bytes from the first member's header
   */
  GzipMembers(InputStream in) {
    this.in = in;
  }

  /** Whether bytes begin as gzip does. */
  static boolean isMagic(int first, int second) {
    return first == MAGIC_1 && second == MAGIC_2;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  /**
   * @throws EOFException when the bytes end within a member
   * @throws ZipException when they are not valid gzip
   */
  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    if (!begun) {
      begun = true;
      header();
    }
    while (!finished && length > 0) {
      int inflated = inflate(bytes, offset, length);
      if (inflated > 0) {
        crc.update(bytes, offset, inflated);
        return inflated;
      }
      if (inflater.finished()) {
        at = end - inflater.getRemaining();
        trailer();
        nextMember();
      } else if (inflater.needsDictionary()) {
        throw new ZipException("a preset dictionary is no part of gzip");
      } else {
        need(fill());
        inflater.setInput(buffer, at, end - at);
      }
    }
    return finished ? -1 : 0;
  }

  @Override
  public void close() throws IOException {
    finished = true;
    inflater.end();
    in.close();
  }

  /** Inflates; what stands before a fault is given first, and the fault thrown after it. */
  private int inflate(byte[] bytes, int offset, int length) throws ZipException {
    if (fault != null) {
      throw fault;
    }
    long before = inflater.getBytesWritten();
    try {
      return inflater.inflate(bytes, offset, length);
    } catch (DataFormatException e) {
      String message = e.getMessage();
      fault = new ZipException(message == null ? "invalid compressed data" : message);
      int inflated = (int) (inflater.getBytesWritten() - before);
      if (inflated == 0) {
        throw fault;
      }
      return inflated;
    }
  }

  private void header() throws IOException {
    if (!isMagic(next(), next())) {
      throw new ZipException("what follows the compressed data is not gzip");
    }
    if (next() != DEFLATE) {
      throw new ZipException("unknown method of compression");
    }
    int flags = next();
    skip(TIME_FLAGS_AND_SYSTEM_BYTES);
    if ((flags & HAS_EXTRA) != 0) {
      skip(next() | next() << 8);
    }
    if ((flags & HAS_NAME) != 0) {
      skipText();
    }
    if ((flags & HAS_COMMENT) != 0) {
      skipText();
    }
    if ((flags & HAS_HEADER_CRC) != 0) {
      skip(2);
    }
    crc.reset();
    inflater.reset();
    inflater.setInput(buffer, at, end - at);
  }

  private void trailer() throws IOException {
    if (word() != crc.getValue()) {
      throw new ZipException("the checksum does not match");
    }
    if (word() != (inflater.getBytesWritten() & 0xffffffffL)) {
      throw new ZipException("the length does not match");
    }
  }

  /** Begins the next member, or finishes at the end of the bytes or at zeros up to it. */
  private void nextMember() throws IOException {
    while (at < end || fill()) {
      if (buffer[at] != 0) {
        header();
        return;
      }
      at++;
    }
    finished = true;
  }

  private long word() throws IOException {
    return next() | next() << 8 | next() << 16 | (long) next() << 24;
  }

  private void skip(int count) throws IOException {
    for (int i = 0; i < count; i++) {
      next();
    }
  }

  private void skipText() throws IOException {
    int character = next();
    while (character != 0) {
      character = next();
    }
  }

  private int next() throws IOException {
    need(at < end || fill());
    return buffer[at++] & 0xff;
  }

  private boolean fill() throws IOException {
    at = 0;
    end = Math.max(0, in.read(buffer));
    return end > 0;
  }

  private static void need(boolean more) throws EOFException {
    if (!more) {
      throw new EOFException("the compressed data ends too early");
    }
  }
}
