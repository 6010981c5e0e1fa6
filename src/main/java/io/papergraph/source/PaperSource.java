package io.papergraph.source;

import java.util.stream.Stream;

/** A format that papers are read from. */
public interface PaperSource {

  /** The name that {@code --from} takes, e.g. {@code arxiv-jsonl}. */
  String name();

  /**
   * Tells from the beginning of an input whether it is in this format. A source accepts only what
   * it recognises surely: no two sources accept the same text.
   *
   * @param head the first 64 KiB of the input, decoded; it may end within a record
   */
  boolean accepts(String head);

  /**
   * Whether the source reads text in UTF-16 too, as formats do that declare their encoding; other
   * inputs in it are refused.
   */
  default boolean decodes() {
    return false;
  }

  /**
   * Reads papers and rejects in input order, lazily: neither the input nor its list of records is
   * ever held whole, but for a single web page, up to a limit. Closing the stream closes the input.
   * A fault of one record is a {@link Read.Rejected}; a fault that ends the input (a broken
   * archive, a read error) is thrown from the stream as an {@link java.io.UncheckedIOException},
   * which {@link Inputs} turns into a {@link Read.Failed}.
   */
  Stream<Read> read(Input input);
}
