package io.papergraph.rdf;

import io.papergraph.claim.Claim;
import io.papergraph.claim.Entity;
import io.papergraph.claim.EntityId;
import io.papergraph.claim.EntityType;
import io.papergraph.claim.Evidence;
import io.papergraph.claim.Extraction;
import io.papergraph.claim.HasLink;
import io.papergraph.claim.Mention;
import io.papergraph.claim.Relation;
import io.papergraph.claim.Reports;
import io.papergraph.claim.Role;
import io.papergraph.claim.Score;
import io.papergraph.paper.Field;
import io.papergraph.paper.Paper;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Builds extractions by hand: quotes are found in the text, offsets are cut by the core types. */
final class Reading {
  private final Paper paper;
  private final List<Entity> entities = new ArrayList<>();
  private final List<Mention> mentions = new ArrayList<>();
  private final List<Claim> claims = new ArrayList<>();

  Reading(Paper paper) {
    this.paper = paper;
  }

  /** A thing with its role and every occurrence of its surfaces; the first one shows the role. */
  EntityId thing(EntityType type, Role role, String name, String... others) {
    EntityId id = new EntityId(type, name);
    List<String> surfaces = new ArrayList<>(List.of(name));
    surfaces.addAll(List.of(others));
    List<Evidence> found = new ArrayList<>();
    for (Field field : Field.values()) {
      surfaces.forEach(s -> found.addAll(all(field, s)));
    }
    entities.add(new Entity(id, surfaces));
    found.forEach(e -> mentions.add(new Mention(id, e, 0.9)));
    claims.add(new Relation(role, id, List.of(found.get(0)), 0.8));
    return id;
  }

  void result(
      Score score,
      @Nullable EntityId metric,
      @Nullable EntityId dataset,
      @Nullable EntityId task,
      @Nullable EntityId system,
      @Nullable EntityId baseline,
      String quote) {
    List<Evidence> evidence = all(Field.ABSTRACT, quote);
    claims.add(new Reports(score, metric, dataset, task, system, baseline, evidence, 0.75));
  }

  void claim(Claim claim) {
    claims.add(claim);
  }

  void link(String url, HasLink.Kind kind, String quote) {
    claims.add(new HasLink(url, kind, all(Field.ABSTRACT, quote), 1));
  }

  Extraction done() {
    return new Extraction(paper, "rules-1+test", entities, mentions, claims);
  }

  static Score score(String written, String unit, Score.Kind kind, Score.Change change) {
    return new Score(new BigDecimal(written), unit, kind, change, written);
  }

  private List<Evidence> all(Field field, String quote) {
    String text = paper.text(field);
    List<Evidence> found = new ArrayList<>();
    for (int at = text.indexOf(quote); at >= 0; at = text.indexOf(quote, at + quote.length())) {
      found.add(Evidence.of(paper, field, at, at + quote.length(), "lexicon"));
    }
    return found;
  }
}
