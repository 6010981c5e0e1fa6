package io.papergraph.source;

import static io.papergraph.source.Samples.prose;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.papergraph.paper.Issued;
import io.papergraph.paper.Paper;
import io.papergraph.paper.SourceStatement;
import io.papergraph.paper.SourceStatement.Kind;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AclXmlSourceTest extends PaperSourceContract {
  private static final String OPENING =
      """
      <?xml version='1.0' encoding='UTF-8'?>
      <collection id="2022.acl">
        <volume id="long" type="proceedings" ingest-date="2022-05-15">
          <meta>
            <booktitle>Proceedings of the Clocks</booktitle>
            <editor><first>Ed</first><last>Itor</last></editor>
            <publisher>Association for Computational Linguistics</publisher>
            <month>May</month>
            <year>2022</year>
          </meta>
          <frontmatter><url hash="0">2022.acl-long.0</url></frontmatter>
      """;
  private static final String CLOSING =
      """
        </volume>
        <event id="acl-2022"><meta><title>Meeting</title><year>1999</year></meta>
          <talk><title>Keynote</title></talk></event>
      </collection>
      """;
  private static final String RICH =
      """
      <paper id="52">
        <title><fixed-case>C</fixed-case>lock<tex-math>^N</tex-math>: Large &amp; <i>Small</i></title>
        <author id="ada"><first>Ada</first><last>Clock</last>
          <variant script="hani"><first>A</first><last>B</last></variant></author>
        <author><first/><last>Gear</last></author>
        <pages>1-2</pages>
        <abstract>We <b>cou</b>nt <tex-math>n</tex-math>-gears at 5 &lt; 6. See blue<url>http://c.org/a_b</url>.</abstract>
        <url hash="1">2022.acl-long.52</url>
        <bibkey>clock-gear-2022</bibkey>
        <doi>10.18653/v1/2022.ACL-long.52</doi>
        <revision id="1" href="2022.acl-long.52v1" hash="2"/>
        <revision id="3" href="2022.acl-long.52v3" hash="3" date="2022-12-19">More.</revision>
        <revision id="2" href="2022.acl-long.52v2" hash="4" date="2022-07-08">Less.</revision>
        <pwccode url="https://github.com/ada/clock" additional="true">ada/clock</pwccode>
        <pwcdataset url="https://paperswithcode.com/dataset/gears">Gears &amp; Co</pwcdataset>
        <pwcdataset>Springs</pwcdataset>
        <pwcdataset url="https://paperswithcode.com/dataset/nameless"/>
      </paper>
      """;

  private final PaperSource source = new AclXmlSource();

  @Override
  PaperSource source() {
    return source;
  }

  @Override
  String preamble() {
    return OPENING;
  }

  @Override
  String goodRecord(int number) {
    return "<paper id=\"%d\"><title>Gears</title><abstract>%s</abstract></paper>\n"
        .formatted(number, prose(100));
  }

  @Override
  String badRecord() {
    return "<paper id=\"7\"><title>Gears</title></paper>\n";
  }

  @Override
  String postamble() {
    return CLOSING;
  }

  @Test
  void readsAPaper() {
    Paper paper = paper(RICH);

    assertEquals("doi:10.18653/v1/2022.acl-long.52", paper.id().toString());
    assertEquals("[acl:2022.acl-long.52, title:clock n large small]", paper.aliases().toString());
    assertEquals("Clock$^N$: Large & Small", paper.title());
    assertEquals("We count $n$-gears at 5 < 6. See blue http://c.org/a_b.", paper.abstractText());
    assertEquals(List.of("Ada Clock", "Gear"), paper.authors());
    assertEquals(new Issued("2022-05"), paper.issued());
    assertEquals("acl-xml", paper.origin().source());
    assertEquals(30, paper.origin().rank());
    assertEquals(3, paper.origin().version());
    assertEquals("2022-12-19", paper.origin().updated());
    assertEquals("https://creativecommons.org/licenses/by/4.0/", paper.origin().license());
    assertEquals("2022.acl-long.52", paper.origin().localId());
  }

  @Test
  void codeAndDatasetsAreTheWordOfPapersWithCode() {
    String site = "https://paperswithcode.com/";

    assertEquals(
        List.of(
            new SourceStatement(Kind.CODE, null, "https://github.com/ada/clock", site),
            new SourceStatement(Kind.DATASET, "Gears & Co", site + "dataset/gears", site),
            new SourceStatement(Kind.DATASET, "Springs", null, site)),
        paper(RICH).statements());
  }

  /** So the Anthology writes that others than the authors have published code. */
  @Test
  void codeWithoutAnAddressIsNoStatement() {
    String code = "<pwccode url=\"\" additional=\"true\"/>";

    assertEquals(
        List.of(), paper(goodRecord(1).replace("</paper>", code + "</paper>")).statements());
  }

  @ParameterizedTest
  @CsvSource({
    "2022.acl, long, 1, 2022.acl-long.1",
    "P18, 1, 1, p18-1001",
    "W19, 41, 7, w19-4107",
    "D19, 1, 12, d19-1012",
    "D19, 50, 3, d19-5003",
    "C69, 1, 2, c69-0102"
  })
  void theAnthologyIdIsMadeOfCollectionVolumeAndPaper(
      String collection, String volume, String number, String id) {
    String opening =
        OPENING
            .replace("2022.acl\"", collection + "\"")
            .replace("id=\"long\"", "id=\"" + volume + "\"");
    String record = goodRecord(1).replace("id=\"1\"", "id=\"" + number + "\"");

    assertEquals("acl:" + id, Samples.paper(source, opening + record + CLOSING).id().toString());
  }

  @ParameterizedTest
  @CsvSource({
    "May, 2022, 2022-05",
    "September, 2015, 2015-09",
    "7, 1998, 1998-07",
    "April 7–8, 2020, 2020-04",
    "July-August, 2004, 2004",
    "Summer, 1979, 1979"
  })
  void theDateIsThatOfTheVolume(String month, String year, String issued) {
    assertEquals(new Issued(issued), Samples.paper(source, dated(month, year)).issued());
  }

  @ParameterizedTest
  @CsvSource({
    "2015, Association for Computational Linguistics, by-nc-sa/3.0",
    "2016, Association for Computational Linguistics, by/4.0",
    "2016, European Chapter of the Association for Computational Linguistics, by/4.0"
  })
  void theLicenceIsThatOfTheYear(String year, String publisher, String license) {
    String text =
        dated("Summer", year).replace("Association for Computational Linguistics", publisher);

    assertEquals(
        "https://creativecommons.org/licenses/" + license + "/",
        Samples.paper(source, text).origin().license());
  }

  @Test
  void otherPublishersStateTheirOwnLicence() {
    String text =
        dated("May", "2022").replace("Association for Computational Linguistics", "Press");

    assertNull(Samples.paper(source, text).origin().license());
  }

  @Test
  void eachVolumeHasItsOwnDate() {
    String second =
        """
        </volume><volume id="short"><meta><year>2021</year></meta>
        """;
    List<Read> reads =
        Samples.read(source, OPENING + goodRecord(1) + second + goodRecord(2) + CLOSING);

    assertEquals(
        List.of("acl:2022.acl-long.1 2022-05", "acl:2022.acl-short.2 2021"),
        reads.stream()
            .map(read -> ((Read.Ok) read).paper())
            .map(paper -> paper.id() + " " + paper.issued().value())
            .toList());
  }

  @Test
  void aPaperWithoutAbstractIsRejectedUnderItsId() {
    Read.Rejected rejected = Samples.reject(source, OPENING + badRecord() + CLOSING);

    assertEquals(new Read.Rejected("sample:12", "no abstract", "2022.acl-long.7"), rejected);
  }

  @Test
  void controlsAndReversedTextAreCleanedAsEverywhere() {
    String record =
        "<paper id=\"1\"><title>\u202EGears&#9;&#13;one</title><abstract>A.</abstract></paper>";

    assertEquals("\u202EGears one", paper(record).title());
  }

  @Test
  void anAbstractOverTheLimitIsRejectedAndTheNextPaperRead() {
    String huge = "<paper id=\"1\"><title>A</title><abstract>" + "x".repeat(9_000_000);
    List<Read> reads =
        Samples.read(source, OPENING + huge + "</abstract></paper>" + goodRecord(2) + CLOSING);

    assertEquals("record too large", ((Read.Rejected) reads.get(0)).reason());
    assertEquals(List.of("Gears"), Samples.titles(reads));
  }

  @Test
  void truncatedXmlGivesThePapersBeforeTheCutAndAFailure() {
    String cut = OPENING + goodRecord(1) + goodRecord(2) + "<paper id=\"3\"><title>Ge";
    List<Read> given = new ArrayList<>();
    try (Stream<Read> reads = source.read(new Input("cut", Samples.stream(cut)))) {
      UncheckedIOException fault =
          assertThrows(UncheckedIOException.class, () -> reads.forEach(given::add));

      assertEquals("broken XML", BrokenInputException.failed("cut", fault).reason());
    }
    assertEquals(2, given.size());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<!DOCTYPE collection SYSTEM \"http://localhost/none.dtd\">",
        "<!DOCTYPE collection [<!ENTITY a \"&#x26;b;\"><!ENTITY b SYSTEM \"file:///etc/passwd\">]>"
      })
  void aDocumentTypeIsRecognisedAndRefused(String type) {
    String text = OPENING.replace("<collection", type + "\n<collection") + goodRecord(1) + CLOSING;
    assertTrue(source.accepts(text));

    UncheckedIOException fault =
        assertThrows(UncheckedIOException.class, () -> Samples.read(source, text));

    assertEquals("XML with a DTD", BrokenInputException.failed("x", fault).reason());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<feed xmlns=\"http://www.w3.org/2005/Atom\">",
        "<collections id=\"2022.acl\"><volume id=\"1\">",
        "<collection xmlns=\"http://www.loc.gov/MARC21/slim\"><record>",
        "<html><collection id=\"x\"><volume id=\"1\">",
        "<!-- <collection id=\"x\"><volume id=\"1\">",
        "collection <volume id="
      })
  void otherXmlIsNotAccepted(String head) {
    assertFalse(source.accepts(head));
  }

  @Test
  void aPrologOfManyCommentsIsPassedOver() {
    assertTrue(
        source.accepts(
            "<!-- a > b -->\n".repeat(4_000) + "<collection id=\"x\"><volume id=\"1\">"));
  }

  @Test
  void anEmptySectionAfterAnAddressIsNothing() {
    String text = "<url>http://c.org/a</url><![CDATA[]]>then";

    assertTrue(
        paper(goodRecord(1).replace("</abstract>", text + "</abstract>"))
            .abstractText()
            .endsWith("http://c.org/a then"));
  }

  private Paper paper(String record) {
    return Samples.paper(source, OPENING + record + CLOSING);
  }

  private String dated(String month, String year) {
    return OPENING.replace(">May<", ">" + month + "<").replace(">2022<", ">" + year + "<")
        + goodRecord(1)
        + CLOSING;
  }
}
