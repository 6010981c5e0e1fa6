package io.papergraph.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a user sees when an input or a store is not as it should be. */
class BadInputTest {
  private static final String GOOD =
      "{\"id\":\"2401.00001\",\"title\":\"A study of BERT\",\"abstract\":\"We study BERT on GLUE.\"}\n";

  @TempDir Path dir;

  @Test
  void anEmptyFileIsNamedAndTheOthersAreRead() throws IOException {
    Path empty = write("empty.jsonl", "");
    Cli cli = build(write("good.jsonl", GOOD), empty);
    assertEquals(1, cli.status());
    assertSays(cli.err(), "empty.jsonl", "empty");
    assertSays(cli.out(), "stored 1");
  }

  @Test
  void aBinaryFileIsRefused() throws IOException {
    byte[] noise = new byte[4096];
    new Random(7).nextBytes(noise);
    Path binary = Files.write(dir.resolve("model.jsonl"), noise);
    Cli cli = build(binary, write("good.jsonl", GOOD));
    assertEquals(1, cli.status());
    assertSays(cli.err(), "model.jsonl", "binary");
    assertSays(cli.out(), "stored 1");
  }

  @Test
  void recordsBeforeTheBreakOfATruncatedGzipAreKept() throws IOException {
    StringBuilder lines = new StringBuilder();
    Random random = new Random(3);
    for (int i = 0; i < 400; i++) {
      lines.append(
          GOOD.replace("2401.00001", String.format("2401.%05d", i))
              .replace("on GLUE", "on GLUE" + Long.toHexString(random.nextLong())));
    }
    byte[] whole = gzip(lines.toString());
    Path cut = Files.write(dir.resolve("cut.jsonl.gz"), Arrays.copyOf(whole, whole.length / 2));
    Cli cli = build(cut);
    assertEquals(1, cli.status());
    assertSays(cli.err(), "cut.jsonl.gz", "truncated gzip");
    int stored = Integer.parseInt(cli.out().replaceAll("(?s).*stored (\\d+),.*", "$1"));
    assertTrue(stored > 100 && stored < 400, "stored " + stored);
  }

  @Test
  void aBrokenLineIsSkippedWithItsNumber() throws IOException {
    Path file = write("some.jsonl", GOOD + "{\"id\": \"2401.00002\", \"title\": \n");
    Cli cli = build(file);
    assertEquals(0, cli.status());
    assertSays(cli.err(), "some.jsonl:2", "skipped");
    assertSays(cli.out(), "read 2, stored 1, unchanged 0, skipped 1");
  }

  @Test
  void strictTurnsASkippedRecordIntoAFailure() throws IOException {
    Path file = write("some.jsonl", GOOD + "{\"title\":\"No abstract here\"}\n");
    Cli cli = Cli.run("build", file.toString(), "--store", store(), "--strict");
    assertEquals(1, cli.status());
    assertSays(cli.out(), "stored 1", "skipped 1 (no abstract 1)");
  }

  @Test
  void recordsWithoutAbstractOrTitleAreCountedByReason() throws IOException {
    Path file =
        write(
            "some.jsonl",
            GOOD
                + "{\"title\":\"No abstract\"}\n"
                + "{\"title\":\"Null abstract\",\"abstract\":null}\n"
                + "{\"abstract\":\"No title.\"}\n"
                + "{\"title\":\" \",\"abstract\":\"Blank title.\"}\n");
    Cli cli = build(file);
    assertEquals(0, cli.status());
    assertSays(cli.out(), "read 5, stored 1", "skipped 4", "no abstract 2", "no title 2");
  }

  @Test
  void anAbstractOfTenMegabytesIsSkippedAndTheNextRecordRead() throws IOException {
    String huge = "word ".repeat(2 * 1024 * 1024);
    Path file = write("huge.jsonl", "{\"title\":\"Huge\",\"abstract\":\"" + huge + "\"}\n" + GOOD);
    Cli cli = build(file);
    assertEquals(0, cli.status());
    assertSays(cli.err(), "huge.jsonl:1", "too long");
    assertSays(cli.out(), "stored 1", "skipped 1");
  }

