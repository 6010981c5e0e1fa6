package io.papergraph.source;

import static io.papergraph.source.Samples.prose;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.papergraph.paper.Paper;
import io.papergraph.paper.PaperId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArxivOaiSourceTest extends PaperSourceContract {
  private static final String HEADER =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <OAI-PMH xmlns="http://www.openarchives.org/OAI/2.0/">
      <responseDate>2026-03-13T01:02:03Z</responseDate>
      <request verb="ListRecords">http://oaipmh.arxiv.org/oai</request>
      <ListRecords>
      """;
  private static final String END =
      "<resumptionToken cursor=\"0\">7|1001</resumptionToken></ListRecords></OAI-PMH>\n";

  private final PaperSource source = new ArxivOaiSource();

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
    return record(
            "<id>2503.%05d</id><title>Gears</title><abstract>%s</abstract>"
                .formatted(number, prose(100)))
        + "\n";
  }

  @Override
  String badRecord() {
    return record("<id>2503.99999</id>\n<title>Gears</title>") + "\n";
  }

  private static String record(String fields) {
    return "<record><header><identifier>oai:arXiv.org:x</identifier>"
        + "<datestamp>2026-03-12</datestamp><setSpec>cs:cs:CL</setSpec></header><metadata>"
        + "<arXivRaw xmlns=\"http://arxiv.org/OAI/arXivRaw/\">"
        + fields
        + "</arXivRaw></metadata></record>";
  }

  @Test
  void aRecordIsAPaper() {
    Paper paper =
        paper(
            record(
                """
                <id>1810.04805</id>
                <submitter>Someone</submitter>
                <version version="v1"><date>Thu, 11 Oct 2018 00:50:01 GMT</date></version>
                <version version="v2"><date>Fri, 24 May 2019 20:37:26 GMT</date></version>
                <title>BERT: Pre-training of Deep Bidirectional
                  Transformers &amp; Gears</title>
                <authors>Jacob Devlin, Ming-Wei Chang and Kenton Lee</authors>
                <categories>cs.CL</categories>
                <doi>10.1000/One 10.1000/Two</doi>
                <license>http://arxiv.org/licenses/nonexclusive-distrib/1.0/</license>
                <abstract>  We read in both directions.
                Loss &lt; 0.1.
                </abstract>
                """));

    assertEquals("arxiv:1810.04805", paper.id().toString());
    assertEquals(
        List.of(
            "doi:10.1000/one",
            "doi:10.1000/two",
            "title:bert pre training of deep bidirectional transformers gears"),
        paper.aliases().stream().map(PaperId::toString).toList());
    assertEquals("BERT: Pre-training of Deep Bidirectional Transformers & Gears", paper.title());
    assertEquals("We read in both directions. Loss < 0.1.", paper.abstractText());
    assertEquals(List.of("Jacob Devlin", "Ming-Wei Chang", "Kenton Lee"), paper.authors());
    assertEquals("2018-10-11", paper.issued().value());
    assertEquals("arxiv-oai", paper.origin().source());
    assertEquals(30, paper.origin().rank());
    assertEquals(2, paper.origin().version());
    assertEquals("2026-03-12", paper.origin().updated());
    assertEquals("http://arxiv.org/licenses/nonexclusive-distrib/1.0/", paper.origin().license());
  }

  /** Whichever way a paper of arXiv came, it is filed under the same ids with the same text. */
  @Test
  void itIsThePaperThatTheOtherFormsOfArxivGive() {
    Paper oai =
        paper(
            record(
                "<id>2503.00001</id><version version=\"v1\">"
                    + "<date>Sat, 1 Mar 2025 10:00:00 GMT</date></version><title>Gears</title>"
                    + "<authors>Ada B, Cy D</authors><doi>10.1000/1</doi>"
                    + "<abstract>We count.</abstract>"));
    Paper jsonl =
        Samples.paper(
            new ArxivJsonlSource(),
            "{\"id\":\"2503.00001\",\"title\":\"Gears\",\"authors\":\"Ada B, Cy D\","
                + "\"doi\":\"10.1000/1\",\"categories\":\"cs.CL\",\"abstract\":\"We count.\","
                + "\"versions\":[{\"version\":\"v1\","
                + "\"created\":\"Sat, 1 Mar 2025 10:00:00 GMT\"}]}\n");
    Paper atom =
        Samples.paper(
            new ArxivAtomSource(),
            "<feed xmlns='http://www.w3.org/2005/Atom' xmlns:a='http://arxiv.org/schemas/atom'>"
                + "<entry><id>http://arxiv.org/abs/2503.00001v1</id><title>Gears</title>"
                + "<published>2025-03-01T10:00:00Z</published><summary>We count.</summary>"
                + "<author><name>Ada B</name></author><author><name>Cy D</name></author>"
                + "<a:doi>10.1000/1</a:doi></entry></feed>");
    for (Paper other : List.of(jsonl, atom)) {
      assertEquals(other.id(), oai.id());
      assertEquals(other.aliases(), oai.aliases());
      assertEquals(other.title(), oai.title());
      assertEquals(other.abstractText(), oai.abstractText());
      assertEquals(other.authors(), oai.authors());
      assertEquals(other.issued(), oai.issued());
      assertEquals(other.origin().rank(), oai.origin().rank());
      assertEquals(other.origin().version(), oai.origin().version());
    }
  }

  @Test
  void aDeletedRecordIsTold() {
    String deleted =
        "<record><header status=\"deleted\"><identifier>oai:arXiv.org:2503.1</identifier>"
            + "</header></record>";
    List<Read> reads = Samples.read(source, HEADER + deleted + goodRecord(1) + END);
    assertEquals("deleted by arXiv", ((Read.Rejected) reads.get(0)).reason());
    assertInstanceOf(Read.Ok.class, reads.get(1));
  }

  @ParameterizedTest
  @CsvSource({
    "<title>Gears</title><abstract>We count.</abstract>,no arXiv id",
    "<id>x</id><title>Gears</title><abstract>We count.</abstract>,no arXiv id",
    "<id>2503.00001</id><abstract>We count.</abstract>,no title",
    "<id>2503.00001</id><title>Gears</title>,no abstract"
  })
  void aRecordThatLacksAPartIsRejected(String fields, String reason) {
    List<Read> reads = Samples.read(source, HEADER + record(fields) + goodRecord(1) + END);
    assertEquals(reason, ((Read.Rejected) reads.get(0)).reason());
    assertInstanceOf(Read.Ok.class, reads.get(1));
  }

  @Test
  void metadataOfAnotherFormIsRejected() {
    String other = record("").replace("arXivRaw", "other");
    List<Read> reads = Samples.read(source, HEADER + other + END);
    assertEquals("no metadata", ((Read.Rejected) reads.get(0)).reason());
  }

  @Test
  void aCutAnswerGivesTheRecordsBeforeTheCutAndFails() {
    String whole = HEADER + goodRecord(1) + goodRecord(2) + END;
    List<Read> before = new ArrayList<>();
    String cut = whole.substring(0, whole.length() - END.length() - 10);
    assertEquals("broken XML", Samples.failure(source, cut, before).reason());
    assertEquals(1, before.size());
  }

  @Test
  void anAnswerOfAnotherArchiveIsNotAccepted() {
    assertFalse(source.accepts(HEADER.replace("arxiv", "example")));
  }

  private Paper paper(String record) {
    return Samples.paper(source, HEADER + record + END);
  }
}
