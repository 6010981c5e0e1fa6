package io.papergraph.source;

import static io.papergraph.source.Samples.prose;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Iterator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InputsTest extends InputFolder {
  private static final String FORMATS =
      SharedDataTest.SOURCES.stream().map(PaperSource::name).collect(Collectors.joining(", "));

  @Test
  void inputsAreReadInTheOrderNamed() throws IOException {
    String b = write("b.jsonl", own("B"));
    String a = write("a.jsonl", own("A"));

    assertEquals(List.of("B", "A", "B"), Samples.titles(read(b, a, b)));
  }

  @Test
  void theFormatIsToldFromTheContent() throws IOException {
    String page = "Subscribe\n\nbyAK and the research community\n\nPage\n\n" + prose(300) + "\n";
    String arxiv =
        "{\"id\":\"2501.00001\",\"title\":\"Archive\",\"categories\":[],\"summary\":\"We count.\"}\n";
    write("1.txt", page);
    write("2.json", arxiv);
    write("3.ndjson", own("Own"));

    assertEquals(
        List.of("hf-text", "arxiv-jsonl", "papergraph-jsonl"),
        read(folder.toString()).stream()
            .map(read -> ((Read.Ok) read).paper().origin().source())
            .toList());
  }

  @Test
  void aFolderStandsForItsFilesInOrderOfNames() throws IOException {
    write("b.jsonl", own("B"));
    write("a/z.json.gz", own("Z"));
    write("c/d/e.txt", page("E"));
    write("A.jsonl", own("First"));
    write(".hidden.jsonl", own("Hidden"));
    write(".git/x.jsonl", own("Hidden"));
    write("notes.md", "not read");

    assertEquals(List.of("First", "Z", "B", "E"), Samples.titles(read(folder.toString())));
    assertEquals(4, read(folder.toString()).size());
  }

  @Test
  void aFileNamedOutrightNeedsNoEnding() throws IOException {
    assertEquals(List.of("A"), Samples.titles(read(write(".dump.7", own("A")))));
  }

  @Test
  void aFolderThatLinksToItselfIsReadOnce() throws IOException {
    write("a.jsonl", own("A"));
    Files.createSymbolicLink(folder.resolve("again"), folder);

    assertEquals(List.of("A"), Samples.titles(read(folder.toString())));
  }

  @Test
  void aFolderWithoutFilesIsAFailure() {
    assertEquals(
        List.of(
            new Read.Failed(
                folder.toString(), "read error", "the folder holds no file to read papers from")),
        read(folder.toString()));
  }

  @Test
  void standardInputIsReadAndLeftOpen() {
    boolean[] closed = {false};
    InputStream standardInput =
        new ByteArrayInputStream(Samples.bytes(own("A") + "{broken\n")) {
          @Override
          public void close() {
            closed[0] = true;
          }
        };
    Inputs inputs = new Inputs(SharedDataTest.SOURCES, standardInput);
    try (Stream<Read> reads = inputs.read(List.of("-"))) {
      List<Read> all = reads.toList();

      assertEquals(List.of("A"), Samples.titles(all));
      assertEquals("-:2", ((Read.Rejected) all.get(1)).where());
    }
    assertFalse(closed[0]);
  }

  @ParameterizedTest
  @CsvSource({"'',empty input", "' \n\n\t',empty input", "'# Notes\n\nNothing.\n',unknown format"})
  void anInputWithoutPapersIsAFailureThatLeavesTheOthersAlone(String content, String reason)
      throws IOException {
    String odd = write("odd.txt", content);
    String good = write("good.jsonl", own("A"));

    List<Read> reads = read(odd, good);

    assertEquals(2, reads.size());
    assertEquals(odd, ((Read.Failed) reads.get(0)).where());
    assertEquals(reason, ((Read.Failed) reads.get(0)).reason());
    assertEquals(List.of("A"), Samples.titles(reads));
  }

  @Test
  void anUnknownFormatIsToldWithTheKnownOnesAndTheOption() throws IOException {
    assertEquals(
        "known formats are " + FORMATS + "; name one with --from",
        failure(write("odd.txt", "# Notes")).detail());
  }

  @ParameterizedTest
  @CsvSource({
    "'PK\u0003\u0004', a zip archive",
    "%PDF-1.7, a PDF file",
    "PAR1, a Parquet file",
    "'{\"title\":\"a\u0000', a binary file: it holds zero bytes"
  })
  void aBinaryFileIsNamedForWhatItIs(String start, String kind) throws IOException {
    assertEquals(
        new Read.Failed(folder.resolve("x.txt").toString(), "not text", "this is " + kind),
        failure(write("x.txt", start)));
  }

  @Test
  void aZeroByteInALineIsNoSignOfABinaryFile() throws IOException {
    List<Read> reads = read(write("x.jsonl", manyRecords(3) + own("A\0B") + own("C")));

    assertEquals(List.of("Gear 1", "Gear 2", "Gear 3", "A B", "C"), Samples.titles(reads));
  }

  /** A row of CSV and an entry of BibTeX that were replaced by a record of JSON Lines. */
  @Test
  void aRecordOfAnotherFormatDoesNotMakeTheFileOne() throws IOException {
    String table = "title,abstract\nA,We count.\n" + own("B") + "C,We turn.\n";
    String entry = "@misc{k,\n  title = {%s},\n  abstract = {We count.}\n}\n";
    String entries = entry.formatted("A") + own("B") + entry.formatted("C");

    assertEquals(List.of("A", "C"), Samples.titles(read(write("x.csv", table))));
    assertEquals(List.of("A", "C"), Samples.titles(read(write("x.bib", entries))));
  }

  @Test
  void bytesWithoutMeaningAreNotText() throws IOException {
    byte[] bytes = new byte[5_000];
    SplittableRandom random = new SplittableRandom(7);
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) random.nextInt(1, 256);
    }

    assertEquals("not text", failure(write("x.txt", bytes)).reason());
  }

  @Test
  void utf16IsNamedAsSuch() throws IOException {
    byte[] bytes = ("\uFEFF" + own("A")).getBytes(StandardCharsets.UTF_16LE);

    assertEquals("this is text in UTF-16, not UTF-8", failure(write("x.json", bytes)).detail());
  }

  @Test
  void aFileThatMayNotBeReadIsAFailure() throws IOException {
    Path file = Path.of(write("secret.jsonl", own("A")));
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("---------"));
    assumeFalse(Files.isReadable(file), "the superuser reads everything");

    assertEquals(
        new Read.Failed(file.toString(), "read error", "permission denied"),
        failure(file.toString()));
  }

  @Test
  void aFileThatGoesAwayBeforeItsTurnIsAFailure() throws IOException {
    String a = write("a.jsonl", own("A"));
    String b = write("b.jsonl", own("B"));
    Inputs inputs = new Inputs(SharedDataTest.SOURCES, InputStream.nullInputStream());
    try (Stream<Read> stream = inputs.read(List.of(a, b))) {
      Iterator<Read> reads = stream.iterator();
      assertInstanceOf(Read.Ok.class, reads.next());

      Files.delete(Path.of(b));

      assertEquals("read error", ((Read.Failed) reads.next()).reason());
      assertFalse(reads.hasNext());
    }
  }

  @Test
  void aDemandedFormatOverridesWhatTheContentShows() throws IOException {
    String page = write("page.txt", "Gears\n\n" + prose(300) + "\n");

    assertEquals("unknown format", failure(page).reason());
    assertEquals(List.of("Gears"), Samples.titles(readAs("hf-text", page)));
  }

  @Test
  void aDemandedFormatThatFindsNoRecordIsAFailure() throws IOException {
    String header = write("page.txt", "Subscribe\n\nMar 12\n");

    assertEquals(
        new Read.Failed(
            header,
            "no records",
            "read as hf-text, it holds no record; --from names another format"),
        readAs("hf-text", header).get(0));
  }

  @ParameterizedTest
  @CsvSource({"nowhere.jsonl", "''", "a\u0000b"})
  void aPathThatDoesNotExistIsAnErrorOfUseBeforeAnythingIsRead(String path) {
    Inputs inputs = new Inputs(SharedDataTest.SOURCES, Samples.breakingAfter(""));

    assertThrows(InputUsageException.class, () -> inputs.read(List.of("-", path)));
  }

  @Test
  void otherErrorsOfUse() {
    assertThrows(InputUsageException.class, () -> read());
    assertThrows(InputUsageException.class, () -> read("-", "-"));
    InputUsageException unknown =
        assertThrows(InputUsageException.class, () -> readAs("marc21", "-"));
    assertEquals("no format is called 'marc21'; known are " + FORMATS, unknown.getMessage());
  }

  @Test
  void closingEarlyClosesTheInputBeingRead() throws IOException {
    String a = write("a.jsonl", own("A") + own("B"));
    boolean[] closed = {false};
    PaperSource source =
        new PaperSource() {
          @Override
          public String name() {
            return "noted";
          }

          @Override
          public boolean accepts(String head) {
            return true;
          }

          @Override
          public Stream<Read> read(Input input) {
            return new PapergraphJsonlSource().read(input).onClose(() -> closed[0] = true);
          }
        };
    Inputs inputs = new Inputs(List.of(source), InputStream.nullInputStream());
    try (Stream<Read> reads = inputs.read(List.of(a))) {
      assertInstanceOf(Read.Ok.class, reads.iterator().next());
      assertFalse(closed[0]);
    }
    assertTrue(closed[0]);
  }
}