  @Test
  void surrogatesAndControlCharactersDoNotReachTheStore() throws IOException {
    Path file =
        write(
            "odd.jsonl",
            "{\"title\":\"A \\ud800 title\\u0000 with BERT\","
                + "\"abstract\":\"Tabs\\tand\\u0007bells \\udc00 on GLUE.\"}\n");
    Cli cli = build(file);
    assertEquals(0, cli.status());
    Cli query =
        Cli.run(
            "query",
            "SELECT ?t ?a { ?p <http://purl.org/dc/terms/title> ?t ;"
                + " <http://purl.org/dc/terms/abstract> ?a }",
            "--format",
            "csv",
            "--store",
            store());
    assertEquals("t,a\r\nA \uFFFD title with BERT,Tabs and bells \uFFFD on GLUE.\r\n", query.out());
    assertEquals(0, Cli.run("validate", "--store", store()).status());
  }

  @Test
  void latexLeftoversStayAsWritten() throws IOException {
    Path file =
        write(
            "tex.jsonl",
            "{\"title\":\"\\\\OurMethod: faster BERT\","
                + "\"abstract\":\"We propose \\\\OurMethod{}, $2\\\\times$ faster than BERT.\"}\n");
    assertEquals(0, build(file).status());
    Cli export = Cli.run("export", "--store", store());
    assertSays(export.out(), "\\\\OurMethod{}, $2\\\\times$ faster");
    assertEquals(0, Cli.run("validate", "--store", store()).status());
  }

  @Test
  void ofTwoTextsForOneIdOneStandsWhateverComesFirst() throws IOException {
    String other = GOOD.replace("We study BERT", "We compare BERT");
    Path one = write("one.jsonl", GOOD + other);
    Path two = write("two.jsonl", other + GOOD);
    Cli first = build(one);
    assertSays(first.out(), "read 2, stored");
    String exported = Cli.run("export", "--store", store()).out();
    String second = dir.resolve("second").toString();
    assertEquals(0, Cli.run("build", two.toString(), "--store", second).status());
    assertEquals(exported, Cli.run("export", "--store", second).out());
  }

  @Test
  void anUnknownFormatNamesTheFileAndTheFormats() throws IOException {
    Cli cli = build(write("poem.xyz", "Shall I compare thee\nto a summer's day\n"));
    assertEquals(1, cli.status());
    assertSays(cli.err(), "poem.xyz", "format", "--from", "arxiv-jsonl");
  }

  @Test
  void misuseIsStatus2AndNothingIsMade() {
    Cli missing = build(dir.resolve("missing.jsonl"));
    assertEquals(2, missing.status());
    assertSays(missing.err(), "missing.jsonl");
    assertEquals(2, Cli.run("build").status());
    assertEquals(2, Cli.run("build", "x", "--from", "nonsense").status());
    assertEquals(2, Cli.run("nonsense").status());
    assertEquals(2, Cli.run("export", "--format", "pdf", "--store", store()).status());
    assertFalse(Files.exists(Path.of(store())));
  }

