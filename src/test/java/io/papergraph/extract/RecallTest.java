package io.papergraph.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;

import org.junit.jupiter.api.Test;

class RecallTest {
  private static Form form(String text) {
    return new Form(text, Word.Kind.WORD);
  }

  @Test
  void of_forms_that_share_their_slots_the_last_stay() {
    Recall<Integer> recall = new Recall<>(4);
    recall.put(form("oak"), 1);
    recall.put(form("ash"), 2);
    recall.put(form("elm"), 3);
    recall.put(form("fir"), 4);
    assertEquals(1, recall.get(form("oak")));
    recall.put(form("yew"), 5);
    assertNull(recall.get(form("oak")));
    assertEquals(2, recall.get(form("ash")));
    assertEquals(5, recall.get(form("yew")));
  }

  @Test
  void a_word_and_a_sign_of_one_spelling_are_two_forms() {
    Recall<Integer> recall = new Recall<>(8);
    recall.put(new Form("x", Word.Kind.SIGN), 1);
    assertNull(recall.get(form("x")));
  }

  @Test
  void a_form_met_again_is_the_same_object() {
    Forms forms = new Forms();
    Form first = forms.of("an oak, an ash", 0, 2, Word.Kind.WORD);
    assertSame(first, forms.of("an oak, an ash", 8, 10, Word.Kind.WORD));
    assertEquals("an", first.text());
  }
}
