package io.papergraph.export;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.apache.jena.atlas.data.SerializationFactory;
import org.apache.jena.atlas.data.SortedDataBag;
import org.apache.jena.atlas.data.ThresholdPolicy;
import org.apache.jena.atlas.lib.Sink;
import org.jspecify.annotations.Nullable;

/** Jena's external sort over lines, bounded by their bytes and not by their number. */
final class LineBag extends SortedDataBag<byte[]> {
  private final Path folder;

  LineBag(SortedLines.Room room, Comparator<byte[]> order) {
    super(new ByteLimit(room.bytes()), new LineFiles(), order);
    this.folder = room.folder();
  }

  @Override
  protected File getNewTemporaryFile() {
    return folder.resolve("papergraph-sort-" + UUID.randomUUID() + ".tmp").toFile();
  }

  /** Exceeded when lines, and what the heap adds to each, take more than so many bytes. */
  private static final class ByteLimit implements ThresholdPolicy<byte[]> {
    private static final int OVERHEAD = 24;
    private final long limit;
    private long held;

    ByteLimit(long limit) {
      this.limit = limit;
    }

    @Override
    public void increment(byte[] line) {
      held += line.length + OVERHEAD;
    }

    @Override
    public boolean isThresholdExceeded() {
      return held > limit;
    }

    @Override
    public void reset() {
      held = 0;
    }
  }

  /** A line in a file is its length as four bytes, then its bytes. */
  private static final class LineFiles implements SerializationFactory<byte[]> {
    @Override
    public Sink<byte[]> createSerializer(OutputStream out) {
      return new LineWriter(new DataOutputStream(out));
    }

    @Override
    public Iterator<byte[]> createDeserializer(InputStream in) {
      return new LineReader(new DataInputStream(in));
    }
  }

  private static final class LineWriter implements Sink<byte[]> {
    private final DataOutputStream out;

    LineWriter(DataOutputStream out) {
      this.out = out;
    }

    @Override
    public void send(byte[] line) {
      try {
        out.writeInt(line.length);
        out.write(line);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    @Override
    public void flush() {
      try {
        out.flush();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    @Override
    public void close() {
      try {
        out.close();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private static final class LineReader implements Iterator<byte[]> {
    private final DataInputStream in;
    private byte @Nullable [] next;

    LineReader(DataInputStream in) {
      this.in = in;
      this.next = read();
    }

    @Override
    public boolean hasNext() {
      return next != null;
    }

    @Override
    public byte[] next() {
      byte[] line = next;
      if (line == null) {
        throw new NoSuchElementException();
      }
      next = read();
      return line;
    }

    private byte @Nullable [] read() {
      try {
        byte[] line = new byte[in.readInt()];
        in.readFully(line);
        return line;
      } catch (EOFException e) {
        return null;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
