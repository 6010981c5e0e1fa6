package io.papergraph.export;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/**
 * Sorts lines, each once, in flat memory: past a number of bytes they go to temporary files, which
 * {@link #close} deletes. Add all, then iterate as often as needed.
 */
final class SortedLines implements Iterable<byte[]>, AutoCloseable {
  /** The order of the bytes, as {@code LC_ALL=C sort} has it. */
  static final Comparator<byte[]> BY_BYTES = Arrays::compareUnsigned;

  /**
   * The order of the bytes but that {@code >}, which ends an IRI, comes before all others: a paper
   * before its parts.
   */
  static final Comparator<byte[]> WHOLE_BEFORE_PARTS = SortedLines::compareWholeFirst;

  /**
   * How to sort.
   *
   * @param folder where temporary files go
   * @param bytes about how much memory the lines may take before they go there
   */
  record Room(Path folder, long bytes) {
    private static final long DEFAULT_BYTES = 32L << 20;

    /** The usual folder for temporary files, and an amount that suits a small heap. */
    static Room standard() {
      return new Room(Path.of(System.getProperty("java.io.tmpdir")), DEFAULT_BYTES);
    }
  }

  private final LineBag bag;

  SortedLines(Room room, Comparator<byte[]> order) {
    this.bag = new LineBag(room, order);
  }

  /**
   * @throws UncheckedIOException when there is no room for temporary files
   */
  void add(byte[] line) {
    bag.add(line);
  }

  @Override
  public Iterator<byte[]> iterator() {
    return new Distinct(bag.iterator());
  }

  @Override
  public void close() {
    bag.close();
  }

  private static int compareWholeFirst(byte[] a, byte[] b) {
    int i = Arrays.mismatch(a, b);
    if (i < 0 || i >= a.length || i >= b.length) {
      return Integer.compare(a.length, b.length);
    }
    return Integer.compare(rank(a[i]), rank(b[i]));
  }

  private static int rank(byte b) {
    return b == '>' ? -1 : Byte.toUnsignedInt(b);
  }

  /** Drops repeats from what is sorted. */
  private static final class Distinct implements Iterator<byte[]> {
    private final Iterator<byte[]> sorted;
    private byte @Nullable [] next;

    Distinct(Iterator<byte[]> sorted) {
      this.sorted = sorted;
      this.next = sorted.hasNext() ? sorted.next() : null;
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
      next = null;
      while (next == null && sorted.hasNext()) {
        byte[] candidate = sorted.next();
        next = Arrays.equals(line, candidate) ? null : candidate;
      }
      return line;
    }
  }
}
