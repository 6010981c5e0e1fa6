package io.papergraph.source;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;

/**
 * One input that was named, or found in a folder that was named.
 *
 * @param name how messages name it
 * @param opener opens its bytes as they are stored
 */
record InputFile(String name, Opener opener) {
  private static final int BUFFER_BYTES = 1 << 16;
  private static final int GZIP_MAGIC_1 = 0x1f;
  private static final int GZIP_MAGIC_2 = 0x8b;

  /** Opens a stream of bytes. */
  interface Opener {
    InputStream open() throws IOException;
  }

  /** Opens the bytes, decompressed when they begin as gzip does, whatever the name. */
  InputStream open() throws IOException {
    InputStream raw = opener.open();
    try {
      Peeking bytes = new Peeking(new BufferedInputStream(raw, BUFFER_BYTES));
      return bytes.isGzip() ? new GZIPInputStream(bytes, BUFFER_BYTES) : bytes;
    } catch (IOException e) {
      raw.close();
      throw e;
    }
  }

  /**
   * Says surely whether more bytes follow: the JDK's gzip reader looks for a further member only
   * while {@link #available} is above zero, which pipes do not promise.
   */
  private static final class Peeking extends FilterInputStream {
    Peeking(BufferedInputStream in) {
      super(in);
    }

    boolean isGzip() throws IOException {
      in.mark(2);
      boolean gzip = in.read() == GZIP_MAGIC_1 && in.read() == GZIP_MAGIC_2;
      in.reset();
      return gzip;
    }

    @Override
    public int available() throws IOException {
      in.mark(1);
      boolean more = in.read() >= 0;
      in.reset();
      return more ? Math.max(1, in.available()) : 0;
    }
  }
}
