package io.papergraph.extract;

import io.papergraph.Watchdog;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Text that nobody would write: offsets stay right, nothing is thrown, time stays in proportion.
 */
class GarbageTest {
  private static final Extractor EXTRACTOR = RulesExtractor.standard();
  private static final Extractor TAGGER = TaggerExtractor.standard("");
  private static final String[] PIECES = {
    "we propose",
    "called",
    "(",
    ")",
    "[",
    "]",
    "{",
    "}",
    "\\",
    "$",
    "^",
    "_",
    "-",
    "--",
    "/",
    ":",
    ".",
    ",",
    "%",
    "12",
    "3.5",
    "1,024",
    "0",
    "x",
    "×",
    "by",
    "from",
    "to",
    "on",
    "GPT-4",
    "CLIP",
    "FooNet",
    "the",
    "accuracy",
    "of",
    "dataset",
    "benchmark",
    "object detection",
    "and",
    "+",
    "@",
    "https://",
    "github.com/",
    "www.",
    "http://a.b/c(d",
    "\uD83D\uDE00",
    "\uD835\uDD38",
    "é",
    "名前",
    "'s",
    "\"",
    "“",
    "Model",
    "A",
    "AB",
    "(AB)",
    "such as",
    "outperforms",
    "\u0301",
    "#",
    "&",
    "~",
    "١٢",
    "²",
    "½",
    "İ",
    "ß",
    "ﬁ"
  };

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
  void random_pieces_are_read_with_right_offsets(long seed) {
    Random random = new Random(seed);
    for (int round = 0; round < 40; round++) {
      String title = "T" + pieces(random, 1 + random.nextInt(15));
      String text = "A" + pieces(random, 1 + random.nextInt(120));
      ExtractionChecks.check(EXTRACTOR.extract(Papers.of(title, text)));
      ExtractionChecks.check(TAGGER.extract(Papers.of(title, text)));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "(",
        "GPT-4 ",
        "(AB) ",
        "we introduce ",
        "CLIP, ",
        "12, ",
        "by 3.5% ",
        "CLIP reaches 91.2% accuracy on ImageNet. ",
        "CLIP 91.2% accuracy ImageNet "
      })
  void a_long_run_of_one_thing_takes_the_tagger_time_in_proportion(String piece) {
    takesTimeInProportion(TAGGER, "Start " + piece.repeat(100_000 / piece.length()) + " end.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"We introduce %s. ", "%s, ", "%s reaches 9.5%% on ImageNet. "})
  void many_names_take_the_tagger_time_in_proportion(String piece) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; text.length() < 100_000; i++) {
      text.append(piece.formatted("Net-" + i));
    }
    takesTimeInProportion(TAGGER, text.toString());
  }

  private static void takesTimeInProportion(Extractor extractor, String text) {
    Watchdog.assertWithin(
        20,
        () -> {
          ExtractionChecks.check(extractor.extract(Papers.of("Title", text)));
          return text;
        });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "(",
        "[",
        "12",
        "9.",
        "1,",
        "A",
        "AB-",
        "a-",
        "https://",
        "github.com/",
        "\\",
        "GPT-4 ",
        "CLIP, ",
        "we propose X1 (",
        "Foo Bar ",
        "object ",
        "by 3.5% ",
        "1-2 ",
        "(AB) ",
        "and ",
        "\uD83D\uDE00",
        "Ab",
        "\u0301",
        "we introduce "
      })
  void a_long_run_of_one_thing_takes_time_in_proportion(String piece) {
    String text = "Start " + piece.repeat(300_000 / piece.length()) + " end.";
    takesTimeInProportion(EXTRACTOR, text);
  }

  @Test
  void a_megabyte_of_random_pieces_takes_time_in_proportion() {
    String text = "A" + pieces(new Random(7), 250_000);
    takesTimeInProportion(EXTRACTOR, text);
  }

  private static String pieces(Random random, int count) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < count; i++) {
      out.append(random.nextInt(3) == 0 ? "" : " ").append(PIECES[random.nextInt(PIECES.length)]);
    }
    return out.toString();
  }
}