  @Test
  void aStoreThatAnotherProcessHoldsIsLeftAlone() throws IOException, InterruptedException {
    assertEquals(0, build(write("good.jsonl", GOOD)).status());
    Process holder =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                StoreHolder.class.getName(),
                store())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    try {
      assertEquals('o', holder.getInputStream().read(), "the holder has opened the store");
      Cli cli = build(write("good.jsonl", GOOD));
      assertEquals(1, cli.status());
      assertSays(cli.err(), "in use by another process");
      Cli query = Cli.run("query", "ASK {}", "--store", store());
      assertEquals(1, query.status());
      assertSays(query.err(), "in use by another process", "--endpoint");
    } finally {
      holder.destroyForcibly().waitFor();
    }
    assertEquals(0, build(write("good.jsonl", GOOD)).status());
  }

  @Test
  void aStoreThatCannotBeWrittenIsNamed() throws IOException {
    Path good = write("good.jsonl", GOOD);
    Path file = write("a-file", "mine");
    Cli onFile = Cli.run("build", good.toString(), "--store", file.toString());
    assertEquals(1, onFile.status());
    assertSays(onFile.err(), "a-file");
    assertEquals("mine", Files.readString(file));
    Cli onProc = Cli.run("build", good.toString(), "--store", "/proc/papergraph");
    assertEquals(1, onProc.status());
    assertSays(onProc.err(), "/proc/papergraph");
  }

  @Test
  void aStoreThatLostItsDataIsNotTakenForAnEmptyOne() throws IOException {
    assertEquals(0, build(write("good.jsonl", GOOD)).status());
    Path data = dir.resolve("store/tdb2/Data-0001");
    Files.move(data, dir.resolve("lost"));
    Cli cli = Cli.run("query", "ASK { ?s ?p ?o }", "--store", store());
    assertEquals(1, cli.status());
    assertSays(cli.err(), "has lost data");
  }

  @Test
  void anotherBaseThanTheStoresIsMisuse() throws IOException {
    Path good = write("good.jsonl", GOOD);
    assertEquals(0, build(good).status());
    String base = "https://example.org/";
    Cli cli = Cli.run("build", good.toString(), "--store", store(), "--base", base);
    assertEquals(2, cli.status());
    assertSays(cli.err(), "has base https://w3id.org/papergraph/");
  }

  @Test
  void parametersAreCheckedBeforeAStoreIsNeeded() {
    Cli show =
        Cli.run("query", "papers-with-code", "--param", "task=x", "--show", "--store", store());
    assertEquals(0, show.status());
    assertSays(show.out(), "\"x\"");
    for (String[] wrong :
        new String[][] {{"task="}, {"task"}, {"nonsense=1"}, {"task=a", "task=b"}}) {
      List<String> args = new ArrayList<>(List.of("query", "papers-with-code", "--show"));
      for (String parameter : wrong) {
        args.addAll(List.of("--param", parameter));
      }
      Cli cli = Cli.run(args.toArray(String[]::new));
      assertEquals(2, cli.status(), String.join(" ", wrong));
      assertFalse(cli.err().contains("picocli"), cli.err());
    }
  }

  @Test
  void aVocabularyThatCannotBeUsedIsToldInOneLineBeforeAStoreIsMade() throws IOException {
    Path good = write("good.jsonl", GOOD);
    Path broken = write("farm.ttl", "<https://example.org/x> a ;\n");
    Cli cli =
        Cli.run("build", good.toString(), "--vocabulary", broken.toString(), "--store", store());
    assertEquals(2, cli.status());
    assertSays(cli.err(), "farm.ttl", "line: 1");
    assertEquals(1, cli.err().lines().count());
    assertFalse(Files.exists(Path.of(store())));
  }

  private Cli build(Path... inputs) {
    String[] args = new String[inputs.length + 3];
    args[0] = "build";
    for (int i = 0; i < inputs.length; i++) {
      args[i + 1] = inputs[i].toString();
    }
    args[args.length - 2] = "--store";
    args[args.length - 1] = store();
    return Cli.run(args);
  }

  private String store() {
    return dir.resolve("store").toString();
  }

  private Path write(String name, String text) throws IOException {
    return Files.writeString(dir.resolve(name), text);
  }

  private static byte[] gzip(String text) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(bytes)) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return bytes.toByteArray();
  }

  private static void assertSays(String text, String... words) {
    for (String word : words) {
      assertTrue(text.contains(word), "'" + word + "' is missing in: " + text);
    }
    assertFalse(text.contains("Exception"), text);
  }
}
