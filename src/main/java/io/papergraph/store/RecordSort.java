package io.papergraph.store;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.PriorityQueue;

/**
 * Sorts records of one length, byte by byte without signs, of which memory holds no more than a
 * run: sorted runs go to files of their own, which are merged. First every record is added, then
 * they are read; used by one thread at a time.
 */
final class RecordSort implements AutoCloseable {
  /** Records that are sorted in memory: of 32 bytes each, and as objects of Java, 50 MiB. */
  static final int RUN = 1 << 20;

  private static final int BUFFER_BYTES = 1 << 16;
  private static final Comparator<byte[]> COMPARE = Arrays::compareUnsigned;

  private final Path folder;
  private final String name;
  private final int length;
  private final byte[][] run;
  private final List<Path> files = new ArrayList<>();
  private final List<InputStream> open = new ArrayList<>();
  private int held;

  /**
   * @param folder where runs are kept until this is closed
   * @param name that no other sort in this folder has
   * @param length bytes a record
   * @param run records that memory may hold
   */
  RecordSort(Path folder, String name, int length, int run) {
    this.folder = folder;
    this.name = name;
    this.length = length;
    this.run = new byte[run][];
  }

  /**
   * @param record kept, and given back by {@link #sorted}
   */
  void add(byte[] record) throws IOException {
    if (record.length != length) {
      throw new IllegalArgumentException(record.length + " bytes in place of " + length);
    }
    if (held == run.length) {
      spill();
    }
    run[held++] = record;
  }

  /** All records in order; equal ones as often as they were added. */
  Iterator<byte[]> sorted() throws IOException {
    if (files.isEmpty()) {
      sortRun();
      return Arrays.asList(run).subList(0, held).iterator();
    }
    spill();
    PriorityQueue<Head> heads = new PriorityQueue<>(Comparator.comparing(h -> h.record, COMPARE));
    for (Path file : files) {
      InputStream in = new BufferedInputStream(Files.newInputStream(file), BUFFER_BYTES);
      open.add(in);
      heads.add(new Head(in));
    }
    return new Merge(heads);
  }

  private void sortRun() {
    Arrays.sort(run, 0, held, COMPARE);
  }

  private void spill() throws IOException {
    sortRun();
    Path file = folder.resolve(name + "-" + files.size() + ".run");
    files.add(file);
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), BUFFER_BYTES)) {
      for (int i = 0; i < held; i++) {
        out.write(run[i]);
      }
    }
    held = 0;
  }

  /** The first record of a run that was not given yet. */
  private final class Head {
    private final InputStream in;
    private byte[] record;

    /** A run is never empty. */
    Head(InputStream in) throws IOException {
      this.in = in;
      this.record = in.readNBytes(length);
    }

    /** Whether there was another. */
    boolean advance() throws IOException {
      record = in.readNBytes(length);
      if (record.length > 0 && record.length < length) {
        throw new EOFException("a run of the sort " + name + " was cut short");
      }
      return record.length == length;
    }
  }

  private static final class Merge implements Iterator<byte[]> {
    private final PriorityQueue<Head> heads;

    Merge(PriorityQueue<Head> heads) {
      this.heads = heads;
    }

    @Override
    public boolean hasNext() {
      return !heads.isEmpty();
    }

    @Override
    public byte[] next() {
      Head least = heads.poll();
      if (least == null) {
        throw new NoSuchElementException();
      }
      byte[] record = least.record;
      try {
        if (least.advance()) {
          heads.add(least);
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      return record;
    }
  }

  /** Deletes the runs. */
  @Override
  public void close() throws IOException {
    for (InputStream in : open) {
      in.close();
    }
    for (Path file : files) {
      Files.deleteIfExists(file);
    }
  }
}
