package io.papergraph.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.papergraph.Wiring;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExportCommandTest {
  private static final String RECORDS =
      """
      {"id":"1901.00001","title":"Heron","abstract":"We introduce Heron, a new parser.","issued":"2019-01"}
      {"title":"Kite in the wind","abstract":"We introduce Kite, a new tagger."}
      """;

  @TempDir static Path dir;

  @BeforeAll
  static void build() throws IOException {
    Path input = Files.writeString(dir.resolve("papers.jsonl"), RECORDS);
    Cli cli = Cli.run("build", input.toString(), "--from", "papergraph-jsonl", "--store", store());
    assertEquals(0, cli.status(), cli.err());
  }

  @Test
  void writesEveryFormatThatItListsInItsHelp() {
    String help = Cli.run("export", "--help").out();
    List<String> names = new Wiring().exporters().names();
    assertEquals(7, names.size());
    for (String name : names) {
      assertTrue(help.contains(name), name);
      Path target = dir.resolve("all-" + name);
      assertEquals(0, export("--format", name, "-o", target.toString()).status(), name);
      assertTrue(Files.exists(target), name);
    }
  }

  @Test
  void saysHowManyPapersHaveNoDate() {
    Cli cli = export("--since", "2019", "--format", "ntriples");
    assertEquals(0, cli.status());
    assertEquals("papergraph: left out, as they have no date of issue: 1\n", cli.err());
    assertTrue(cli.out().contains("\"Heron\""));
    assertFalse(cli.out().contains("Kite in the wind"));
  }

  @Test
  void writesOnePaperAlone() {
    Cli cli = export("--paper", "1901.00001");
    assertTrue(cli.out().contains("We introduce Heron"));
    assertTrue(cli.out().contains("entity/system/heron"));
    assertFalse(cli.out().contains("Kite"));
    assertEquals("", cli.err());
  }

  @Test
  void leavesAbstractsOutButNotQuotes() {
    Cli cli = export("--no-text");
    assertFalse(cli.out().contains("We introduce Heron"));
    assertTrue(cli.out().contains("ontology#exact> \"Heron\""));
  }

  @Test
  void misuseIsStatus2AndSaysWhatIsWrong() {
    assertMisuse("'soon' is no date", "--since", "soon");
    assertMisuse("'2024-13' is no date", "--since", "2024-13");
    assertMisuse("no paper '1901.00002'", "--paper", "1901.00002");
    assertMisuse("name it with -o FOLDER", "--format", "csv");
    assertMisuse("ends as turtle files do", "--format", "csv", "-o", "x.ttl");
  }

  @Test
  void tablesGoToAFolderOfTheirOwn() throws IOException {
    Path tables = dir.resolve("tables.csv");
    assertEquals(0, export("-o", tables.toString()).status());
    assertEquals(3, Files.readAllLines(tables.resolve("papers.csv")).size());
    Cli over = export("--format", "csv", "-o", dir.toString());
    assertEquals(1, over.status());
    assertTrue(over.err().contains("holds other files"), over.err());
  }

  private static void assertMisuse(String says, String... arguments) {
    Cli cli = export(arguments);
    assertEquals(2, cli.status());
    assertTrue(cli.err().contains(says), cli.err());
    assertEquals("", cli.out());
  }

  private static Cli export(String... arguments) {
    String[] all = new String[arguments.length + 3];
    all[0] = "export";
    all[1] = "--store";
    all[2] = store();
    System.arraycopy(arguments, 0, all, 3, arguments.length);
    return Cli.run(all);
  }

  private static String store() {
    return dir.resolve("store").toString();
  }
}
