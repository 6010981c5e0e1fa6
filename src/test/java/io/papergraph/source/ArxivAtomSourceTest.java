package io.papergraph.source;

import static io.papergraph.source.Samples.prose;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.papergraph.paper.Paper;
import io.papergraph.paper.PaperId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArxivAtomSourceTest extends PaperSourceContract {
  private static final String HEADER =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <feed xmlns="http://www.w3.org/2005/Atom" xmlns:arxiv="http://arxiv.org/schemas/atom">
        <link href="http://arxiv.org/api/query?id_list=x" rel="self"/>
        <title type="html">ArXiv Query: id_list=x</title>
        <author><name>the feed's own</name></author>
        <updated>2026-11-20T00:00:00-05:00</updated>
      """;
  private static final String END = "</feed>\n";

  private final PaperSource source = new ArxivAtomSource();

  @Override
  PaperSource source() {
    return source;
  }

  @Override
  String preamble() {
    return HEADER;
  }

  @Override
  String postamble() {
    return END;
  }

  @Override
  String goodRecord(int number) {
    String id = "<id>http://arxiv.org/abs/2503.%05dv1</id>".formatted(number);
    return "<entry>" + id + "<title>Gears</title><summary>" + prose(100) + "</summary></entry>\n";
  }

  @Override
  String badRecord() {
    return "<entry><id>http://arxiv.org/abs/2503.99999v1</id>\n<title>Gears</title></entry>\n";
  }

  @Test
  void anEntryIsAPaper() {
    Paper paper =
        paper(
            """
            <entry>
              <id>http://arxiv.org/abs/1810.04805v2</id>
              <updated>2019-05-24T20:37:26Z</updated>
              <published>2018-10-11T00:50:01Z</published>
              <title>BERT: Pre-training of Deep Bidirectional
              Transformers &amp; Gears</title>
              <summary>  We read in both directions.
              Loss &lt; 0.1 and $O(n^2)$ \\\\ stay as written.
              </summary>
              <author><name>Jacob Devlin</name><arxiv:affiliation>Clocks</arxiv:affiliation></author>
              <author>
                <name>Ming-Wei Chang</name>
              </author>
              <arxiv:doi>10.1000/One 10.1000/Two</arxiv:doi>
              <arxiv:comment>12 pages</arxiv:comment>
              <link title="pdf" href="http://arxiv.org/pdf/1810.04805v2" rel="related"/>
              <arxiv:primary_category term="cs.CL" scheme="http://arxiv.org/schemas/atom"/>
              <category term="cs.CL" scheme="http://arxiv.org/schemas/atom"/>
            </entry>
            """);

    assertEquals("arxiv:1810.04805", paper.id().toString());
    assertEquals(
        List.of(
            "doi:10.1000/one",
            "doi:10.1000/two",
            "title:bert pre training of deep bidirectional transformers gears"),
        paper.aliases().stream().map(PaperId::toString).toList());
    assertEquals("BERT: Pre-training of Deep Bidirectional Transformers & Gears", paper.title());
    assertEquals(
        "We read in both directions. Loss < 0.1 and $O(n^2)$ \\\\ stay as written.",
        paper.abstractText());
    assertEquals(List.of("Jacob Devlin", "Ming-Wei Chang"), paper.authors());
    assertEquals("2018-10-11", issued(paper));
    assertEquals("arxiv-atom", paper.origin().source());
    assertEquals(30, paper.origin().rank());
    assertEquals(2, paper.origin().version());
    assertEquals("2019-05-24", paper.origin().updated());
    assertEquals("https://creativecommons.org/publicdomain/zero/1.0/", paper.origin().license());
    assertTrue(paper.statements().isEmpty());
  }

  @Test
  void withoutDatesTheIdTellsTheMonth() {
    Paper paper =
        paper(
            "<entry><id>http://arxiv.org/abs/cs/0112017v1</id><title>Old</title>"
                + "<published>soon</published><updated/><summary>Gears.</summary></entry>");

    assertEquals("arxiv:cs/0112017", paper.id().toString());
    assertEquals("2001-12", issued(paper));
    assertEquals("", paper.origin().updated());
  }

  @Test
  void elementsOfOtherNamespacesAreNoFields() {
    Paper paper =
        paper(
            "<entry xmlns:m='http://example.org/media'><m:title>Not this</m:title>"
                + "<id>http://arxiv.org/abs/2503.00001v1</id><title>This</title>"
                + "<m:group><title>Nor this</title></m:group><summary>Gears.</summary></entry>"
                + "<m:entry xmlns:m='http://example.org/media'/>");

    assertEquals("This", paper.title());
  }

  @Test
  void aPrefixForAtomChangesNothing() {
    String text =
        "<a:feed xmlns:a='http://www.w3.org/2005/Atom'><a:entry>"
            + "<a:id>http://arxiv.org/abs/2503.00001</a:id><a:title>Gears</a:title>"
            + "<a:summary>We count.</a:summary></a:entry></a:feed>";

    assertTrue(source.accepts(text));
    assertEquals("We count.", Samples.paper(source, text).abstractText());
  }

  @Test
  void anErrorOfArxivIsARejectWithItsMessage() {
    Read.Rejected reject =
        Samples.reject(
            source,
            HEADER
                + "<entry>\n<id>http://arxiv.org/api/errors#incorrect_id_format_for_1</id>"
                + "<title>Error</title><summary>incorrect id format for 1</summary></entry>"
                + END);

    assertEquals(
        new Read.Rejected("sample:7", "arXiv's error", "incorrect id format for 1"), reject);
  }

  @ParameterizedTest
  @CsvSource({
    "'<title>Gears</title><summary>We count.</summary>',no arXiv id",
    "'<id>http://example.org/1</id><title>Gears</title><summary>We count.</summary>',no arXiv id",
    "'<id>http://arxiv.org/abs/2503.00001</id><summary>We count.</summary>',no title",
    "'<id>http://arxiv.org/abs/2503.00001</id><title> </title><summary>S.</summary>',no title",
    "'<id>http://arxiv.org/abs/2503.00001</id><title>Gears</title>',no abstract",
    "'<id>http://arxiv.org/abs/2503.00001</id><title>Gears</title><summary/>',no abstract"
  })
  void anEntryThatLacksAPartIsRejected(String parts, String reason) {
    String text = HEADER + "<entry>" + parts + "</entry>" + goodRecord(1) + END;
    List<Read> reads = Samples.read(source, text);

    assertEquals(reason, ((Read.Rejected) reads.get(0)).reason());
    assertTrue(reads.get(1) instanceof Read.Ok);
  }

  @Test
  void anEntryTooLargeIsRejectedAndTheNextIsRead() {
    String huge = prose(SafeXml.MAX_RECORD_LENGTH + 1);
    List<Read> reads =
        Samples.read(
            source,
            HEADER
                + goodRecord(1).replace("Gears", huge)
                + goodRecord(2).replace("Gears", "G".repeat(Records.MAX_TITLE + 1))
                + goodRecord(3)
                + END);

    assertEquals("record too large", ((Read.Rejected) reads.get(0)).reason());
    assertEquals("title too long", ((Read.Rejected) reads.get(1)).reason());
    assertTrue(reads.get(2) instanceof Read.Ok);
  }

  @Test
  void aFeedCutAnywhereGivesTheEntriesBeforeTheCutAndFails() {
    String whole = HEADER + goodRecord(1) + goodRecord(2) + END;
    int second = (HEADER + goodRecord(1)).length();
    for (int length = second; length < whole.stripTrailing().length(); length++) {
      List<Read> reads = new ArrayList<>();
      Read.Failed failure = Samples.failure(source, whole.substring(0, length), reads);

      int complete = length < second + goodRecord(2).stripTrailing().length() ? 1 : 2;
      assertEquals(complete, reads.size(), "cut at " + length);
      assertEquals("broken XML", failure.reason());
      assertTrue(failure.where().matches("sample:(?:7|8|9):\\d+"), failure.where());
    }
  }

  @Test
  void aFeedWithADocumentTypeIsAcceptedToBeRefused() {
    String bomb =
        "<?xml version='1.0'?>\n<!DOCTYPE feed [<!ENTITY a 'lol'><!ENTITY b '&a;&a;&a;&a;'>]>\n"
            + HEADER.substring(HEADER.indexOf("<feed"))
            + goodRecord(1).replace("Gears", "&b;")
            + END;

    assertTrue(source.accepts(bomb));
    assertEquals("XML with a DTD", Samples.failure(source, bomb, new ArrayList<>()).reason());
  }

  @Test
  void otherXmlIsNotAccepted() {
    assertFalse(source.accepts("<feed xmlns='http://www.w3.org/2005/Atom'><id>urn:x</id></feed>"));
    assertFalse(source.accepts("<rss><channel><link>http://arxiv.org/</link></channel></rss>"));
    assertFalse(source.accepts("A text on <feed> and http://www.w3.org/2005/Atom at arxiv.org/."));
  }

  @Test
  void controlCharactersInATitleAreSpacesAndMarksOfDirectionStay() {
    Paper paper = paper(goodRecord(1).replace("Gears", "Ge\u0007ars \u202Eturn"));

    assertEquals("Ge ars \u202Eturn", paper.title());
  }

  private Paper paper(String entry) {
    return Samples.paper(source, HEADER + entry + END);
  }

  private static String issued(Paper paper) {
    return paper.issued() == null ? "" : paper.issued().value();
  }
}
