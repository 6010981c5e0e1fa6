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

/** A stand-in for tests of what comes after extraction: every word in capitals is a model. */
record CapitalsExtractor(String version) implements Extractor {
  private static final Pattern CAPITALS = Pattern.compile("\\b[A-Z]{3,}\\b");

  @Override
  public Extraction extract(Paper paper) {
    Map<EntityId, List<Mention>> found = new LinkedHashMap<>();
    List<Mention> mentions = new ArrayList<>();
    for (Field field : Field.values()) {
      Matcher matcher = CAPITALS.matcher(paper.text(field));
      while (matcher.find()) {
        EntityId id = EntityId.of(EntityType.MODEL, matcher.group());
        Evidence evidence = Evidence.of(paper, field, matcher.start(), matcher.end(), "capitals");
        Mention mention = new Mention(id, evidence, 0.9);
        mentions.add(mention);
        found.computeIfAbsent(id, k -> new ArrayList<>()).add(mention);
      }
    }
    List<Entity> entities = new ArrayList<>();
    List<Claim> claims = new ArrayList<>();
    found.forEach(
        (id, places) -> {
          entities.add(new Entity(id, List.of(id.name())));
          claims.add(new Relation(Role.USES, id, List.of(places.get(0).evidence()), 0.5));
        });
    return new Extraction(paper, version, entities, mentions, claims);
  }
}
