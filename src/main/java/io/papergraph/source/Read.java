package io.papergraph.source;

import io.papergraph.paper.Paper;

/**
 * What reading gives, in input order: a paper, a record that was skipped, or an input that could
 * not be read to its end. Where inputs are remembered, also which. Faults of data are values,
 * counted by reason; they never throw.
 */
public sealed interface Read {

  /** A paper that was read. */
  record Ok(Paper paper) implements Read {}

  /**
   * A record that was skipped; reading went on with the next record.
   *
   * @param where file and line, as a person would look it up: {@code dump.jsonl:17}
   * @param reason a short class of fault that rejects are counted by, e.g. {@code no abstract}
   * @param detail what exactly was wrong, one line, possibly empty
   */
  record Rejected(String where, String reason, String detail) implements Read {}

  /**
   * An input that was not read to its end, or not at all; what came before it stands, and reading
   * went on with the next input. Reported once for each input.
   *
   * @param where the file, with the line that was reached where reading had begun
   * @param reason a short class of fault that failures are counted by, e.g. {@code truncated gzip}
   * @param detail what exactly was wrong and what to do about it, one line
   */
  record Failed(String where, String reason, String detail) implements Read {}

  /**
   * An input was read to its end and gave papers alone. Only told where inputs are remembered.
   *
   * @param stamp what it was
   */
  record Whole(InputStamp stamp) implements Read {}

  /**
   * An input was not read, since it is remembered.
   *
   * @param papers how many it holds
   */
  record Before(long papers) implements Read {}
}
