package io.papergraph.eval;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.papergraph.claim.Claim;
import io.papergraph.claim.Entity;
import io.papergraph.claim.EntityId;
import io.papergraph.claim.EntityType;
import io.papergraph.claim.Evidence;
import io.papergraph.claim.Extraction;
import io.papergraph.claim.HasLink;
import io.papergraph.claim.Mention;
import io.papergraph.claim.Relation;
import io.papergraph.claim.Role;
import io.papergraph.paper.Field;
import io.papergraph.paper.Paper;
import java.util.List;
import org.junit.jupiter.api.Test;

class PrecisionTableTest {
  private static final String FINGERPRINT = "0123456789abcdef";

  private static GoldPaper gold(String id, String type, String role) {
    return new GoldPaper(
        id,
        "Wren flies",
        "See https://a.org/x",
        List.of(new GoldPaper.Thing(type, "Wren", List.of("Wren"), role)),
        List.of(),
        List.of(new GoldPaper.Link("https://a.org/x", "code")));
  }

  /** Wren as a model that the paper introduces, and a link of the kind other. */
  private static Extraction read(GoldPaper gold) {
    Paper paper = gold.paper();
    EntityId id = EntityId.of(EntityType.MODEL, "Wren");
    Evidence name = Evidence.of(paper, Field.TITLE, 0, 4, "tagger");
    Evidence roles = Evidence.of(paper, Field.TITLE, 0, 4, "roles");
    Evidence link = Evidence.of(paper, Field.ABSTRACT, 4, 19, "links");
    List<Claim> claims =
        List.of(
            new Relation(Role.INTRODUCES, id, List.of(roles), 0.5),
            new HasLink("https://a.org/x", HasLink.Kind.OTHER, List.of(link), 0.9));
    return new Extraction(
        paper,
        "test",
        List.of(new Entity(id, List.of("Wren"))),
        List.of(new Mention(id, name, 0.8)),
        claims);
  }

  private static Readings readings() {
    List<GoldPaper> papers =
        List.of(
            gold("1", "Model", "introduces"),
            gold("2", "Model", "uses"),
            gold("3", "Method", "introduces"));
    Readings readings = new Readings(List.of(new GoldSet("set", papers)));
    for (int i = 0; i < papers.size(); i++) {
      readings.add(i, read(papers.get(i)));
    }
    return readings;
  }

  @Test
  void factsAreCountedByFinderTypeAndKind() {
    PrecisionTable table = PrecisionTable.of(FINGERPRINT, readings());
    assertEquals(
        """
        model,finder,fact,type,kind,facts,right,precision
        01234567,links,link,,other,3,0,0.000
        01234567,roles,relation,Model,introduces,3,1,0.333
        01234567,tagger,entity,Model,,3,2,0.667
        """,
        table.csv());
    assertTrue(table.isOf(FINGERPRINT));
    assertFalse(table.isOf("f" + FINGERPRINT));
  }

  @Test
  void beliefsAreThoseOfTheSurestMentionAndOfTheRelation() {
    assertEquals(0.8, readings().entities().get(0).belief());
    assertEquals(0.5, readings().relations().get(0).belief());
    assertEquals(
        List.of(true, true, false), readings().entities().stream().map(o -> o.right()).toList());
  }

  @Test
  void aTableReadsBackAsItWasAndNothingElseIsRead() {
    PrecisionTable table = PrecisionTable.of(FINGERPRINT, readings());
    assertEquals(table, PrecisionTable.read(table.csv()));
    for (String wrong :
        List.of("", "a,b\n", table.csv() + "x,y\n", table.csv() + "m,a,b,c,d,2,3,1\n")) {
      assertThrows(IllegalArgumentException.class, () -> PrecisionTable.read(wrong), wrong);
    }
  }
}
