package io.papergraph.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.papergraph.paper.Field;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AcronymsTest {

  private static List<String> pairs(String text) {
    return Acronyms.find(new Passage(Field.ABSTRACT, text, new Forms())).stream()
        .map(p -> p.shortForm() + " = " + p.longForm())
        .toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "We use Low-Rank Adaptation (LoRA) here. | LoRA = Low-Rank Adaptation",
        "All Large Language Models (LLMs) grow. | LLMs = Large Language Models",
        "Set a region of interest (RoI) first. | RoI = region of interest",
        "Fit the Vision Transformer (ViT; ours) now. | ViT = Vision Transformer",
        "BERT (Bidirectional Encoder Representations from Transformers) reads both ways. |"
            + " BERT = Bidirectional Encoder Representations from Transformers"
      })
  void a_short_form_is_paired_with_the_words_it_stands_for(String text, String pair) {
    assertEquals(List.of(pair), pairs(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "It is fast (Table 2).",
        "A strong model (GPT-4) wins.",
        "It is low on rank. Adaptation (LoRA) follows.",
        "We stop early (in June) and rest.",
        "Scores rise (91%).",
        "No closing bracket for Low-Rank Adaptation (LoRA"
      })
  void a_bracket_of_another_kind_is_no_pair(String text) {
    assertEquals(List.of(), pairs(text));
  }
}
