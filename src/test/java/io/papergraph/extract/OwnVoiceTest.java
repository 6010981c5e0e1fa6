package io.papergraph.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.papergraph.paper.Field;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class OwnVoiceTest {
  private static Passage passage(String text) {
    return new Passage(Field.ABSTRACT, text, new Forms());
  }

  @Test
  void sentences_are_counted_from_the_first_that_speaks_of_the_paper() {
    Passage p =
        passage("Bits help. Reins help. Spurs help. This paper adds girths. They hold. All ride.");
    OwnVoice voice = OwnVoice.of(p);
    List<Integer> starts =
        IntStream.range(0, p.size()).filter(i -> p.sentenceStart(i) == i).boxed().toList();
    assertEquals(List.of(-2, -2, -1, 0, 1, 2), starts.stream().map(voice::sentencesAfter).toList());
  }

  @Test
  void work_of_others_is_no_voice_of_the_papers_own() {
    OwnVoice voice = OwnVoice.of(passage("Earlier work on bits failed."));
    assertEquals(OwnVoice.NEVER, voice.sentencesAfter(0));
  }

  @Test
  void the_end_of_a_stretch_is_not_looked_at() {
    OwnVoice voice = OwnVoice.of(passage("Now we ride."));
    assertTrue(voice.speaks(0, 2));
    assertFalse(voice.speaks(0, 1));
    assertFalse(voice.speaks(2, 4));
  }
}
