package io.papergraph.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.papergraph.paper.Field;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IntroductionsTest {
  private static final Lexicons LEXICONS = Lexicons.load();
  private static final Introductions INTRODUCTIONS =
      new Introductions(LEXICONS, new Names(LEXICONS));

  private static List<String> find(String title, String text) {
    return INTRODUCTIONS.find(Document.of(Papers.of(title, text))).stream()
        .map(i -> i.cue() + " " + i.passage().cut(i.first(), i.end()))
        .toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "We propose FlashAttention, an exact algorithm. | VERB FlashAttention",
        "This paper introduces the SimCLR framework. | VERB SimCLR",
        "The result is a benchmark called SWE-bench. | NAMED SWE-bench",
        "A language model named \\textbf{BLOOM} is open. | NAMED BLOOM",
        "Our DINOv2 needs no labels. | OUR DINOv2"
      })
  void a_cue_brings_a_name_in(String text, String expected) {
    assertEquals(List.of(expected), find("On things", text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Pennington and others propose GloVe.",
        "We propose a method based on BERT.",
        "We present training that beats GPT-2.",
        "Everyone likes ResNet-50."
      })
  void names_of_others_are_not_brought_in(String text) {
    assertEquals(List.of(), find("On things", text));
  }

  @Test
  void a_name_before_the_colon_of_a_title_is_brought_in() {
    assertEquals(List.of("TITLE SimCLR"), find("SimCLR: Learning without Labels", "Nothing else."));
    assertEquals(List.of(), find("Learning without labels: an essay", "Nothing else."));
  }

  @Test
  void two_names_after_one_cue_are_both_brought_in() {
    assertEquals(
        List.of("NAMED RT-1", "NAMED RT-2"), find("Arms", "The robots are termed RT-1 and RT-2."));
  }

  @Test
  void an_acronym_is_brought_in_with_its_long_form() {
    Set<Long> places =
        INTRODUCTIONS.places(
            Document.of(Papers.of("Small", "We propose Low-Rank Adaptation (LoRA).")));
    assertEquals(
        Set.of(
            Introductions.place(Field.ABSTRACT, "We propose ".length()),
            Introductions.place(Field.ABSTRACT, "We propose Low-Rank Adaptation (".length())),
        places);
  }
}
