package io.papergraph.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TaskFinderTest {
  private static final TaskFinder FINDER = new TaskFinder(Lexicons.load());

  private static List<String> find(String title, String text) {
    return FINDER.find(Document.of(Papers.of(title, text))).stream()
        .map(c -> c.finder() + " " + c.name())
        .toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "We study image captioning. | task-known image captioning",
        "We turn to Machine Translation again. | task-known Machine Translation",
        "It is good at the task of wombat detection. | task-cue wombat detection",
        "The wombat detection task is hard. | task-cue wombat detection"
      })
  void a_known_task_or_a_cued_phrase_is_found(String text, String expected) {
    assertEquals(List.of(expected), find("On doing", text));
  }

  @Test
  void a_phrase_without_a_cue_counts_in_a_title_alone() {
    assertEquals(List.of("task-title Wombat Detection"), find("Wombat Detection", "Nothing."));
    assertEquals(List.of(), find("On doing", "We like wombat detection in spring."));
  }
}
