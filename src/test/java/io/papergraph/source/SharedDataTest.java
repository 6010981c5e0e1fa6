package io.papergraph.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.papergraph.paper.Issued;
import io.papergraph.paper.Paper;
import io.papergraph.paper.SourceStatement;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The sources over the data that the project is measured on, where it is at hand. */
class SharedDataTest {
  private static final Path SHARED = Path.of("../shared");
  static final List<PaperSource> SOURCES =
      List.of(
          new ArxivAtomSource(),
          new ArxivOaiSource(),
          new AclXmlSource(),
          new HuggingFaceHtmlSource(),
          new CsvSource(),
          new HuggingFaceApiSource(),
          new PapergraphJsonlSource(),
          new ArxivJsonlSource(),
          new HuggingFaceTextSource(),
          new BibtexSource());

  @Test
  void thePagesHold227RecordsOf219Papers() {
    List<Paper> papers = papers(read("seeds"));

    assertEquals(227, papers.size());
    assertEquals(219, papers.stream().map(Paper::id).distinct().count());
  }

  /** The eight papers that stand on two pages have the same text on both. */
  @Test
  void aPaperOnTwoPagesHasOneText() {
    assertEquals(219, papers(read("seeds")).stream().map(Paper::standing).distinct().count());
  }

  @Test
  void thePagesHoldThePapersThatWereAnnotated() {
    assertEquals(
        papers(read("gold/seeds.jsonl")).stream().map(SharedDataTest::texts).sorted().toList(),
        papers(read("seeds")).stream().map(SharedDataTest::texts).distinct().sorted().toList());
  }

  @Test
  void theAnnotatedPapersAreAllRead() {
    assertEquals(219, papers(read("gold/seeds.jsonl")).size());
    assertEquals(660, papers(read("gold/arxiv.jsonl")).size());
  }

  @Test
  void theFirst2000ArxivRecordsAreAllRead() {
    try (Stream<Read> reads = read("corpora/arxiv-2025-2026.jsonl.gz")) {
      List<Paper> papers = papers(reads.limit(2_000));

      assertEquals(2_000, papers.size());
      assertTrue(papers.stream().allMatch(paper -> paper.issued() != null));
    }
  }

  /** The counts are those of the elements in the file; two code elements hold no address. */
  @Test
  void theAnthologyCollectionGives774PapersWithWhatPapersWithCodeSaysOfThem() {
    List<Paper> papers = papers(read("corpora/acl-2022.xml.gz"));

    assertEquals(774, papers.size());
    assertEquals(774, papers.stream().map(Paper::id).distinct().count());
    assertEquals(477, statements(papers, SourceStatement.Kind.CODE));
    assertEquals(1_265, statements(papers, SourceStatement.Kind.DATASET));
    assertTrue(papers.stream().allMatch(paper -> new Issued("2022-05").equals(paper.issued())));
  }

  private static long statements(List<Paper> papers, SourceStatement.Kind kind) {
    return papers.stream()
        .flatMap(paper -> paper.statements().stream())
        .filter(statement -> statement.kind() == kind)
        .count();
  }

  private static Stream<Read> read(String path) {
    Path input = SHARED.resolve(path);
    assumeTrue(Files.exists(input), "no " + input);
    return new Inputs(SOURCES, InputStream.nullInputStream()).read(List.of(input.toString()));
  }

  /** The papers; anything else fails the test. */
  private static List<Paper> papers(Stream<Read> reads) {
    return reads.map(read -> ((Read.Ok) read).paper()).toList();
  }

  private static String texts(Paper paper) {
    return paper.title() + "\n" + paper.abstractText();
  }
}
