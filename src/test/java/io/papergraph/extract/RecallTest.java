package io.papergraph.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RecallTest {
  private final Forms forms = new Forms();

  private Form form(String text) {
    return forms.of(text, 0, text.length(), Word.Kind.WORD);
  }

  @Test
  void each_remembers_its_own() {
    Recall<Integer> lengths = new Recall<>();
    Recall<String> ends = new Recall<>();
    lengths.put(form("oak"), 3);
    assertNull(ends.get(form("oak")));
    ends.put(form("oak"), "k");
    assertEquals(3, lengths.get(form("oak")));
    assertEquals("k", ends.get(form("oak")));
    assertNull(lengths.get(form("ash")));
  }

  @Test
  void a_word_and_a_sign_of_one_spelling_are_two_forms() {
    Recall<Integer> recall = new Recall<>();
    recall.put(forms.of("x", 0, 1, Word.Kind.SIGN), 1);
    assertNull(recall.get(form("x")));
  }

  @Test
  void a_form_met_again_is_the_same_object() {
    Form first = forms.of("an oak, an ash", 0, 2, Word.Kind.WORD);
    assertSame(first, forms.of("an oak, an ash", 8, 10, Word.Kind.WORD));
    assertEquals("an", first.text());
  }

  /** Texts of two characters may be made with one hash: each next letter stands for 31 less. */
  @Test
  void of_forms_that_share_their_slots_the_last_stay() {
    List<String> alike = new ArrayList<>(List.of(""));
    while (alike.size() <= Forms.WAYS) {
      alike = alike.stream().flatMap(t -> List.of(t + "Aa", t + "BB").stream()).toList();
    }
    Form first = form(alike.get(0));
    List<Form> others = alike.subList(1, Forms.WAYS + 1).stream().map(this::form).toList();
    for (int i = 0; i < others.size(); i++) {
      assertEquals(first.hashCode(), others.get(i).hashCode());
      assertSame(others.get(i), form(alike.get(i + 1)));
    }
    assertNotSame(first, form(alike.get(0)));
  }

  @Test
  void an_address_is_no_form_that_comes_again() {
    String address = "https://example.org/" + "long/".repeat(10);
    assertNotSame(form(address), form(address));
  }
}
