package io.papergraph.extract;

import io.papergraph.claim.Claim;
import io.papergraph.claim.Entity;
import io.papergraph.claim.Mention;
import java.util.List;

/** Finds what a paper says about the things it names. */
public interface ClaimFinder {

  /** The name that is recorded as extractor on each fact, e.g. {@code roles}. */
  String name();

  /**
   * Claims over one paper, in text order.
   *
   * @param entities the things of the paper, in order of first mention
   * @param mentions their occurrences in text order, never overlapping
   */
  List<Claim> find(Document document, List<Entity> entities, List<Mention> mentions);
}
