package io.papergraph.extract;

import io.papergraph.claim.Mention;
import io.papergraph.paper.Paper;
import java.util.List;

/** Finds occurrences of things in a paper; which of them survive an overlap is settled later. */
public interface MentionFinder {

  /** The name that is recorded as extractor on each fact, e.g. {@code lexicon}. */
  String name();

  /** Mentions in any order; each one's entity is named by its own surface. */
  List<Mention> find(Paper paper);
}
