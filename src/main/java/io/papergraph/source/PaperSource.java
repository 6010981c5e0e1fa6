package io.papergraph.source;

import java.util.stream.Stream;

/** A format that papers are read from. */
public interface PaperSource {

  /** The name that {@code --from} takes, e.g. {@code arxiv-jsonl}. */
  String name();

  /**
   * Tells from the first characters of an input whether it is in this format.
   *
   * @param head up to 64 Ki characters from the start of the input, decoded as UTF-8
   */
  boolean accepts(String head);

  /**
   * Reads papers and rejects in input order, lazily; the input is never held whole. Closing the
   * stream closes the input. A fault of one record is a {@link Read.Rejected}; a fault that ends
   * the input (a broken archive, a read error) is thrown from the stream as an {@link
   * java.io.UncheckedIOException} with a message for the user.
   */
  Stream<Read> read(Input input);
}
