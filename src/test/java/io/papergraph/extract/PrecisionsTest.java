package io.papergraph.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.papergraph.claim.HasLink;
import io.papergraph.claim.Role;
import io.papergraph.claim.Score;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PrecisionsTest {
  private static final Precisions STANDARD = Lexicons.load().precisions();

  @Test
  void a_narrower_row_goes_before_a_wider_one() {
    Precisions precisions =
        new Precisions(
            Map.of("mention lexicon", List.of("0.8"), "mention lexicon Dataset", List.of("0.9")));
    assertEquals(0.9, precisions.of("mention lexicon", "Dataset"));
    assertEquals(0.8, precisions.of("mention lexicon", "Model"));
    assertThrows(IllegalArgumentException.class, () -> precisions.of("mention guess", "Model"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "1.1", "-0.5"})
  void a_share_lies_between_nothing_and_one(String share) {
    assertThrows(
        IllegalArgumentException.class, () -> new Precisions(Map.of("link", List.of(share))));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "lexicon",
        "acronym",
        "spelling",
        "noun-cue",
        "metric-phrase",
        "task-known",
        "task-extended",
        "task-title",
        "task-cue",
        "task-head",
        "propagation"
      })
  void every_finder_has_a_row(String finder) {
    assertEquals(true, STANDARD.of("mention " + finder, "Model") > 0);
  }

  @Test
  void every_cue_role_result_and_link_has_a_row() {
    for (Introductions.Cue cue : Introductions.Cue.values()) {
      assertEquals(true, STANDARD.of("mention " + cue.finder(), "Task") > 0);
    }
    for (Role role : Role.values()) {
      assertEquals(true, STANDARD.of("role " + role.label(), "Model") > 0);
    }
    for (Score.Kind kind : Score.Kind.values()) {
      assertEquals(true, STANDARD.of("result", kind.label()) > 0);
    }
    for (HasLink.Kind kind : HasLink.Kind.values()) {
      assertEquals(true, STANDARD.of("link", kind.label()) > 0);
    }
  }
}
