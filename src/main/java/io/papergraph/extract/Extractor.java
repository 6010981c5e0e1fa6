package io.papergraph.extract;

import io.papergraph.claim.Extraction;
import io.papergraph.paper.Paper;

/** Reads one paper. Implementations are immutable and safe for use by many threads. */
public interface Extractor {

  /**
   * Name and version, e.g. {@code rules-1}. It changes whenever the same text could give another
   * result: with the code, the lexicons or the vocabularies.
   */
  String version();

  Extraction extract(Paper paper);
}
