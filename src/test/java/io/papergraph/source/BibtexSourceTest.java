package io.papergraph.source;

import static io.papergraph.source.Samples.prose;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.papergraph.paper.Issued;
import io.papergraph.paper.Paper;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BibtexSourceTest extends PaperSourceContract {
  /** In the form of the Anthology's own export. */
  private static final String ANTHOLOGY =
      """
      @inproceedings{clock-gear-2022-counting,
          title = "Counting {G}ears$^N$: {\\"U}ber {--} All",
          author = "Clock, Ada  and
            Gear, Bea  and
            {Springs and Sons}",
          editor = "Muresan, S.",
          booktitle = "Proceedings",
          month = may,
          year = "2022",
          publisher = "Association for Computational Linguistics",
          url = "https://aclanthology.org/2022.acl-long.52/",
          doi = "10.18653/v1/2022.acl-long.52",
          pages = "1--15",
          abstract = "We count $n$-gears at 5{\\%}. Then
            we turn."
      }
      """;

  private final PaperSource source = new BibtexSource();

  @Override
  PaperSource source() {
    return source;
  }

  @Override
  String preamble() {
    return "% Encoding: UTF-8\n@string{acl = \"Proceedings\"}\n\n";
  }

  @Override
  String goodRecord(int number) {
    return "@misc{k%d, title={Gears}, booktitle=acl, abstract={%s}, eprint={2501.%05d}}\n"
        .formatted(number, prose(100), number % 100_000);
  }

  @Override
  String badRecord() {
    return "@misc{bad, title={Gears}}\n";
  }

  @Test
  void readsAnEntryOfTheAnthology() {
    Paper paper = Samples.paper(source, ANTHOLOGY);

    assertEquals("doi:10.18653/v1/2022.acl-long.52", paper.id().toString());
    assertEquals(
        "[acl:2022.acl-long.52, title:counting gears n über all]", paper.aliases().toString());
    assertEquals("Counting Gears$^N$: Über – All", paper.title());
    assertEquals("We count $n$-gears at 5%. Then we turn.", paper.abstractText());
    assertEquals(List.of("Ada Clock", "Bea Gear", "Springs and Sons"), paper.authors());
    assertEquals(new Issued("2022-05"), paper.issued());
    assertEquals("bibtex", paper.origin().source());
    assertEquals(17, paper.origin().rank());
    assertEquals(0, paper.origin().version());
    assertNull(paper.origin().license());
    assertEquals("clock-gear-2022-counting", paper.origin().localId());
  }

  @Test
  void readsAnEntryOfArxiv() {
    Paper paper =
        Samples.paper(
            source,
            """
            @misc{clock2025gears,
                  title={Gears},
                  author={Ada Clock and Jos{\\'e} van Gear and others},
                  year={2025},
                  eprint={2501.00001v2},
                  archivePrefix={arXiv},
                  primaryClass={cs.LG},
                  url={https://arxiv.org/abs/2501.00001},
                  abstract={We count.},
            }
            """);

    assertEquals("arxiv:2501.00001", paper.id().toString());
    assertEquals(List.of("Ada Clock", "José van Gear"), paper.authors());
    assertEquals(new Issued("2025"), paper.issued());
    assertEquals(2, paper.origin().version());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "eprint = {2501.00001}|arxiv:2501.00001",
        "eprint = {2501.00001}, eprinttype = {arxiv}|arxiv:2501.00001",
        "eprint = {2501.00001}, archiveprefix = {hal}|title:gears",
        "journal = {arXiv preprint arXiv:2501.00001}|arxiv:2501.00001",
        "doi = {https://doi.org/10.48550/arXiv.2501.00001}|arxiv:2501.00001",
        "doi = {10.1000/A\\_b}|doi:10.1000/a_b",
        "url = {https://aclanthology.org/P18-1001}|acl:p18-1001",
        "url = {https://www.aclweb.org/anthology/P18-1001/}|acl:p18-1001",
        "url = {https://aclanthology.org/2022.acl-long.1.pdf}|acl:2022.acl-long.1",
        "note = {2501.00001}|title:gears"
      })
  void theIdIsReadWhereExportersPutIt(String field, String id) {
    assertEquals(id, entry(field).id().toString());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "year = 2024, month = mar|2024-03",
        "year = {2024}, month = {March}|2024-03",
        "year = {2024}, month = 3|2024-03",
        "year = {2024}, month = \"10~\" # jan|2024-01",
        "year = {2024}, month = jun # \"/\" # jul|2024",
        "year = {2024}|2024",
        "date = {2024-03-07}, year = {2023}|2024-03-07",
        "date = {2024-03/2024-05}, year = 2024|2024"
      })
  void theDateIsThatOfYearAndMonth(String fields, String issued) {
    assertEquals(new Issued(issued), entry(fields).issued());
  }

  @ParameterizedTest
  @ValueSource(strings = {"month = may", "year = {to appear}", "date = {soon}"})
  void whatIsNoYearIsNoDate(String fields) {
    assertNull(entry(fields).issued());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "@article{k, title = {Gears}, abstract = {We count.}}",
        "@ARTICLE(k, Title = \"Gears\", ABSTRACT = \"We (we) count.\" )",
        "@article{k,\ntitle=\"Ge\"#\"ars\"\n,abstract = {We }\n # {count.}\n,,}",
        "@string{g = \"Gears\"} @string(w = {We}) @article{k, title = G, abstract = w # { count.}}",
        "@comment{ @x } @preamble{\"\\newcommand{\\x}{}\"} @article{k, title={Gears},abstract={We.}}",
        "Written by a tool.\n@article{k, title = {Gears}, abstract = {We count \"}}",
        "@article{, title = {Gears}, abstract = {We count.}, title = {Springs}}",
        "% @article{old, title = {Old},\n%  abstract = {Old.}}\n@misc{k,title={Gears},abstract={A.}}"
      })
  void everyFormOfEntryIsRead(String text) {
    assertTrue(source.accepts(text.startsWith("%") ? text.substring(text.indexOf("@misc")) : text));
    assertEquals("Gears", Samples.paper(source, text).title());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<html>\n@article{k, title={Gears}}",
        "Write to me @ home or ada@article.org {soon}.",
        "{\"title\":\n@article{k}",
        "@someone{said it}"
      })
  void otherTextIsNotAccepted(String text) {
    assertFalse(source.accepts(text));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "@misc{bad, title = {Gears}, abstract = {}}|no abstract",
        "@misc{bad, abstract = {We count.}}|no title",
        "@misc{bad, title = {{}}, abstract = {We count.}}|no title",
        "@misc{bad, title = {Gears} abstract = {We count.}}|broken BibTeX",
        "@misc{bad, title, abstract = {We count.}}|broken BibTeX",
        "@misc{bad, title = , abstract = {We count.}}|broken BibTeX",
        "@misc{bad, title = \"Gears, abstract = {We count.}}|broken BibTeX",
        "@misc{title = {Gears}, abstract = {We count.}}|broken BibTeX",
        "@misc{bad, title = {Gears}, abstract = {We} count.}|broken BibTeX",
        "@misc{bad, title = {Gears, abstract = {We count.}}|broken BibTeX"
      })
  void anEntryThatCannotBeAPaperCostsOnlyItself(String bad, String reason) {
    List<Read> reads = Samples.read(source, goodRecord(1) + bad + "\n" + goodRecord(2));

    assertEquals(3, reads.size());
    assertEquals("sample:2", ((Read.Rejected) reads.get(1)).where());
    assertEquals(reason, ((Read.Rejected) reads.get(1)).reason());
    assertEquals("arxiv:2501.00002", ((Read.Ok) reads.get(2)).paper().id().toString());
  }

  @Test
  void aBraceTooManyEndsItsEntryAndLeavesTheNextOne() {
    List<Read> reads =
        Samples.read(
            source, "@misc{k, title = {Gears}},\n abstract = {We count.}\n}\n" + goodRecord(2));

    assertEquals(new Read.Rejected("sample:1", "no abstract", "k"), reads.get(0));
    assertEquals(List.of("Gears"), Samples.titles(reads));
  }

  @Test
  void aTextThatEndsWithinAnEntryRejectsItNamingItsLine() {
    List<Read> reads = Samples.read(source, ANTHOLOGY + "@misc{k,\n title = {Gears},\n abs");

    assertEquals(
        new Read.Rejected("sample:17", "broken BibTeX", "the misc of line 17 is not closed"),
        reads.get(1));
    assertEquals(2, reads.size());
  }

  @Test
  void deepNestingIsRejectedWithoutRecursion() {
    String deep = "{".repeat(400_000) + "}".repeat(400_000);
    List<Read> reads =
        Samples.read(
            source, "@misc{k, title = {A" + deep + "}, abstract = {B.}}\n" + goodRecord(1));

    assertEquals("over 100 braces deep", ((Read.Rejected) reads.get(0)).detail());
    assertEquals(List.of("Gears"), Samples.titles(reads));
  }

  /** Each macro is ten times the one before it: ten of them would be ten gigabytes. */
  @Test
  void macrosThatGrowAreRejected() {
    StringBuilder text = new StringBuilder("@string{m0 = \"0123456789\"}\n");
    IntStream.rangeClosed(1, 10)
        .forEach(
            n ->
                text.append("@string{m" + n + " = m" + (n - 1))
                    .append((" # m" + (n - 1)).repeat(9))
                    .append("}\n"));
    List<Read> reads = Samples.read(source, text + goodRecord(1));

    assertEquals("record too long", ((Read.Rejected) reads.get(0)).reason());
    assertEquals(List.of("Gears"), Samples.titles(reads));
  }

  @Test
  void aFieldThatItsMacrosMakeTooLongIsRejected() {
    String macro = "@string{m = {" + "x".repeat(100_000) + "}}\n";
    String entry = "@misc{k, note = m" + " # m".repeat(99) + ", title={A}, abstract={B.}}\n";

    assertEquals("record too long", Samples.reject(source, macro + entry).reason());
  }

  @Test
  void anEntryThatItsMacrosMakeTooLongIsRejected() {
    String macro = "@string{m = {" + "x".repeat(100_000) + "}}\n";
    String notes =
        IntStream.range(0, 20_000)
            .mapToObj(n -> ", note" + n + " = m")
            .collect(Collectors.joining());
    String entry = "@misc{k" + notes + ", title={A}, abstract={B.}}\n";
    List<Read> reads = Samples.read(source, macro + entry + goodRecord(1));

    assertEquals("record too long", ((Read.Rejected) reads.get(0)).reason());
    assertEquals(List.of("Gears"), Samples.titles(reads));
  }

  /** As a small gzip that inflates without end within one field would be. */
  @Test
  void aFieldWithoutEndIsPassedOverWithoutBeingHeld() {
    byte[] piece = "x".repeat(1 << 20).getBytes(StandardCharsets.UTF_8);
    for (String lineEnd : List.of("", "\n")) {
      Stream<InputStream> field =
          IntStream.range(0, 40)
              .mapToObj(n -> List.of(new ByteArrayInputStream(piece), Samples.stream(lineEnd)))
              .flatMap(List::stream);
      InputStream text =
          Samples.sequence(
              Stream.concat(
                  Stream.concat(Stream.of(Samples.stream("@misc{k, title={A}, abstract={")), field),
                  Stream.of(Samples.stream("}}\n" + goodRecord(1)))));

      List<Read> reads = source.read(new Input("bomb", text)).toList();

      assertEquals("record too long", ((Read.Rejected) reads.get(0)).reason());
    }
  }

  @Test
  void anAbstractOverTheLimitIsRejected() {
    for (String text : List.of("x".repeat(150_000), "\\'e".repeat(150_000))) {
      String entry = "@misc{k, title={A}, abstract={" + text + "}}\n";

      assertEquals("abstract too long", Samples.reject(source, entry).reason());
    }
  }

  @Test
  void controlsAndReversedTextAreCleanedAsEverywhere() {
    assertEquals("\u202EGe ars", entry("title = {\u202EGe\u0000ars}").title());
  }

  @Test
  void aByteOfAnotherCharsetBecomesAReplacementCharacter() {
    byte[] latin = "@misc{k, title={Café}, abstract={A.}}".getBytes(StandardCharsets.ISO_8859_1);

    assertEquals(List.of("Caf\uFFFD"), Samples.titles(Samples.read(source, latin)));
  }

  private Paper entry(String fields) {
    return Samples.paper(
        source, "@misc{k,\n" + fields + ",\ntitle = {Gears}, abstract = {We count.}\n}\n");
  }
}
