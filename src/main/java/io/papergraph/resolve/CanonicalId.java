package io.papergraph.resolve;

/**
 * One thing across papers.
 *
 * @param group what kind of thing it is at the coarse level on which names are told apart
 * @param key its normalised name
 */
public record CanonicalId(Group group, String key) {

  public CanonicalId {
    if (key.isEmpty()) {
      throw new IllegalArgumentException("empty canonical key");
    }
  }
}
