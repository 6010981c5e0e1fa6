package io.papergraph.source;

import io.papergraph.paper.Paper;

/** One record of an input: a paper, or why there is none. A bad record is a value. */
public sealed interface Read {

  /** A paper that was read. */
  record Ok(Paper paper) implements Read {}

  /**
   * A record that was skipped.
   *
   * @param where file and line or record, as a person would look it up: {@code dump.jsonl:17}
   * @param reason a short class of fault that rejects are counted by, e.g. {@code no abstract}
   * @param detail what exactly was wrong, one line, possibly empty
   */
  record Rejected(String where, String reason, String detail) implements Read {}
}
