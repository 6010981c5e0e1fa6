package io.papergraph.extract;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SpanTaggerTest {
  private static final Lexicons LEXICONS = Lexicons.load();
  private static final List<String> BEASTS = List.of("pony", "mule", "donkey", "zebra");

  /** A horse, which is two UTF-16 units, stands before each span. */
  private static SpanTrainer.Example example(String beast, String place) {
    String text = "\uD83D\uDC0E the brown " + beast + " lives\nin the old " + place + " .";
    int first = 6;
    int second = first + ("brown " + beast + " lives\nin the old ").length() - "old ".length();
    return new SpanTrainer.Example(
        text,
        List.of(
            new TypedSpan(first, first + ("brown " + beast).length(), "Beast", 1),
            new TypedSpan(second, second + ("old " + place).length(), "Place", 1)));
  }

  private static List<SpanTrainer.Example> examples() {
    List<SpanTrainer.Example> examples = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      for (String beast : BEASTS) {
        examples.add(example(beast, List.of("stable", "barn", "field").get(i % 3)));
      }
    }
    return examples;
  }

  private static SpanModel model(List<SpanTrainer.Example> examples) {
    SpanTrainer trainer = new SpanTrainer(LEXICONS, examples, Stream.empty());
    return trainer.train(IntStream.range(0, examples.size()).boxed().toList());
  }

  private static byte[] bytes(SpanModel model) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    model.write(out);
    return out.toByteArray();
  }

  private static List<String> places(List<TypedSpan> spans) {
    return spans.stream().map(s -> s.start() + " " + s.end() + " " + s.type()).toList();
  }

  @Test
  void spans_are_found_at_code_points_as_they_were_learned() {
    SpanModel model = model(examples());
    assertEquals(List.of("Beast", "Place"), model.types());
    List<TypedSpan> found =
        new SpanTagger(model, LEXICONS)
            .tag("\uD83D\uDC0E the brown pony lives\nin the old stable .");
    assertEquals(List.of("6 16 Beast", "30 40 Place"), places(found));
    assertTrue(found.get(0).probability() > 0.3, "how sure");
    assertTrue(found.get(0).probability() <= 1, "how sure");
  }

  @Test
  void a_model_reads_as_it_was_written_and_is_the_same_each_time() throws IOException {
    byte[] bytes = bytes(model(examples()));
    assertArrayEquals(bytes, bytes(model(examples())));
    SpanModel again = SpanModel.read(new ByteArrayInputStream(bytes));
    assertArrayEquals(bytes, bytes(again));
    assertEquals(SpanModel.USUAL_THRESHOLD, again.threshold());
  }

  @Test
  void a_model_of_another_kind_is_refused() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    TaggerModel.standard().write(out);
    IOException e =
        assertThrows(
            IOException.class, () -> SpanModel.read(new ByteArrayInputStream(out.toByteArray())));
    assertTrue(e.getMessage().contains("not a model for labelled spans"), e.getMessage());
    ByteArrayInputStream spans = new ByteArrayInputStream(bytes(model(examples())));
    assertThrows(IOException.class, () -> TaggerModel.read(spans));
  }

  @Test
  void of_overlapping_spans_the_longest_is_learned_and_the_others_are_counted() {
    SpanTrainer.Example example =
        new SpanTrainer.Example(
            "deep neural networks",
            List.of(
                new TypedSpan(5, 20, "A", 1),
                new TypedSpan(0, 20, "A", 1),
                new TypedSpan(0, 4, "A", 1)));
    assertEquals(2, new SpanTrainer(LEXICONS, List.of(example), Stream.empty()).left());
  }

  @Test
  void a_span_that_cuts_a_word_in_two_is_counted_as_left_out() {
    SpanTrainer.Example example =
        new SpanTrainer.Example("networks", List.of(new TypedSpan(0, 3, "A", 1)));
    assertEquals(1, new SpanTrainer(LEXICONS, List.of(example), Stream.empty()).left());
  }

  @Test
  void the_surest_spans_stand_and_none_overlaps_another() {
    List<TypedSpan> likely =
        List.of(
            new TypedSpan(10, 14, "A", 0.35),
            new TypedSpan(0, 9, "A", 0.4),
            new TypedSpan(0, 4, "A", 0.45),
            new TypedSpan(5, 9, "B", 0.3),
            new TypedSpan(20, 24, "B", 0.29));
    assertEquals(List.of("0 4 A", "5 9 B", "10 14 A"), places(SpanTagger.choose(likely, 0.3)));
  }

  @Test
  void a_text_without_words_has_no_spans() {
    SpanTagger tagger = new SpanTagger(model(examples()), LEXICONS);
    assertEquals(List.of(), tagger.tag(""));
    assertEquals(List.of(), tagger.tag(" \n\t "));
  }

  @Test
  void a_line_that_ends_ends_a_sentence() {
    Passage passage = Document.ofText("one two\n\nthree\nfour", new Forms()).abstractText();
    assertArrayEquals(new int[] {0, 2, 3}, starts(passage));
  }

  @Test
  void a_point_set_apart_inside_a_number_ends_no_sentence() {
    Passage passage =
        Document.ofText("in 5 . 1 stables . 7 mules in 1. 2 ponies", new Forms()).abstractText();
    assertArrayEquals(new int[] {0, 6, 11}, starts(passage));
  }

  private static int[] starts(Passage passage) {
    return IntStream.range(0, passage.size()).map(passage::sentenceStart).distinct().toArray();
  }
}
