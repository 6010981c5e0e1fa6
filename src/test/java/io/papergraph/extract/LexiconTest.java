package io.papergraph.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.papergraph.paper.Field;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LexiconTest {
  private static final Lexicon LEXICON =
      new Lexicon(
          List.of(
              new Lexicon.Term(Lexicon.Sense.DATASET, "CIFAR-10", "CIFAR-10"),
              new Lexicon.Term(Lexicon.Sense.DATASET, "Waymo", "Waymo"),
              new Lexicon.Term(Lexicon.Sense.DATASET, "Waymo Open", "Waymo Open Dataset"),
              new Lexicon.Term(Lexicon.Sense.MODEL, "BERT", "BERT"),
              new Lexicon.Term(Lexicon.Sense.TASK, "object detection", "object detection")));

  private static Lexicon.@Nullable Hit at(String text, int first) {
    return LEXICON.longestAt(new Passage(Field.ABSTRACT, text, new Forms()), first);
  }

  @ParameterizedTest
  @ValueSource(strings = {"CIFAR-10", "CIFAR 10", "CIFAR10", "Cifar-10"})
  void hyphens_and_spaces_do_not_matter(String surface) {
    Lexicon.Term term = LEXICON.lookup(surface);
    assertNotNull(term);
    assertEquals("CIFAR-10", term.name());
  }

  @Test
  void a_short_name_keeps_its_capitals() {
    assertNotNull(LEXICON.lookup("BERT"));
    assertNull(LEXICON.lookup("bert"));
    assertNull(LEXICON.lookup("Bert"));
  }

  @Test
  void a_phrase_stands_in_any_case_and_number() {
    assertNotNull(LEXICON.lookup("Object Detection"));
    assertNotNull(LEXICON.lookup("object detections"));
  }

  @Test
  void the_longest_term_is_taken() {
    Lexicon.Hit whole = at("on Waymo Open Dataset today", 1);
    assertNotNull(whole);
    assertEquals(4, whole.end());
    assertEquals("Waymo Open", whole.term().name());
    Lexicon.Hit part = at("on Waymo Open roads", 1);
    assertNotNull(part);
    assertEquals(2, part.end());
  }

  @Test
  void a_term_does_not_stand_inside_a_word_or_across_a_sign() {
    assertNull(at("BERTology grows", 0));
    assertNull(at("object, detection", 0));
  }
}
