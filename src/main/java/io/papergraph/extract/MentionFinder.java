package io.papergraph.extract;

import java.util.List;

/** Finds stretches of a paper's text that may name things. */
public interface MentionFinder {

  /** The name that is recorded as extractor on each fact, e.g. {@code lexicon}. */
  String name();

  /** Candidates in any order; they may overlap, with each other and with those of other finders. */
  List<Candidate> find(Document document);
}
