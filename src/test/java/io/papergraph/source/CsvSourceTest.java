package io.papergraph.source;

import static io.papergraph.source.Samples.prose;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.papergraph.paper.Issued;
import io.papergraph.paper.Paper;
import io.papergraph.paper.SourceStatement;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsvSourceTest extends PaperSourceContract {
  private static final String FULL =
      "id,title,abstract,authors,issued,license,version,updated\n"
          + "2501.00001v2,\"Gears, Large and Small\",\"We count \"\"gears\"\".\nThen springs.\","
          + "Ada Clock; Bea Gear,2025-01-03,https://creativecommons.org/licenses/by/4.0/,v3,"
          + "2025-02-01T10:00:00Z\n";

  private final PaperSource source = new io.papergraph.source.CsvSource();

  @Override
  PaperSource source() {
    return source;
  }

  @Override
  String preamble() {
    return "id,title,abstract\n";
  }

  @Override
  String goodRecord(int number) {
    return "2501.%05d,\"Gears\",\"%s\"\n".formatted(number % 100_000, prose(100));
  }

  @Override
  String badRecord() {
    return "2501.00001,Gears,\n";
  }

  @Test
  void readsEveryColumnThatItKnows() {
    Paper paper = Samples.paper(source, FULL);

    assertEquals("arxiv:2501.00001", paper.id().toString());
    assertEquals("Gears, Large and Small", paper.title());
    assertEquals("We count \"gears\". Then springs.", paper.abstractText());
    assertEquals(List.of("Ada Clock", "Bea Gear"), paper.authors());
    assertEquals(new Issued("2025-01-03"), paper.issued());
    assertEquals("csv", paper.origin().source());
    assertEquals(16, paper.origin().rank());
    assertEquals(3, paper.origin().version());
    assertEquals("2025-02-01", paper.origin().updated());
    assertEquals("https://creativecommons.org/licenses/by/4.0/", paper.origin().license());
    assertEquals("2501.00001v2", paper.origin().localId());
  }

  @Test
  void titleAndAbstractAreEnough() {
    Paper paper = Samples.paper(source, "title,abstract\nGears,We count.\n");

    assertEquals("title:gears", paper.id().toString());
    assertEquals(List.of(), paper.authors());
    assertNull(paper.issued());
    assertNull(paper.origin().license());
    assertNull(paper.origin().localId());
    assertEquals(0, paper.origin().version());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Title;Abstract\nGears;We count, and turn.\n",
        "\"TITLE\"\t\"ABSTRACT\"\nGears\t\"We count, and turn.\"\n",
        "n,Paper_Title,Summary\n1,Gears,\"We count, and turn.\"\n",
        "\"Key\",\"Title\",\"Abstract Note\"\n\"K\",\"Gears\",\"We count, and turn.\"\n",
        "\n\ntitle,abstract\n\nGears,\"We count, and turn.\"\n\n"
      })
  void separatorAndColumnsAreToldFromTheHeader(String text) {
    assertTrue(source.accepts(text));

    Paper paper = Samples.paper(source, text);

    assertEquals("Gears", paper.title());
    assertEquals("We count, and turn.", paper.abstractText());
  }

  @Test
  void everyColumnOfIdsIsRead() {
    Paper paper =
        Samples.paper(
            source,
            """
            id,doi,acl,url,title,abstract
            17,10.1000/A,2022.acl-long.1,https://arxiv.org/abs/2501.00001,Gears,We count.
            """);

    assertEquals("arxiv:2501.00001", paper.id().toString());
    assertEquals("[doi:10.1000/a, acl:2022.acl-long.1, title:gears]", paper.aliases().toString());
    assertEquals("17", paper.origin().localId());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Ada Clock; Bea Gear|Ada Clock/Bea Gear",
        "Clock, Ada; van Gear, Bea|Ada Clock/Bea van Gear",
        "Clock, Ada and Gear, Bea|Ada Clock/Bea Gear",
        "Clock, Ada|Ada Clock",
        "Ada Clock and Bea Gear|Ada Clock/Bea Gear",
        "Ada Clock, Bea Gear, and Cy Spring|Ada Clock/Bea Gear/Cy Spring",
        "Ada Clock, Bea Gear|Ada Clock/Bea Gear",
        "Ada Clock|Ada Clock",
        "Brand, Andy|Andy Brand"
      })
  void authorsArePartedAndTurned(String cell, String names) {
    Paper paper =
        Samples.paper(source, "title,abstract,authors\nGears,We count.,\"" + cell + "\"\n");

    assertEquals(names, String.join("/", paper.authors()));
  }

  @ParameterizedTest
  @CsvSource({
    "2025-01-03,2024,2025-01-03",
    "2025-01,2024,2025-01",
    "2025-01-03 12:00:00,2024,2025-01-03",
    "3 January,2024,2024",
    "'',2024,2024"
  })
  void theDateIsTheFirstThatCanBeRead(String date, String year, String issued) {
    String row = "Gears,We count.,%s,%s\n".formatted(date, year);

    assertEquals(
        new Issued(issued), Samples.paper(source, "title,abstract,date,year\n" + row).issued());
  }

  @Test
  void codeIsAStatementOfTheTable() {
    Paper paper =
        Samples.paper(
            source,
            "title,abstract,code,github\nGears,We count.,https://c.org/a b,github.com/a/b\n");

    assertEquals(
        List.of(
            new SourceStatement(
                SourceStatement.Kind.CODE,
                null,
                "https://c.org/a%20b",
                "https://w3id.org/papergraph/source/csv")),
        paper.statements());
  }

  @Test
  void aFormulaStaysData() {
    Paper paper =
        Samples.paper(
            source,
            "title,abstract\n\"=HYPERLINK(\"\"http://a.b\"\",\"\"x\"\")\",+1+cmd|' /C'!A0\n");

    assertEquals("=HYPERLINK(\"http://a.b\",\"x\")", paper.title());
    assertEquals("+1+cmd|' /C'!A0", paper.abstractText());
  }

  @Test
  void aQuoteWithinABareFieldIsPartOfIt() {
    assertEquals(
        "Gears of 5\" and \"more\"",
        Samples.paper(source, "title,abstract\nGears of 5\" and \"more\",We count.\n").title());
  }

  @Test
  void aReversedOrZeroCharacterNeitherBreaksARowNorStaysAControl() {
    Paper paper =
        Samples.paper(source, "title,abstract\n\u202EGe\u0000ars,We\u0000 count \u202Egears.\n");

    assertEquals("\u202EGe ars", paper.title());
    assertEquals("We count \u202Egears.", paper.abstractText());
  }

  /** As everywhere, text is UTF-8, and a byte that is not becomes U+FFFD. */
  @Test
  void aByteOfAnotherCharsetBecomesAReplacementCharacter() {
    byte[] latin = "title,abstract\nCafé Gears,We count.\n".getBytes(StandardCharsets.ISO_8859_1);

    assertEquals(List.of("Caf\uFFFD Gears"), Samples.titles(Samples.read(source, latin)));
  }

  @ParameterizedTest
  @CsvSource({
    "'Gears', 1",
    "'Gears,We count.,More', 3",
    "'Gears,We count, and turn.,,', 5",
  })
  void aRowThatIsNotAsWideAsTheHeaderIsRejected(String row, int fields) {
    Read.Rejected rejected = Samples.reject(source, "title,abstract\n" + row + "\n");

    assertEquals(
        new Read.Rejected(
            "sample:2", "wrong number of fields", fields + " fields, the header has 2"),
        rejected);
  }

  @Test
  void aRowOfAMillionFieldsIsCountedAndNotKept() {
    String row = "x,".repeat(999_999) + "x\n";

    Read.Rejected rejected = Samples.reject(source, "title,abstract\n" + row);

    assertEquals("1000000 fields, the header has 2", rejected.detail());
  }

  @ParameterizedTest
  @CsvSource({"',We count.', no title", "'  ,We count.', no title", "'Gears,', no abstract"})
  void aRowWithoutTitleOrAbstractIsRejected(String row, String reason) {
    assertEquals(reason, Samples.reject(source, "title,abstract\n" + row + "\n").reason());
  }

  @Test
  void anUnclosedQuoteCostsItsOwnRow() {
    List<Read> reads =
        Samples.read(source, "title,abstract\nA,We count.\nB,\"We turn.\nC,We bend.\nD,We stop.\n");

    assertEquals(List.of("A", "C", "D"), Samples.titles(reads));
    assertEquals(new Read.Rejected("sample:3", "broken CSV", "unclosed quote"), reads.get(1));
    assertEquals(4, reads.size());
  }

  @Test
  void aQuoteThatALaterRowSeemsToCloseCostsTheRowsThatItTouches() {
    List<Read> reads =
        Samples.read(source, "title,abstract\nA,\"We count.\nB,\"We turn.\"\nC,\"We bend.\"\n");

    assertEquals(List.of("B", "C"), Samples.titles(reads));
    assertEquals(
        new Read.Rejected("sample:2", "broken CSV", "field 2 goes on after its closing quote"),
        reads.get(0));
    assertEquals(3, reads.size());
  }

  @Test
  void aSecondBrokenRowWithinTheFirstLosesNoRowAfterIt() {
    String broken = "A,\"We count.\n\"\"odd\n";
    List<Read> reads =
        Samples.read(source, "title,abstract\n" + broken + "B,We turn.\nC,We bend.\n");

    assertEquals(List.of("B", "C"), Samples.titles(reads));
    assertEquals(3, reads.size());
  }

  /** The lines of a broken row are no rows, even where they have as many commas. */
  @Test
  void aBrokenRowThatLostItsFirstQuoteCostsItselfAlone() {
    String rows = "title,abstract\n\"A\",\"We count.\"\nB\",\"We\"turn.\n\"C\",\"We stop.\"\n";

    List<Read> reads = Samples.read(source, rows);

    assertEquals(List.of("A", "C"), Samples.titles(reads));
    assertEquals("broken CSV", ((Read.Rejected) reads.get(1)).reason());
  }

  @Test
  void whatFollowsABrokenRowIsNotTakenForRows() {
    List<Read> reads =
        Samples.read(
            source,
            "title,abstract\n\"A\",\"We \"count.\nThen, we turn.\nAnd stop.\"\n\"B\",\"We bend.\"\n");

    assertEquals(List.of("B"), Samples.titles(reads));
    assertEquals(2, reads.size());
  }

  @Test
  void aRowOfTooManyLinesIsRejectedAndTheNextOneRead() {
    String open = "A,\"" + "We count.\n".repeat(300);

    List<Read> reads = Samples.read(source, "title,abstract\n" + open + "B,We turn.\n");

    assertEquals("record too long", ((Read.Rejected) reads.get(0)).reason());
    assertEquals(List.of("B"), Samples.titles(reads));
    assertEquals(2, reads.size());
  }

  /** As a small gzip that inflates without end within one field would be. */
  @Test
  void aFieldWithoutEndIsPassedOverWithoutBeingHeld() {
    byte[] piece = "x".repeat(1 << 20).getBytes(StandardCharsets.UTF_8);
    Stream<InputStream> field =
        Stream.generate(() -> (InputStream) new ByteArrayInputStream(piece)).limit(40);
    InputStream text =
        Samples.sequence(
            Stream.of(
                    Stream.of(Samples.stream("title,abstract\nA,\"")),
                    field,
                    Stream.of(Samples.stream("\"\nB,We turn.\n")))
                .flatMap(parts -> parts));

    try (Stream<Read> stream = source.read(new Input("bomb", text))) {
      List<Read> reads = stream.toList();

      assertEquals("record too long", ((Read.Rejected) reads.get(0)).reason());
      assertEquals(List.of("B"), Samples.titles(reads));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"name,summary text\nGears,We count.\n", "title\nGears\n"})
  void aFileWithoutTheTwoColumnsFailsWithThoseItHas(String text) {
    assertFalse(source.accepts(text));
    String columns = text.substring(0, text.indexOf('\n')).replace(",", ", ");

    assertEquals(
        List.of(
            new Read.Failed(
                "sample:1",
                "unusable header",
                "it must name the columns title and abstract; it names: " + columns)),
        Samples.read(source, text));
  }
}
