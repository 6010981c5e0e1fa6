package io.papergraph.resolve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.papergraph.claim.EntityId;
import io.papergraph.claim.EntityType;
import io.papergraph.resolve.Resolver.Profile;
import io.papergraph.resolve.Resolver.Use;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ResolverTest {
  private final Resolver resolver =
      new Resolver(
          new NameVocabulary(
              List.of(
                  NamedThing.of(Group.DATA, "COCO", List.of("COCO", "MS COCO")),
                  NamedThing.of(Group.METRIC, "word error rate", List.of("word error rate", "WER")),
                  NamedThing.of(
                      Group.TASK, "speech recognition", List.of("speech recognition", "ASR")))));

  @ParameterizedTest
  @CsvSource({
    "ImageNet-1k, ImageNet-1K",
    "GPT-4, GPT‑4",
    "LLaMA 2, Llama-2",
    "AstroM^3, AstroM³",
  })
  void spellingsOfOneNameMeet(String a, String b) {
    assertEquals(canonical(EntityType.MODEL, a), canonical(EntityType.MODEL, b));
  }

  @ParameterizedTest
  @CsvSource({"Llama 2, Llama 3", "ImageNet, ImageNet-R", "BERT, RoBERTa", "C, C++"})
  void differentNamesStayApart(String a, String b) {
    assertNotEquals(canonical(EntityType.MODEL, a), canonical(EntityType.MODEL, b));
  }

  @Test
  void theStemOfANameMayGoByAnAlias() {
    assertEquals("coco17", canonical(EntityType.DATASET, "MS-COCO 2017").key());
    assertEquals("coco", canonical(EntityType.BENCHMARK, "MSCOCO").key());
  }

  @Test
  void aMemberLeadsToItsLinesTheNearestFirst() {
    EntityId name = EntityId.of(EntityType.MODEL, "Qwen2.5-VL-7B-Instruct");
    assertEquals(
        List.of("qwen2.5-7bvl", "qwen2.5vl", "qwen2.5", "qwen"),
        resolver.families(name).stream().map(CanonicalId::key).toList());
    assertEquals(List.of(), resolver.families(EntityId.of(EntityType.MODEL, "Qwen")));
    EntityId year = EntityId.of(EntityType.DATASET, "MSCOCO 2017");
    assertEquals(List.of(new CanonicalId(Group.DATA, "coco")), resolver.families(year));
  }

  @Test
  void typesMeetWithinAGroupOnly() {
    assertEquals(canonical(EntityType.MODEL, "CLIP"), canonical(EntityType.METHOD, "CLIP"));
    assertEquals(canonical(EntityType.DATASET, "GLUE"), canonical(EntityType.BENCHMARK, "GLUE"));
    assertNotEquals(canonical(EntityType.MODEL, "CLIP"), canonical(EntityType.DATASET, "CLIP"));
  }

  @Test
  void namesMeetOverTheAliasesOfTheirGroup() {
    assertEquals(
        canonical(EntityType.METRIC, "WER"), canonical(EntityType.METRIC, "Word Error Rate"));
    assertNotEquals(
        canonical(EntityType.TASK, "WER"), canonical(EntityType.TASK, "word error rate"));
    assertEquals(
        canonical(EntityType.TASK, "ASR"), canonical(EntityType.TASK, "Speech-Recognition"));
  }

  @Test
  void mostPapersSettleTypeAndLabelAndTiesAreBrokenWithoutOrder() {
    Use model = new Use(EntityType.MODEL, "CLIP", 2);
    Use method = new Use(EntityType.METHOD, "Clip", 3);
    Use other = new Use(EntityType.MODEL, "clip", 1);
    Profile expected =
        new Profile(EntityType.MODEL, "Clip", Map.of(EntityType.MODEL, 3, EntityType.METHOD, 3));
    assertEquals(expected, Resolver.settle(List.of(model, method, other)));
    assertEquals(expected, Resolver.settle(List.of(other, method, model)));
  }

  private CanonicalId canonical(EntityType type, String name) {
    return resolver.canonical(EntityId.of(type, name));
  }
}
