package io.papergraph.resolve;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.papergraph.claim.EntityType;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FamiliesTest {
  private final NameVocabulary vocabulary =
      new NameVocabulary(
          List.of(
              thing(EntityType.MODEL, "GPT", List.of()),
              thing(EntityType.MODEL, "GPT-4", List.of("GPT")),
              thing(EntityType.MODEL, "GPT-4V", List.of("GPT-4")),
              thing(EntityType.MODEL, "o4-mini", List.of(), "GPT-o4-mini"),
              thing(EntityType.MODEL, "T5", List.of()),
              thing(EntityType.MODEL, "Llama-Omni", List.of()),
              thing(EntityType.DATASET, "ImageNet", List.of()),
              thing(EntityType.DATASET, "ImageNetV2", List.of())));

  private static NamedThing thing(
      EntityType type, String label, List<String> lines, String... aliases) {
    List<String> labels = aliases.length == 0 ? List.of(label) : List.of(label, aliases[0]);
    return new NamedThing(type, label, labels, List.of(), lines, true);
  }

  @ParameterizedTest
  @CsvSource({
    "SYSTEM, GPT-4V, gpt4 gpt",
    "SYSTEM, GPT-4-Turbo, gpt4 gpt",
    "SYSTEM, GPT-3.5-Turbo, gpt3.5 gpt",
    "SYSTEM, GPT-o4-mini, ''",
    "SYSTEM, T5, ''",
    "SYSTEM, T5-base, t5",
    "SYSTEM, Llama-Omni, ''",
    "SYSTEM, Llama-3-8B, llama3 llama",
    "DATA, ImageNetV2, ''",
    "DATA, ImageNet-100, imagenet",
  })
  void whatTheVocabularyKnowsIsAMemberOfTheLinesThatItSays(Group group, String name, String lines) {
    List<String> keys =
        Families.of(vocabulary, group, name).stream().map(CanonicalId::key).toList();
    assertEquals(lines, String.join(" ", keys));
  }
}
