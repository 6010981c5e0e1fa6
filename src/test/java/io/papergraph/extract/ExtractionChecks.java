package io.papergraph.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.papergraph.claim.Claim;
import io.papergraph.claim.Entity;
import io.papergraph.claim.EntityId;
import io.papergraph.claim.Evidence;
import io.papergraph.claim.Extraction;
import io.papergraph.claim.Mention;
import io.papergraph.claim.Relation;
import io.papergraph.claim.Reports;
import io.papergraph.paper.Field;
import io.papergraph.paper.Paper;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What holds of every extraction, whatever the text. */
final class ExtractionChecks {
  private ExtractionChecks() {}

  static void check(Extraction extraction) {
    Paper paper = extraction.paper();
    Map<Field, int[]> codePoints = new HashMap<>();
    for (Field field : Field.values()) {
      codePoints.put(field, paper.text(field).codePoints().toArray());
    }
    Set<EntityId> ids = new HashSet<>();
    for (Entity entity : extraction.entities()) {
      assertTrue(ids.add(entity.id()), () -> "twice: " + entity);
    }
    mentions(extraction, ids, codePoints);
    relations(extraction, ids);
    for (Claim claim : extraction.claims()) {
      claim.evidence().forEach(e -> stands(e, codePoints));
      if (claim instanceof Reports reports) {
        assertTrue(
            reports.evidence().get(0).quote().contains(reports.score().asWritten()),
            () -> "no value in the quote of " + reports);
      }
    }
  }

  private static void mentions(
      Extraction extraction, Set<EntityId> ids, Map<Field, int[]> codePoints) {
    Map<EntityId, Set<String>> surfaces = new HashMap<>();
    Field field = Field.TITLE;
    int end = 0;
    for (Mention mention : extraction.mentions()) {
      Evidence e = mention.evidence();
      stands(e, codePoints);
      assertTrue(ids.contains(mention.entity()), () -> "of no entity: " + mention);
      assertTrue(e.field().compareTo(field) >= 0, () -> "out of order: " + mention);
      int least = e.field() == field ? end : 0;
      assertTrue(e.start() >= least, () -> "overlaps: " + mention);
      field = e.field();
      end = e.end();
      surfaces.computeIfAbsent(mention.entity(), k -> new HashSet<>()).add(mention.surface());
    }
    for (Entity entity : extraction.entities()) {
      assertEquals(surfaces.get(entity.id()), Set.copyOf(entity.surfaces()));
    }
  }

  private static void relations(Extraction extraction, Set<EntityId> ids) {
    List<EntityId> related = new ArrayList<>();
    for (Claim claim : extraction.claims()) {
      if (claim instanceof Relation relation) {
        related.add(relation.entity());
      }
    }
    assertEquals(ids.size(), related.size());
    assertEquals(ids, Set.copyOf(related));
  }

  private static void stands(Evidence e, Map<Field, int[]> codePoints) {
    int[] text = codePoints.get(e.field());
    assertEquals(e.quote(), new String(text, e.start(), e.end() - e.start()));
  }
}
