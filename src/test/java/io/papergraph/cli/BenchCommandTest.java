package io.papergraph.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BenchCommandTest {
  private static final String PAPERS = "src/test/resources/eval/own-gold.jsonl";

  @TempDir Path dir;

  private static void assertTable(String out, String... rows) {
    String machine = out.lines().findFirst().orElseThrow();
    assertTrue(machine.matches("\\d{1,2} .* 20\\d\\d: \\d+ cores.* Java .*"), machine);
    for (String row : rows) {
      assertTrue(out.lines().anyMatch(line -> line.matches(row)), row + " is not in\n" + out);
    }
  }

  @Test
  void extractionIsMeasuredOnOneThreadAndOnTwo() throws IOException {
    Path document =
        Files.writeString(
            dir.resolve("costs.md"), "<!-- bench:extract -->\n<!-- /bench:extract -->\nend\n");
    Cli cli =
        Cli.run(
            "bench", "extract", PAPERS, "--papers", "3", "--passes", "2", "--into", "" + document);
    assertEquals(0, cli.status(), cli.err());
    assertTrue(cli.out().contains("\n3 papers, 2 passes:\n"), cli.out());
    String rates = "( \\| [\\d,]+){4} \\|";
    assertTable(cli.out(), "\\| 1" + rates, "\\| 2" + rates);
    assertEquals(
        "<!-- bench:extract -->\n\n" + cli.out() + "\n<!-- /bench:extract -->\nend\n",
        Files.readString(document));
  }

  @Test
  void aDocumentWithoutAPlaceIsRefusedBeforeAnythingIsMeasured() throws IOException {
    Path document = Files.writeString(dir.resolve("costs.md"), "# Costs\n");
    for (String[] bench :
        new String[][] {
          {"extract", PAPERS},
          {"identity", PAPERS},
          {"build", PAPERS, "--work", dir + "/work"},
          {"store", "--work", dir + "/work"}
        }) {
      List<String> line = new ArrayList<>(List.of("bench"));
      line.addAll(List.of(bench));
      line.addAll(List.of("--into", document.toString()));
      Cli cli = Cli.run(line.toArray(String[]::new));
      assertEquals(2, cli.status(), cli.out());
      assertTrue(cli.err().contains("<!-- bench:" + bench[0] + " --> is needed"), cli.err());
    }
    assertFalse(Files.exists(dir.resolve("work")));
  }

  @Test
  void noPapersAreAFailureThatSaysSo() throws IOException {
    Path empty = Files.writeString(dir.resolve("empty.jsonl"), "");
    Cli cli = Cli.run("bench", "extract", empty.toString());
    assertEquals(1, cli.status());
    assertTrue(cli.err().contains("empty.jsonl: empty input"), cli.err());
    assertEquals(1, cli.err().lines().count(), cli.err());
  }

  @Test
  void identityIsMeasuredBesideExtraction() {
    Cli cli = Cli.run("bench", "identity", PAPERS);
    assertEquals(0, cli.status(), cli.err());
    assertTable(
        cli.out(),
        "\\| papers \\| 12 \\| 12 \\|",
        "\\| names \\|  \\| [1-9][\\d,]* \\|",
        "\\| seconds \\| [\\d.]+ \\| [\\d.]+ \\|",
        "\\| share of the time of extracting, % \\| 100 \\| \\d+ \\|");
  }

  @Test
  void itSaysWhatCanBeMeasured() {
    Cli cli = Cli.run("bench");
    assertEquals(2, cli.status());
    assertTrue(
        cli.err().contains("extract, identity, build, store, questions or pages"), cli.err());
  }

  @Test
  void aBuildIsMeasuredBesideTheLoader() {
    Path work = dir.resolve("work");
    Cli cli = Cli.run("bench", "build", PAPERS, "--work", work.toString(), "--sizes", "4");
    assertEquals(0, cli.status(), cli.err());
    String figure = " \\| -?[\\d,.]+ \\|";
    assertTable(
        cli.out(),
        "\\| papers \\| 4 \\|",
        "\\| \\*\\*first build\\*\\*, s" + figure,
        "\\| \\*\\*the same build again\\*\\*, s" + figure,
        "\\| \\*\\*the input read again\\*\\*, s" + figure,
        "\\| \\*\\*one changed record\\*\\*, s" + figure,
        "\\| first build / loader" + figure,
        "\\| memory of its own: first build \\| .+ \\|",
        "\\| – KiB a paper" + figure);
    assertEquals(8, cli.err().lines().filter(l -> l.startsWith("4 papers, ")).count(), cli.err());
    assertFalse(Files.exists(work));
  }

  @Test
  void moreRecordsThanThereAreCannotBeMeasured() {
    Path work = dir.resolve("work");
    Cli cli = Cli.run("bench", "build", PAPERS, "--work", work.toString(), "--sizes", "2,13");
    assertEquals(2, cli.status());
    assertTrue(cli.err().contains("holds 12 records, not 13"), cli.err());
    assertFalse(Files.exists(work));
  }

  @Test
  void theLayersOfAStoreAreMeasuredOnTheirOwn() {
    String store = dir.resolve("store").toString();
    Path work = dir.resolve("work");
    Cli.run("build", PAPERS, "--store", store);
    Cli cli = Cli.run("bench", "store", "--store", store, "--work", work.toString());
    assertEquals(0, cli.status(), cli.err());
    assertTable(
        cli.out(),
        "\\| papers \\| 12 \\| 12 \\|",
        "\\| read \\| [\\d,]+ texts, [\\d.]+ [KM]iB \\| [\\d,]+ triples \\|",
        "\\| papers a second \\| [\\d,]+ \\| [\\d,]+ \\|",
        "\\| made on disk \\| [\\d.]+ [KM]iB \\|  \\|",
        "\\| violations \\|  \\| 0 \\|");
    assertFalse(Files.exists(work));
  }
}
