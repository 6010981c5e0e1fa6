package io.papergraph.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.papergraph.claim.EntityType;
import org.junit.jupiter.api.Test;

class CorpusCounterTest {
  private static CorpusCounts counts(int papers) {
    CorpusCounter counter = new CorpusCounter(Lexicons.load());
    for (int i = 0; i < papers; i++) {
      counter.count(
          Papers.of(
              "Pebbles in boxes, part " + i,
              "Here the Granite set is weighed. We sort pebbles of the Zorkel dataset."));
    }
    return counter.counts();
  }

  @Test
  void a_word_is_counted_by_papers_titles_and_capitals_inside_sentences() {
    assertEquals(new CorpusCounts.WordRow(3, 0, 9), counts(5).word("pebbles"));
    assertEquals(new CorpusCounts.WordRow(3, 10, 0), counts(5).word("granite"));
  }

  @Test
  void a_rare_word_is_left_out() {
    assertNull(counts(4).word("pebbles"));
  }

  @Test
  void the_noun_after_a_name_tells_its_type() {
    CorpusCounts.NameRow row = counts(5).name("zorkel");
    assertNotNull(row);
    int allAreDatasets = 1 + 4 * Ordinals.of(EntityType.DATASET) + 3;
    assertEquals(allAreDatasets, row.heads());
    assertEquals(3, row.headed(), "five in powers of two");
  }
}
