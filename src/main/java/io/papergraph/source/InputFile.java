package io.papergraph.source;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * One input that was named, or found in a folder that was named.
 *
 * @param name how messages name it
 * @param size how many bytes are stored; empty where nobody knows
 * @param opener opens these bytes
 */
record InputFile(String name, OptionalLong size, Opener opener) {
  private static final int BUFFER_BYTES = 1 << 16;

  /** Opens a stream of bytes. */
  interface Opener {
    InputStream open() throws IOException;
  }

  /** An input that is known to be out of reach: opening it tells why. */
  static InputFile broken(String name, IOException fault) {
    return new InputFile(
        name,
        OptionalLong.of(0),
        () -> {
          throw fault;
        });
  }

  /**
   * Opens the bytes, decompressed when they begin as gzip does, whatever the name.
   *
   * @param meter told of the bytes as they are read
   * @param fingerprint shown them
   */
  InputStream open(InputMeter meter, Optional<Fingerprint> fingerprint) throws IOException {
    InputStream raw = new Metered(opener.open(), meter, fingerprint);
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

  /** Only whole buffers are asked of it. */
  private static final class Metered extends FilterInputStream {
    private final InputMeter meter;
    private final Optional<Fingerprint> fingerprint;

    Metered(InputStream in, InputMeter meter, Optional<Fingerprint> fingerprint) {
      super(in);
      this.meter = meter;
      this.fingerprint = fingerprint;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      int read = in.read(bytes, offset, length);
      int count = Math.max(0, read);
      meter.read(count);
      fingerprint.ifPresent(f -> f.add(bytes, offset, count));
      return read;
    }
  }
}
