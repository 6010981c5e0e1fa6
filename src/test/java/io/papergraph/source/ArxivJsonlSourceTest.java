package io.papergraph.source;

import static io.papergraph.source.Samples.prose;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.papergraph.paper.Issued;
import io.papergraph.paper.Paper;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ArxivJsonlSourceTest extends PaperSourceContract {
  private static final String SNAPSHOT =
      """
      {"id":"0704.0001","submitter":"Ada Clock","authors":"Ada Clock, B. Gear and C. Spring",\
      "title":"Gears in\\n  old clocks","comments":null,"journal-ref":null,\
      "doi":"10.1103/PhysRevD.76.013009","report-no":null,"categories":"cs.LG stat.ML",\
      "license":"http://creativecommons.org/licenses/by/4.0/",\
      "abstract":"  We count the gears\\nof 12 clocks.\\n",\
      "versions":[{"version":"v1","created":"Mon, 2 Apr 2007 19:18:42 GMT"},\
      {"version":"v2","created":"Tue, 24 Jul 2007 20:10:27 GMT"}],"update_date":"2008-11-26",\
      "authors_parsed":[["Clock","Ada",""],["Gear","B.","Jr"],["Spring","",""]]}
      """;
  private static final String SHORT =
      """
      {"id":"2410.10291","title":"Springs","authors":["Ada Clock","B. Gear"],\
      "categories":["cs.LG"],"comment":null,"summary":"We bend\\nsprings."}
      """;

  private final PaperSource source = new ArxivJsonlSource();

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
    return """
        {"id":"2501.%05d","title":"Gears","categories":["cs.LG"],"summary":"%s"}
        """
        .formatted(number % 100_000, prose(100));
  }

  @Override
  String badRecord() {
    return "{\"id\":\"2501.00001\",\"title\":\"Gears\",\"categories\":[],\"summary\":null}\n";
  }

  @Test
  void readsARecordOfTheSnapshot() {
    Paper paper = Samples.paper(source, SNAPSHOT);

    assertEquals("arxiv:0704.0001", paper.id().toString());
    assertEquals(
        "[doi:10.1103/physrevd.76.013009, title:gears in old clocks]", paper.aliases().toString());
    assertEquals("Gears in old clocks", paper.title());
    assertEquals("We count the gears of 12 clocks.", paper.abstractText());
    assertEquals(List.of("Ada Clock", "B. Gear Jr", "Spring"), paper.authors());
    assertEquals(new Issued("2007-04-02"), paper.issued());
    assertEquals("arxiv-jsonl", paper.origin().source());
    assertEquals(30, paper.origin().rank());
    assertEquals(2, paper.origin().version());
    assertEquals("2008-11-26", paper.origin().updated());
    assertEquals("http://creativecommons.org/licenses/by/4.0/", paper.origin().license());
    assertEquals("0704.0001", paper.origin().localId());
  }

  @Test
  void readsAShortRecord() {
    Paper paper = Samples.paper(source, SHORT);

    assertEquals("arxiv:2410.10291", paper.id().toString());
    assertEquals("We bend springs.", paper.abstractText());
    assertEquals(List.of("Ada Clock", "B. Gear"), paper.authors());
    assertEquals(new Issued("2024-10"), paper.issued());
    assertEquals(0, paper.origin().version());
    assertEquals("", paper.origin().updated());
    assertNull(paper.origin().license());
  }

  @Test
  void nullsAreAbsentFields() {
    Paper paper =
        Samples.paper(
            source,
            """
            {"id":"math/0309136","title":"Gears","categories":null,"abstract":"We count.",\
            "authors":null,"doi":null,"license":null,"versions":null,"update_date":null,\
            "authors_parsed":null}
            """);

    assertEquals("arxiv:math/0309136", paper.id().toString());
    assertEquals(List.of(), paper.authors());
    assertEquals(new Issued("2003-09"), paper.issued());
  }

  @Test
  void authorsInOneTextAreParted() {
    Paper paper = Samples.paper(source, SNAPSHOT.replace("authors_parsed", "unparsed"));

    assertEquals(List.of("Ada Clock", "B. Gear", "C. Spring"), paper.authors());
  }

  @Test
  void severalDoisAreAllKept() {
    Paper paper =
        Samples.paper(
            source, SNAPSHOT.replace("10.1103/PhysRevD.76.013009", "10.1000/a 10.1000/B none"));

    assertEquals(
        "[doi:10.1000/a, doi:10.1000/b, title:gears in old clocks]", paper.aliases().toString());
  }

  /** A DOI of the form that arXiv registers for its papers names the paper that has it already. */
  @Test
  void theDoiThatArxivMakesFromAnIdIsNoOtherId() {
    Paper paper =
        Samples.paper(
            source, SNAPSHOT.replace("10.1103/PhysRevD.76.013009", "10.48550/arXiv.0704.0001"));

    assertEquals("arxiv:0704.0001", paper.id().toString());
    assertEquals("[title:gears in old clocks]", paper.aliases().toString());
  }

  @ParameterizedTest
  @CsvSource({
    "'Mon, 2 Apr 2007 19:18:42 GMT', 2007-04-02",
    "'Sun, 2 Apr 2007 19:18:42 GMT', 2007-04",
    "yesterday, 2007-04"
  })
  void aDayThatCannotBeReadLeavesTheMonthOfTheId(String created, String issued) {
    Paper paper = Samples.paper(source, SNAPSHOT.replace("Mon, 2 Apr 2007 19:18:42 GMT", created));

    assertEquals(new Issued(issued), paper.issued());
  }

  @Test
  void aVersionInTheIdCountsWhereNoVersionsAreListed() {
    Paper paper = Samples.paper(source, SHORT.replace("2410.10291", "2410.10291v3"));

    assertEquals("arxiv:2410.10291", paper.id().toString());
    assertEquals(3, paper.origin().version());
  }

  @Test
  void aLicenceThatIsNoWebAddressIsLeftOut() {
    String open = SNAPSHOT.replace("http://creativecommons.org/licenses/by/4.0/", "free <to use>");

    assertNull(Samples.paper(source, open).origin().license());
  }

  @ParameterizedTest
  @ValueSource(strings = {"null", "17", "\"GEARS-7\"", "\"10.1000/a\""})
  void aRecordWithoutAnArxivIdIsRejected(String id) {
    Read.Rejected rejected = Samples.reject(source, SHORT.replace("\"2410.10291\"", id));

    assertEquals("no arXiv id", rejected.reason());
  }
}
