package io.papergraph.source;

import java.util.Optional;

/** Inputs that were read before, and that need not be read again as long as they are the same. */
public interface InputMemory {
  /**
   * The stamp of an input that was read before.
   *
   * @param bytes its size; an input without one is never asked for
   * @param format as {@link InputStamp#format}
   * @param sha256 works out its digest, which takes reading it: only asked for where something of
   *     this size is remembered; empty when it cannot be read
   */
  Optional<InputStamp> find(long bytes, String format, Digest sha256);

  /** The digest of an input's bytes. */
  interface Digest {
    Optional<String> get();
  }
}
