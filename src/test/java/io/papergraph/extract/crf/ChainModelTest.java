package io.papergraph.extract.crf;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChainModelTest {
  private static final TagSet TAGS = new TagSet(List.of("Bird", "Tree"));
  private static final ChainTrainer.Settings SETTINGS = new ChainTrainer.Settings(20, 0.1, 1e-5, 1);

  private static List<long[]> words(String text) {
    List<long[]> words = new ArrayList<>();
    String before = "<start>";
    for (String word : text.split(" ", -1)) {
      words.add(new long[] {Keys.of(1, Keys.of(word)), Keys.of(2, Keys.of(before))});
      before = word;
    }
    return words;
  }

  private static ChainModel trained() {
    return ChainTrainer.train(
        TAGS,
        SETTINGS,
        List.of(
            new Labelled(words("the song thrush sings"), List.of(new Span(1, 3, 0, 1))),
            new Labelled(words("a wren sings"), List.of(new Span(1, 2, 0, 1))),
            new Labelled(words("the old oak grows"), List.of(new Span(2, 3, 1, 1))),
            new Labelled(words("nothing grows"), List.of())));
  }

  private static byte[] bytes(ChainModel model) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    model.write(new DataOutputStream(out));
    return out.toByteArray();
  }

  @Test
  void it_finds_again_what_it_was_shown() {
    List<Span> spans = trained().spans(words("the song thrush grows"));
    Span surest =
        spans.stream()
            .max((a, b) -> Double.compare(a.probability(), b.probability()))
            .orElseThrow();
    assertEquals(new Span(1, 3, 0, surest.probability()), surest);
    assertTrue(surest.probability() > 0.8, () -> "surest " + surest);
  }

  @Test
  void tags_and_spans_agree() {
    ChainModel model = trained();
    int[] tags = model.decode(words("a wren sings"));
    assertArrayEquals(new int[] {TagSet.OUTSIDE, TAGS.only(0), TagSet.OUTSIDE}, tags);
  }

  @Test
  void the_same_sentences_give_the_same_bytes() throws IOException {
    assertArrayEquals(bytes(trained()), bytes(trained()));
  }

  @Test
  void a_model_reads_back_as_it_was() throws IOException {
    ChainModel model = trained();
    byte[] written = bytes(model);
    ChainModel back = ChainModel.read(new DataInputStream(new ByteArrayInputStream(written)));
    assertArrayEquals(written, bytes(back));
    assertEquals(
        model.spans(words("the old thrush sings")), back.spans(words("the old thrush sings")));
  }

  @Test
  void an_empty_sentence_has_no_spans() {
    assertEquals(List.of(), trained().spans(List.of()));
  }

  @Test
  void a_span_opens_goes_on_and_closes_within_one_type() {
    assertTrue(TAGS.follows(TAGS.first(0), TAGS.last(0)));
    assertTrue(TAGS.follows(TAGS.last(0), TAGS.only(1)));
    assertEquals(false, TAGS.follows(TAGS.first(0), TAGS.last(1)));
    assertEquals(false, TAGS.follows(TAGS.first(0), TagSet.OUTSIDE));
    assertEquals(false, TAGS.follows(TagSet.OUTSIDE, TAGS.inner(0)));
  }
}
