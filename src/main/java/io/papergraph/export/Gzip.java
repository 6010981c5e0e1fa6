package io.papergraph.export;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.zip.GZIPOutputStream;

/** Compresses what is written; the header holds neither a time nor a name. */
public final class Gzip {
  private Gzip() {}

  /** Writes one gzip member and leaves {@code out} open. */
  public static void write(OutputStream out, WholeFile.Writer writer) throws IOException {
    try (OutputStream zipped = new GZIPOutputStream(new LeftOpen(out), Snapshot.BUFFER)) {
      writer.write(zipped);
    }
  }

  private static final class LeftOpen extends FilterOutputStream {
    LeftOpen(OutputStream out) {
      super(out);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
      out.write(bytes, from, length);
    }

    @Override
    public void close() throws IOException {
      flush();
    }
  }
}
