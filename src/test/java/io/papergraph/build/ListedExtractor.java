package io.papergraph.build;

import io.papergraph.claim.Claim;
import io.papergraph.claim.Entity;
import io.papergraph.claim.EntityId;
import io.papergraph.claim.EntityType;
import io.papergraph.claim.Evidence;
import io.papergraph.claim.Extraction;
import io.papergraph.claim.Mention;
import io.papergraph.claim.Relation;
import io.papergraph.claim.Role;
import io.papergraph.extract.Extractor;
import io.papergraph.paper.Field;
import io.papergraph.paper.Paper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A stand-in for tests of what comes after extraction: an abstract is a list, {@code SAM = Segment
 * Anything Model; METHOD CoT; COCO}, of models unless another type comes first.
 */
record ListedExtractor(String version) implements Extractor {
  private static final Pattern ITEM =
      Pattern.compile("(?:([A-Z]+) )?([^;=]+?)(?: = ([^;=]+?))?\\s*(?:;\\s*|$)");

  @Override
  public Extraction extract(Paper paper) {
    Map<EntityId, List<String>> spellings = new LinkedHashMap<>();
    List<Mention> mentions = new ArrayList<>();
    List<Claim> claims = new ArrayList<>();
    Matcher item = ITEM.matcher(paper.abstractText());
    while (item.find()) {
      EntityType type =
          item.group(1) == null ? EntityType.MODEL : EntityType.valueOf(item.group(1));
      EntityId id = EntityId.of(type, item.group(2));
      if (!spellings.containsKey(id)) {
        Evidence evidence = Evidence.of(paper, Field.ABSTRACT, item.start(2), item.end(2), "lists");
        claims.add(new Relation(Role.USES, id, List.of(evidence), 0.5));
        mentions.add(new Mention(id, evidence, 0.9));
        spellings.put(id, new ArrayList<>(List.of(id.name())));
        if (item.group(3) != null) {
          Evidence place = Evidence.of(paper, Field.ABSTRACT, item.start(3), item.end(3), "lists");
          mentions.add(new Mention(id, place, 0.9));
          spellings.get(id).add(item.group(3));
        }
      }
    }
    List<Entity> entities = new ArrayList<>();
    spellings.forEach((id, names) -> entities.add(new Entity(id, names)));
    return new Extraction(paper, version, entities, mentions, claims);
  }
}
