package io.papergraph.source;

import static io.papergraph.source.Samples.prose;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.papergraph.paper.Issued;
import io.papergraph.paper.Paper;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PapergraphJsonlSourceTest extends PaperSourceContract {
  private final PaperSource source = new PapergraphJsonlSource();

  @Override
  PaperSource source() {
    return source;
  }

  @Override
  String preamble() {
    return "";
  }

  @Override
  String goodRecord(int number) {
    return record("\"id\":\"row-" + number + "\",\"title\":\"Gears\"", prose(100));
  }

  @Override
  String badRecord() {
    return "{\"id\":\"row-0\",\"title\":\"Gears\"}\n";
  }

  @Test
  void anAnnotatedRecordIsAPaper() {
    Paper paper =
        Samples.paper(
            source,
            """
            {"id":"000-007","title":"Gears","abstract":"We count.",\
            "entities":[{"type":"Task"}],"results":[],"links":[]}
            """);

    assertEquals("title:gears", paper.id().toString());
    assertEquals(List.of(), paper.aliases());
    assertEquals("000-007", paper.origin().localId());
    assertEquals("papergraph-jsonl", paper.origin().source());
    assertEquals(20, paper.origin().rank());
    assertNull(paper.issued());
  }

  @Test
  void everyIdGivenIsKept() {
    Paper paper =
        Samples.paper(
            source,
            record(
                "\"id\":\"row-1\",\"title\":\"Gears\",\"doi\":\"https://doi.org/10.1000/A\","
                    + "\"arxiv\":\"2410.10291v2\",\"acl\":\"2022.acl-long.7\"",
                "We count."));

    assertEquals("arxiv:2410.10291", paper.id().toString());
    assertEquals("[doi:10.1000/a, acl:2022.acl-long.7, title:gears]", paper.aliases().toString());
  }

  @Test
  void optionalFieldsAreRead() {
    Paper paper =
        Samples.paper(
            source,
            record(
                "\"title\":\"Gears\",\"authors\":[\"Ada  Clock\",null,\" \",\"B. Gear\"],"
                    + "\"issued\":2024,\"source\":\"library\",\"updated\":\"2025-01-31\","
                    + "\"license\":\"https://creativecommons.org/publicdomain/zero/1.0/\"",
                "We count."));

    assertEquals(List.of("Ada Clock", "B. Gear"), paper.authors());
    assertEquals(new Issued("2024"), paper.issued());
    assertEquals("library", paper.origin().source());
    assertEquals("2025-01-31", paper.origin().updated());
    assertEquals("https://creativecommons.org/publicdomain/zero/1.0/", paper.origin().license());
    assertNull(paper.origin().localId());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"authors\":\"Ada\"",
        "\"issued\":\"last week\"",
        "\"rank\":1000",
        "\"rank\":-1",
        "\"version\":\"two\"",
        "\"version\":1e30",
        "\"updated\":\"2025-02\"",
        "\"license\":\"free\"",
        "\"aliases\":{\"a\":1}",
        "\"doi\":\"unknown\""
      })
  void anOptionalFieldThatIsNotOfItsFormIsLeftOut(String field) {
    assertEquals(
        Samples.paper(source, record("\"title\":\"Gears\"", "We count.")),
        Samples.paper(source, record("\"title\":\"Gears\"," + field, "We count.")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\"title\":\"Gears\"} | no abstract | \"abstract\" is absent",
        "{\"title\":\"Gears\",\"abstract\":null} | no abstract | \"abstract\" is null",
        "{\"title\":\"Gears\",\"abstract\":\" \\n\"} | no abstract | \"abstract\" is blank",
        "{\"title\":\"Gears\",\"abstract\":\"\\u0000\"} | no abstract | \"abstract\" is blank",
        "{\"title\":\"Gears\",\"abstract\":[\"a\"]} | no abstract | \"abstract\" is an array",
        "{\"abstract\":\"We count.\"} | no title | \"title\" is absent",
        "{\"title\":7,\"abstract\":\"We count.\"} | no title | \"title\" is a number",
        "{\"title\":\"?!\",\"abstract\":\"We count.\"} | no identity"
            + " | no id, and a title without a letter or digit",
        "[1,2] | not a JSON object | found an array",
        "17 | not a JSON object | found a number"
      })
  void aRecordThatIsNoPaperIsRejectedWithAReason(String line, String reason, String detail) {
    assertEquals(
        new Read.Rejected("sample:1", reason, detail), Samples.reject(source, line + "\n"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"title\":\"Gears\",",
        "{\"title\":\"Gears\"} {}",
        "not JSON",
        "{\"a\":\"\\OurMethod\"}"
      })
  void aBrokenLineIsRejectedAndTheNextIsRead(String broken) {
    List<Read> reads = Samples.read(source, broken + "\n" + goodRecord(1));

    assertEquals("broken JSON", ((Read.Rejected) reads.get(0)).reason());
    assertEquals(1, Samples.titles(reads).size());
  }

  @Test
  void nestingBeyondTheLimitIsRejected() {
    String deep = "{\"title\":\"Gears\",\"x\":" + "[".repeat(100_000);

    assertEquals("JSON too large", Samples.reject(source, deep + "\n").reason());
  }

  @Test
  void aLoneSurrogateBecomesTheReplacementCharacter() {
    Paper paper =
        Samples.paper(source, record("\"title\":\"Gears\"", "We \\ud800 count \\udc00x."));

    assertEquals("We \uFFFD count \uFFFDx.", paper.abstractText());
  }

  @Test
  void controlCharactersBecomeSpacesEscapedOrNot() {
    Paper paper =
        Samples.paper(
            source, record("\"title\":\"Ge\\u0007ars\"", "We\tcount\u0001them\\u0000all."));

    assertEquals("Ge ars", paper.title());
    assertEquals("We count them all.", paper.abstractText());
  }

  @Test
  void aByteThatIsNotUtf8BecomesTheReplacementCharacter() {
    byte[] bytes = Samples.bytes(record("\"title\":\"Gears\"", "We Xount."));
    bytes[new String(bytes, StandardCharsets.UTF_8).indexOf('X')] = (byte) 0xE9;

    assertEquals(
        "We \uFFFDount.", ((Read.Ok) Samples.read(source, bytes).get(0)).paper().abstractText());
  }

  @Test
  void latexStaysAsWritten() {
    Paper paper =
        Samples.paper(source, record("\"title\":\"\\\\OurMethod{}\"", "$91.5\\\\%$ of \\\\ours."));

    assertEquals("\\OurMethod{}", paper.title());
    assertEquals("$91.5\\%$ of \\ours.", paper.abstractText());
  }

  @Test
  void anAbstractIsRejectedOnlyOverTheLimit() {
    String most = "a".repeat(Records.MAX_ABSTRACT);

    assertEquals(most, Samples.paper(source, record("\"title\":\"Gears\"", most)).abstractText());
    assertEquals(
        new Read.Rejected("sample:1", "abstract too long", "100001 characters, more than 100000"),
        Samples.reject(source, record("\"title\":\"Gears\"", most + "a")));
  }

  @Test
  void anAbstractOfTenMegabytesIsRejectedAndTheNextRecordRead() {
    String text = record("\"title\":\"Gears\"", prose(10_000_000)) + goodRecord(1);
    List<Read> reads = Samples.read(source, text);

    assertEquals("abstract too long", ((Read.Rejected) reads.get(0)).reason());
    assertEquals(1, Samples.titles(reads).size());
  }

  @Test
  void aLineBeyondTheLimitIsRejectedAndTheNextRecordRead() {
    List<Read> reads = Samples.read(source, " ".repeat(17 << 20) + "\n" + goodRecord(1));

    assertEquals(
        new Read.Rejected("sample:1", "record too long", "a line of more than 16 MiB"),
        reads.get(0));
    assertEquals(1, Samples.titles(reads).size());
  }

  @Test
  void recordsOfOneIdAreAllPassedOn() {
    String text =
        record("\"id\":\"2410.10291\",\"title\":\"Gears\"", "We count.")
            + record("\"id\":\"2410.10291\",\"title\":\"Gears\"", "We count again.");
    List<Read> reads = Samples.read(source, text);

    assertEquals(2, Samples.titles(reads).size());
  }

  @Test
  void blankLinesArePassedOver() {
    assertEquals(1, Samples.read(source, "\n \n" + goodRecord(1) + "\n\n").size());
  }

  @Test
  void acceptsByLaterLinesWhereTheFirstIsBroken() {
    assertTrue(source.accepts("{\"title\n" + goodRecord(1)));
    assertFalse(source.accepts("{\"name\":\"Gears\"}\n"));
  }

  private static String record(String fields, String text) {
    return "{" + fields + ",\"abstract\":\"" + text + "\"}\n";
  }
}
