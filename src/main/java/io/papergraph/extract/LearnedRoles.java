package io.papergraph.extract;

import io.papergraph.claim.Entity;
import io.papergraph.claim.EntityId;
import io.papergraph.claim.Evidence;
import io.papergraph.claim.Mention;
import io.papergraph.claim.Relation;
import io.papergraph.claim.Role;
import io.papergraph.extract.crf.ChainModel;
import io.papergraph.extract.crf.Span;
import io.papergraph.extract.crf.TagSet;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** One relation for each thing of a paper, of the likeliest role by a learned classifier. */
final class LearnedRoles {
  /** One tag set of roles; a thing is a sequence of one word. */
  static final TagSet TAGS = new TagSet(Arrays.stream(Role.values()).map(Role::label).toList());

  /** What holds where the classifier sees no role at all. */
  private static final Span UNTOLD = new Span(0, 1, TAGS.type(Role.MENTIONS.label()), 0.05);

  private static final String NAME = "roles";

  private final ChainModel model;
  private final RoleTraits traits;
  private final Calibration calibration;

  LearnedRoles(ChainModel model, RoleTraits traits, Calibration calibration) {
    this.model = model;
    this.traits = traits;
    this.calibration = calibration;
  }

  /** A relation for each entity that is mentioned; the mentions in the order of the text. */
  List<Relation> relations(Document document, List<Entity> entities, List<Mention> mentions) {
    Map<EntityId, long[]> keys = traits.of(document, entities, mentions);
    Map<EntityId, Mention> first = new HashMap<>();
    Map<EntityId, Double> sureness = new HashMap<>();
    for (Mention mention : mentions) {
      first.putIfAbsent(mention.entity(), mention);
      sureness.merge(mention.entity(), mention.confidence(), Math::max);
    }
    List<Relation> relations = new ArrayList<>();
    for (Entity entity : entities) {
      EntityId id = entity.id();
      long[] own = keys.get(id);
      Mention shown = first.get(id);
      if (own != null && shown != null) {
        relations.add(relation(id, own, shown.evidence(), sureness.getOrDefault(id, 1.0)));
      }
    }
    return relations;
  }

  private Relation relation(EntityId id, long[] keys, Evidence shown, double sureness) {
    Span likeliest =
        model.spans(List.of(keys)).stream()
            .max(Comparator.comparingDouble(Span::probability))
            .orElse(UNTOLD);
    Evidence evidence =
        new Evidence(shown.field(), shown.start(), shown.end(), shown.quote(), NAME);
    return new Relation(
        Ordinals.role(likeliest.type()),
        id,
        List.of(evidence),
        calibration.of(sureness * likeliest.probability()));
  }
}
