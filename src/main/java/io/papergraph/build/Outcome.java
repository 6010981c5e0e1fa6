package io.papergraph.build;

/** What became of one paper that was read. */
public enum Outcome {
  /** Its graph was written, new or anew. */
  STORED,
  /** The store held this very text, read by this very extractor. */
  UNCHANGED,
  /** The store holds a text of the same paper that stands before this one. */
  SUPERSEDED,
  /** It is known by a weaker id of a paper that is filed under a stronger one. */
  JOINED
}
