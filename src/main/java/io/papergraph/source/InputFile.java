package io.papergraph.source;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * One input that was named, or found in a folder that was named.
 *
 * @param name how messages name it
 * @param opener opens its bytes as they are stored
 */
record InputFile(String name, Opener opener) {
  private static final int BUFFER_BYTES = 1 << 16;

  /** Opens a stream of bytes. */
  interface Opener {
    InputStream open() throws IOException;
  }

  /** Opens the bytes, decompressed when they begin as gzip does, whatever the name. */
  InputStream open() throws IOException {
    InputStream raw = opener.open();
    try {
      BufferedInputStream bytes = new BufferedInputStream(raw, BUFFER_BYTES);
      bytes.mark(2);
      boolean gzip = GzipMembers.isMagic(bytes.read(), bytes.read());
      bytes.reset();
      return gzip ? new GzipMembers(bytes) : bytes;
    } catch (IOException e) {
      raw.close();
      throw e;
    }
  }
}
