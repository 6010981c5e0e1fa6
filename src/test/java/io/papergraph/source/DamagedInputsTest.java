package io.papergraph.source;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whatever is done to a file, reading it ends in one of the ways that are documented. */
class DamagedInputsTest {
  private static final int ROUNDS = 300;
  private static final List<String> PIECES =
      List.of(
          "<",
          "</",
          ">",
          "&",
          "&#x0;",
          "<!DOCTYPE a [",
          "]]>",
          "<![CDATA[",
          "<!--",
          "<?",
          "\"",
          "'",
          "\\u",
          "\\ud800",
          "{",
          "}",
          "[",
          "]",
          ",",
          ":",
          "\0",
          "\uFFFE",
          "xmlns:x='",
          "<table>",
          "<article>",
          "<svg>",
          "null",
          "1e9");
  private static final List<Pages.Shown> PAPERS =
      List.of(
          new Pages.Shown("2503.00001", "Gears & <b>", Samples.prose(200)),
          new Pages.Shown("2503.00002", "Springs", Samples.prose(300)));
  private static final String ATOM =
      "<?xml version='1.0' encoding='UTF-8'?>\n<feed xmlns='http://www.w3.org/2005/Atom'>"
          + "<entry><id>http://arxiv.org/abs/2503.00001v1</id><title>G &amp; <![CDATA[x]]></title>"
          + "<summary>We &lt;count&gt;.</summary></entry><entry><id>http://arxiv.org/abs/2503.00002"
          + "</id><title>S</title><summary>We &#233;.</summary></entry></feed>";

  @Test
  void aDamagedFeedIsReadRejectedOrFails() {
    check(new ArxivAtomSource(), ATOM, Set.of("broken XML", "XML with a DTD", "unknown encoding"));
  }

  @Test
  void damagedJsonIsReadRejectedOrFails() {
    check(new HuggingFaceApiSource(), Pages.json(PAPERS), Set.of("broken JSON", "truncated JSON"));
  }

  @Test
  void aDamagedPageIsReadRejectedOrFails() {
    Set<String> reasons = Set.of("broken JSON", "truncated JSON", "no papers on the page");
    check(new HuggingFaceHtmlSource(), Pages.htmlWithData(PAPERS), reasons);
    check(new HuggingFaceHtmlSource(), Pages.htmlWithCards(PAPERS), reasons);
  }

  private static void check(PaperSource source, String text, Set<String> reasons) {
    Random random = new Random(7);
    Set<String> seen = new TreeSet<>();
    for (int round = 0; round < ROUNDS; round++) {
      byte[] bytes = damaged(text, random).getBytes(StandardCharsets.UTF_8);
      try (Stream<Read> reads = source.read(Samples.input(bytes))) {
        reads.forEach(read -> seen.add(read.getClass().getSimpleName()));
      } catch (BrokenInputException e) {
        String reason = BrokenInputException.failed("sample", e).reason();
        assertTrue(reasons.contains(reason), reason);
        seen.add("Failed");
      }
    }
    assertTrue(seen.containsAll(Set.of("Failed", "Ok")), seen::toString);
  }

  private static String damaged(String text, Random random) {
    StringBuilder damaged = new StringBuilder(text);
    for (int count = random.nextInt(3); count >= 0; count--) {
      int at = random.nextInt(damaged.length());
      switch (random.nextInt(3)) {
        case 0 -> damaged.insert(at, PIECES.get(random.nextInt(PIECES.size())));
        case 1 -> damaged.delete(at, Math.min(damaged.length(), at + 1 + random.nextInt(20)));
        default -> damaged.setCharAt(at, (char) random.nextInt(256));
      }
    }
    return damaged.toString();
  }
}
