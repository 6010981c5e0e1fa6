package io.papergraph.claim;

/**
 * One occurrence of a thing in a text.
 *
 * @param entity the thing, under the name that its paper settles on
 * @param evidence where it stands; the quote is the surface
 * @param confidence how likely the mention is right, in (0, 1]
 */
public record Mention(EntityId entity, Evidence evidence, double confidence) {

  public Mention {
    Confidences.check(confidence);
  }

  public String surface() {
    return evidence.quote();
  }
}
