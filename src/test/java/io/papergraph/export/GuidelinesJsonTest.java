package io.papergraph.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

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
import io.papergraph.paper.Origin;
import io.papergraph.paper.Paper;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class GuidelinesJsonTest {
  private static final EntityId CLIP = EntityId.of(EntityType.MODEL, "CLIP");

  private static Paper paper(@Nullable String localId) {
    return Paper.of(
        List.of(),
        "CLIP",
        "CLIP \"scores\" 76.2%: https://openai.com/clip",
        List.of(),
        null,
        new Origin("test", 1, 0, "", null, localId));
  }

  private static Extraction extraction(Paper paper, int relations) {
    Evidence name = Evidence.of(paper, Field.TITLE, 0, 4, "title-prefix");
    Relation relation =
        new Relation(
            Role.INTRODUCES, CLIP, List.of(Evidence.of(paper, Field.TITLE, 0, 4, "roles")), 0.85);
    Reports reports =
        new Reports(
            new Score(
                new BigDecimal("76.2"), "%", Score.Kind.ABSOLUTE, Score.Change.UNSAID, "76.2"),
            null,
            null,
            null,
            CLIP,
            null,
            List.of(Evidence.of(paper, Field.ABSTRACT, 14, 19, "result")),
            0.5);
    HasLink link =
        new HasLink(
            "https://openai.com/clip",
            HasLink.Kind.PROJECT,
            List.of(Evidence.of(paper, Field.ABSTRACT, 21, 44, "link")),
            0.99);
    List<Claim> claims =
        relations == 1 ? List.of(relation, reports, link) : List.of(relation, relation);
    return new Extraction(
        paper,
        "rules-1",
        List.of(new Entity(CLIP, List.of("CLIP"))),
        List.of(new Mention(CLIP, name, 0.9)),
        claims);
  }

  @Test
  void one_paper_is_one_line_with_keys_in_a_fixed_order() {
    String expected =
        "{\"id\":\"own-1\",\"title\":\"CLIP\","
            + "\"abstract\":\"CLIP \\\"scores\\\" 76.2%: https://openai.com/clip\","
            + "\"entities\":[{\"type\":\"Model\",\"name\":\"CLIP\",\"surfaces\":[\"CLIP\"],"
            + "\"role\":\"introduces\",\"confidence\":0.85}],"
            + "\"results\":[{\"metric\":null,\"value\":\"76.2\",\"unit\":\"%\",\"dataset\":null,"
            + "\"system\":\"CLIP\",\"baseline\":null,\"kind\":\"absolute\",\"task\":null,"
            + "\"quote\":\"76.2%\",\"field\":\"abstract\",\"start\":14,\"end\":19,"
            + "\"confidence\":0.5,\"extractor\":\"result\"}],"
            + "\"links\":[{\"url\":\"https://openai.com/clip\",\"kind\":\"project\","
            + "\"confidence\":0.99,\"extractor\":\"link\"}],"
            + "\"mentions\":[{\"type\":\"Model\",\"name\":\"CLIP\",\"surface\":\"CLIP\","
            + "\"field\":\"title\",\"start\":0,\"end\":4,\"confidence\":0.9,"
            + "\"extractor\":\"title-prefix\"}],"
            + "\"extractor\":\"rules-1\"}";
    assertEquals(expected, new GuidelinesJson().write(extraction(paper("own-1"), 1)));
  }

  @Test
  void a_paper_without_an_id_of_its_input_goes_by_its_own() {
    String line = new GuidelinesJson().write(extraction(paper(null), 1));
    assertEquals("{\"id\":\"title:clip\",", line.substring(0, 19));
  }

  @Test
  void two_relations_to_one_thing_are_refused() {
    Extraction twice = extraction(paper("own-1"), 2);
    assertThrows(IllegalArgumentException.class, () -> new GuidelinesJson().write(twice));
  }
}
