package io.papergraph.resolve;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameVocabularyTest {
  private final NameVocabulary vocabulary =
      new NameVocabulary(
          List.of(
              NamedThing.of(
                  Group.SYSTEM, "Vision Transformer", List.of("Vision Transformer", "ViT")),
              NamedThing.of(Group.SYSTEM, "ViT-S", List.of("ViT-S", "ViT-Small"))));

  @ParameterizedTest
  @CsvSource({
    "ViTs, Vision Transformer",
    "vision transformers, Vision Transformer",
    "ViT-S, ViT-S",
    "vit-s, ViT-S",
    "ViTS, ViT-S",
  })
  void thePluralOfAShortFormIsNotTheNameSpelledLikeIt(String name, String label) {
    assertEquals(label, vocabulary.find(Group.SYSTEM, name).orElseThrow().label());
  }
}
