package io.papergraph.source;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Ends with a fault where a parser reads more for one token than any honest token needs. */
final class MeteredStream extends FilterInputStream {
  private final int maxTokenBytes;
  private int read;

  MeteredStream(InputStream in, int maxTokenBytes) {
    super(in);
    this.maxTokenBytes = maxTokenBytes;
  }

  /** From here on the bytes belong to another token. */
  void startToken() {
    read = 0;
  }

  boolean isTokenTooLong() {
    return read >= maxTokenBytes;
  }

  @Override
  public int read() throws IOException {
    checkLength();
    int one = in.read();
    read += one < 0 ? 0 : 1;
    return one;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    checkLength();
    int count = in.read(buffer, offset, Math.min(length, maxTokenBytes - read));
    read += Math.max(0, count);
    return count;
  }

  @Override
  public boolean markSupported() {
    return false;
  }

  private void checkLength() throws IOException {
    if (isTokenTooLong()) {
      throw new IOException("a token of more than " + maxTokenBytes + " bytes");
    }
  }
}
