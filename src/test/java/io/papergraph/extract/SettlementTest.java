package io.papergraph.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.papergraph.claim.EntityType;
import io.papergraph.paper.Field;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SettlementTest {
  private static final Lexicons LEXICONS = Lexicons.load();
  private static final Settlement SETTLEMENT =
      Settlement.ofRules(
          new Typer(new TypeCues(LEXICONS, new Names(LEXICONS))), LEXICONS.precisions());

  private static Candidate candidate(
      String text, String surface, @Nullable EntityType type, String name, double weight) {
    int from = text.indexOf(surface);
    return new Candidate(
        Field.ABSTRACT, from, from + surface.length(), type, name, weight, "acronym");
  }

  private static Settlement.Settled settle(String text, Candidate... candidates) {
    return SETTLEMENT.settle(Document.of(Papers.of("On parts", text)), List.of(candidates));
  }

  private static List<String> mentions(Settlement.Settled settled) {
    return settled.mentions().stream()
        .map(m -> m.surface() + "@" + m.evidence().start() + " of " + m.entity().name())
        .toList();
  }

  @Test
  void of_overlapping_stretches_the_longest_stands() {
    String text = "Faster R-CNN follows R-CNN.";
    Settlement.Settled settled =
        settle(
            text,
            candidate(text, "R-CNN", EntityType.MODEL, "R-CNN", 0.8),
            candidate(text, "Faster R-CNN", EntityType.MODEL, "Faster R-CNN", 0.8));
    assertEquals(List.of("Faster R-CNN@0 of Faster R-CNN", "R-CNN@21 of R-CNN"), mentions(settled));
  }

  @Test
  void a_spelling_is_found_wherever_it_stands() {
    String text = "We like CLIP. Few things are like CLIP.";
    assertEquals(
        List.of("CLIP@8 of CLIP", "CLIP@34 of CLIP"),
        mentions(settle(text, candidate(text, "CLIP", EntityType.MODEL, "CLIP", 0.8))));
  }

  @Test
  void long_and_short_form_are_one_thing_under_the_short_form() {
    String text = "Low-Rank Adaptation (LoRA) is small.";
    Settlement.Settled settled =
        settle(
            text,
            candidate(text, "Low-Rank Adaptation", EntityType.METHOD, "LoRA", 0.7),
            candidate(text, "LoRA", EntityType.METHOD, "LoRA", 0.7));
    assertEquals(1, settled.entities().size());
    assertEquals("LoRA", settled.entities().get(0).id().name());
    assertEquals(List.of("Low-Rank Adaptation", "LoRA"), settled.entities().get(0).surfaces());
  }

  @Test
  void what_is_likely_nothing_is_dropped() {
    String text = "The DARK side.";
    assertEquals(
        List.of(), settle(text, candidate(text, "DARK", EntityType.MODEL, "DARK", 0.2)).entities());
  }

  @Test
  void names_meet_without_case_hyphens_and_plural() {
    assertEquals("transformer", Settlement.key("Transformers"));
    assertEquals("vitb16", Settlement.key("ViT-B/16"));
    assertEquals("gas", Settlement.key("gas"));
  }
}
