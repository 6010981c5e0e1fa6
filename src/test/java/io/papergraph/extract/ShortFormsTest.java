package io.papergraph.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.papergraph.extract.ShortForms.Stretch;
import io.papergraph.paper.Field;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShortFormsTest {
  private static final ShortForms FORMS = new ShortForms(Lexicons.load());

  private static Stretch stretch(Passage passage, String name) {
    int from = passage.text().indexOf(name);
    int end = passage.wordAt(from + name.length() - 1) + 1;
    return new Stretch(passage, passage.wordAt(from), end);
  }

  private static String shown(Stretch s) {
    return s.passage().cut(s.first(), s.end());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "OWL: Orbital Wave Learner | OWL | Orbital Wave Learner | OWL = Orbital Wave Learner",
        "We built HAWK, a Hashed Wing Kernel. | HAWK | Hashed Wing Kernel | HAWK = Hashed Wing Kernel",
        "Deep Ibis Search, named DISNet, is fast. | Deep Ibis Search | DISNet | DISNet = Deep Ibis Search",
        "Great Auk Tuning approach, called GAT. | Great Auk Tuning | GAT | GAT = Great Auk Tuning",
        "the Tern Plus Model~(TPM++) flies | Tern Plus Model | TPM++ | TPM++ = Tern Plus Model",
        "OWL beats Orbital Wave Learner | OWL | Orbital Wave Learner | ''",
        "OWL, Eagle Wave Learner | OWL | Eagle Wave Learner | ''",
        "OWL, Orbital | OWL | Orbital | ''",
        "owl: orbital wave learner | owl | orbital wave learner | ''"
      })
  void letters_in_their_order_and_nothing_but_signs_between_make_a_pair(
      String text, String first, String second, String expected) {
    Passage passage = new Passage(Field.ABSTRACT, text, new Forms());
    List<Stretch> names = new ArrayList<>();
    names.add(stretch(passage, second));
    names.add(stretch(passage, first));
    List<String> found =
        FORMS.find(names).stream()
            .map(p -> shown(p.shortForm()) + " = " + shown(p.longForm()))
            .toList();
    assertEquals(expected.isEmpty() ? List.of() : List.of(expected), found);
  }
}
