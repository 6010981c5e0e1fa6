package io.papergraph.source;

import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicLong;

/**
 * How far the reading of inputs is: by bytes as they are stored, compressed or not, whose number is
 * known beforehand where that of the records is not. One thread reads; any may ask.
 */
public final class InputMeter {
  private static final long UNKNOWN = -1;

  private final AtomicLong total = new AtomicLong(UNKNOWN);
  private final AtomicLong before = new AtomicLong();
  private final AtomicLong current = new AtomicLong();
  private final AtomicLong records = new AtomicLong();

  /**
   * How many records there are in all, judged by the share of the bytes that those read so far
   * took; exact at the end. Empty before the first, and when the size of an input is not known, as
   * of standard input.
   */
  public OptionalLong expectedRecords() {
    long all = total.get();
    long read = Math.min(all, before.get() + current.get());
    long given = records.get();
    return all == UNKNOWN || read == 0 || given == 0
        ? OptionalLong.empty()
        : OptionalLong.of(Math.round(given * ((double) all / read)));
  }

  /** What there is to read; empty where nobody knows. */
  void expect(OptionalLong bytes) {
    total.set(bytes.orElse(UNKNOWN));
  }

  /** Bytes of the input at hand were read. */
  void read(long bytes) {
    current.addAndGet(bytes);
  }

  /** So many records were given. */
  void give(long count) {
    records.addAndGet(count);
  }

  /** An input is done with, whether or not all of it was read. */
  void finish(InputFile file) {
    before.addAndGet(file.size().orElse(0));
    current.set(0);
  }
}
