package io.papergraph.source;

import static io.papergraph.source.Samples.prose;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.papergraph.paper.Paper;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HuggingFaceTextSourceTest extends PaperSourceContract {
  private static final String HEADER =
      """
      new

      Get trending papers in your email inbox!

      Subscribe

      byAK and the research community

      Mar 12

      """;

  private final PaperSource source = new HuggingFaceTextSource();

  @Override
  PaperSource source() {
    return source;
  }

  @Override
  String preamble() {
    return HEADER;
  }

  @Override
  String goodRecord(int number) {
    return page("ClockNet " + number + ": Counting Gears", prose(400));
  }

  @Override
  String badRecord() {
    return "A Title That Nothing Follows\n\n";
  }

  @Test
  void titleAndAbstractFollowEachOther() {
    Paper paper = Samples.paper(source, HEADER + page("GearBERT: Do Clocks Read?", prose(500)));

    assertEquals("title:gearbert do clocks read", paper.id().toString());
    assertEquals("GearBERT: Do Clocks Read?", paper.title());
    assertEquals(prose(500), paper.abstractText());
    assertEquals("hf-text", paper.origin().source());
    assertEquals(10, paper.origin().rank());
  }

  @Test
  void theDateOfThePageIsOfNoPaper() {
    Paper paper = Samples.paper(source, HEADER + goodRecord(1));

    assertNull(paper.issued());
    assertEquals("", paper.origin().updated());
  }

  @Test
  void headersWithinTheTextArePassedOver() {
    List<Read> reads = Samples.read(source, HEADER + goodRecord(1) + HEADER + goodRecord(2));

    assertEquals(
        List.of("ClockNet 1: Counting Gears", "ClockNet 2: Counting Gears"), Samples.titles(reads));
    assertEquals(2, reads.size());
  }

  @Test
  void countsAndButtonsAreNoTitles() {
    String noise = "128\n\nUpvote 12\n\nPublished on Mar 3, 2025\n\n· 7 authors\n\nGitHub 1.2k\n\n";

    assertEquals(
        List.of("ClockNet 1: Counting Gears"),
        Samples.titles(Samples.read(source, HEADER + noise + goodRecord(1) + noise)));
  }

  @Test
  void aTitleMayNameGitHubOrAMonth() {
    String text =
        HEADER + page("GitHub for Clocks", prose(300)) + page("March of Time", prose(300));

    assertEquals(
        List.of("GitHub for Clocks", "March of Time"), Samples.titles(Samples.read(source, text)));
  }

  @Test
  void aTitleMaySpanLines() {
    Paper paper =
        Samples.paper(source, HEADER + page("Gears and Springs\nin Old Clocks", prose(300)));

    assertEquals("Gears and Springs in Old Clocks", paper.title());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Gears and Springs:\n\nA Survey", "Gears and\n\nSprings", "Gears\n\nof old"})
  void aTitleThatIsOpenAtItsEndGoesOnInTheNextParagraph(String title) {
    Paper paper = Samples.paper(source, HEADER + page(title, prose(300)));

    assertEquals(title.replace("\n\n", " "), paper.title());
  }

  @Test
  void aLineOfATitleMayLookLikeACount() {
    Paper paper = Samples.paper(source, HEADER + page("A Challenge of Gears\n2025", prose(300)));

    assertEquals("A Challenge of Gears 2025", paper.title());
  }

  @Test
  void aTitleMayBeLong() {
    String title = "Counting " + "Gears and Springs in ".repeat(9) + "Clocks";

    assertEquals(title, Samples.paper(source, HEADER + page(title, prose(300))).title());
  }

  @Test
  void aTitleMayEndAsASentenceDoes() {
    String second = "Old clocks are all that you need.";
    String text = HEADER + goodRecord(1) + page(second, prose(300));

    assertEquals(
        List.of("ClockNet 1: Counting Gears", second), Samples.titles(Samples.read(source, text)));
  }

  @Test
  void anAbstractMaySpanParagraphs() {
    String last = "Code: https://github.com/clock/gears";
    String text = page("Gears", prose(300) + "\n\n" + prose(200) + "\n\n" + last);

    assertEquals(
        List.of(prose(300) + " " + prose(200) + " " + last, prose(400)),
        Samples.read(source, HEADER + text + goodRecord(1)).stream()
            .map(read -> ((Read.Ok) read).paper().abstractText())
            .toList());
  }

  @Test
  void anAbstractMayBeWrappedByHand() {
    String wrapped = prose(600).replace(". ", ".\n");

    assertEquals(prose(600), Samples.paper(source, HEADER + page("Gears", wrapped)).abstractText());
  }

  @Test
  void anAbstractMayFollowItsTitleWithoutABlankLine() {
    Paper paper = Samples.paper(source, HEADER + "Gears\n" + prose(400) + "\n");

    assertEquals("Gears", paper.title());
    assertEquals(prose(400), paper.abstractText());
  }

  @Test
  void anAbstractMayBeShort() {
    String text =
        page("Gears", "We count gears in clocks.") + page("Springs", "We bend a few springs.");

    assertEquals(List.of("Gears", "Springs"), Samples.titles(Samples.read(source, HEADER + text)));
  }

  @Test
  void anArxivIdOnALineOfItsOwnIdentifiesThePaper() {
    String text = page("Gears", "https://arxiv.org/abs/2503.01234v2\n\n" + prose(300));
    Paper paper = Samples.paper(source, HEADER + text);

    assertEquals("arxiv:2503.01234", paper.id().toString());
    assertEquals(2, paper.origin().version());
    assertEquals(prose(300), paper.abstractText());
  }

  @Test
  void latexStaysAsWritten() {
    String text = "We name it \\OurMethod{} and reach $91.5\\%$. " + prose(300);

    assertEquals(text, Samples.paper(source, HEADER + page("\\OurMethod", text)).abstractText());
  }

  @Test
  void aTitleWithoutAbstractIsRejected() {
    Read.Rejected rejected = Samples.reject(source, HEADER + "Gears Alone\n");

    assertEquals("no abstract", rejected.reason());
    assertTrue(rejected.detail().contains("Gears Alone"));
  }

  @Test
  void aTextWithoutTitleIsRejected() {
    assertEquals("no title", Samples.reject(source, HEADER + prose(500)).reason());
  }

  @Test
  void anAbstractOverTheLimitIsRejectedInWhateverLinesItStands() {
    String oneLine = prose(10_000_000);
    String manyLines = prose(150_000).replace(". ", ".\n");
    String manyParagraphs = prose(150_000).replace(". ", ".\n\n");
    for (String text : List.of(oneLine, manyLines, manyParagraphs)) {
      List<Read> reads = Samples.read(source, HEADER + page("Gears", text) + goodRecord(1));

      assertEquals("abstract too long", ((Read.Rejected) reads.get(0)).reason());
      assertEquals(List.of("ClockNet 1: Counting Gears"), Samples.titles(reads));
      assertEquals(2, reads.size());
    }
  }

  @Test
  void aTextWithoutTheHeaderOfTheSiteIsNotAccepted() {
    assertFalse(source.accepts(goodRecord(1)));
  }

  private static String page(String title, String text) {
    return title + "\n\n" + text + "\n\n";
  }
}
