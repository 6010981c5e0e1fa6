package io.papergraph.extract;

import io.papergraph.claim.Claim;
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
import java.util.List;
import java.util.Map;

/** One relation for each thing of a paper, of the likeliest role by a learned classifier. */
final class LearnedRoles implements ClaimFinder {
  /** One tag set of roles; a thing is a sequence of one word. */
  static final TagSet TAGS = new TagSet(Arrays.stream(Role.values()).map(Role::label).toList());

  private final ChainModel model;
  private final RoleTraits traits;
  private final Calibration calibration;

  LearnedRoles(ChainModel model, RoleTraits traits, Calibration calibration) {
    this.model = model;
    this.traits = traits;
    this.calibration = calibration;
  }

  @Override
  public String name() {
    return "roles";
  }

  @Override
  public List<Claim> find(Document document, List<Entity> entities, List<Mention> mentions) {
    Map<EntityId, long[]> keys = traits.of(document, entities, mentions);
    List<Claim> claims = new ArrayList<>();
    for (Entity entity : entities) {
      long[] traitsOfEntity = keys.get(entity.id());
      List<Mention> own = mentions.stream().filter(m -> m.entity().equals(entity.id())).toList();
      if (traitsOfEntity != null && !own.isEmpty()) {
        claims.add(relation(entity.id(), traitsOfEntity, own));
      }
    }
    return claims;
  }

  private Relation relation(EntityId id, long[] keys, List<Mention> own) {
    Span likeliest =
        model.spans(List.of(keys)).stream()
            .max(Comparator.comparingDouble(Span::probability))
            .orElseThrow(() -> new IllegalStateException("no role is likely for " + id));
    double sureness = own.stream().mapToDouble(Mention::confidence).max().orElse(1);
    Evidence e = own.get(0).evidence();
    return new Relation(
        Ordinals.role(likeliest.type()),
        id,
        List.of(new Evidence(e.field(), e.start(), e.end(), e.quote(), name())),
        calibration.of(sureness * likeliest.probability()));
  }
}
