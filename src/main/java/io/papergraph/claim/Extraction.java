package io.papergraph.claim;

import io.papergraph.paper.Paper;
import java.util.List;

/**
 * All that was read from one paper: a pure function of its text, the extractor and the
 * vocabularies.
 *
 * @param paper the paper read
 * @param extractor name and version of the extractor, e.g. {@code rules-1}
 * @param entities in order of first mention
 * @param mentions in text order (title first), never overlapping; each of one of the entities
 * @param claims exactly one {@link Relation} per entity, then results and links in text order
 */
public record Extraction(
    Paper paper,
    String extractor,
    List<Entity> entities,
    List<Mention> mentions,
    List<Claim> claims) {

  public Extraction {
    entities = List.copyOf(entities);
    mentions = List.copyOf(mentions);
    claims = List.copyOf(claims);
  }
}
