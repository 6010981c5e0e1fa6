package io.papergraph.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BenchPagesCommandTest {
  private static final List<String> PAGES =
      List.of(
          "home",
          "leaderboards",
          "search",
          "suggest",
          "paper",
          "entity",
          "repository",
          "dataset's boards",
          "leaderboard",
          "leaderboard CSV");

  @TempDir static Path dir;

  @BeforeAll
  static void fill() {
    Cli cli = Cli.run("sample", "--store", "" + dir.resolve("store"));
    assertEquals(0, cli.status(), cli.err());
  }

  private static Cli bench(String... more) {
    List<String> line = List.of("bench", "pages", "--store", "" + dir.resolve("store"));
    String[] all = Stream.concat(line.stream(), List.of(more).stream()).toArray(String[]::new);
    return Cli.run(all);
  }

  @Test
  void everyPageIsAskedForBesideItsQueryAndNoneIsRefused() throws IOException {
    Path document =
        Files.writeString(dir.resolve("costs.md"), "<!-- bench:pages -->\n<!-- /bench:pages -->\n");
    Cli cli = bench("--values", "3", "--passes", "1", "--into", "" + document);
    assertEquals(0, cli.status(), cli.err());
    assertEquals("", cli.err(), "nothing is refused");
    List<String> rows = cli.out().lines().filter(l -> l.startsWith("|")).skip(2).toList();
    for (String page : PAGES) {
      boolean takesValues = !page.equals("home") && !page.equals("leaderboards");
      for (String label :
          takesValues ? List.of(page + ", evenly", page + ", by use") : List.of(page)) {
        String row =
            rows.stream().filter(l -> l.startsWith("| " + label + " |")).findFirst().orElse("");
        assertTrue(
            row.matches(
                "\\| [^|]+ \\| [1-9]\\d* (\\| \\**[\\d.,]+\\** ){7}\\| `[a-z-]+` (\\| [\\d.,]+ ){6}\\| 0 / 0 \\|"),
            label + ": " + row);
      }
    }
    assertTrue(Files.readString(document).contains(cli.out().strip()), cli.out());
  }

  @Test
  void aNameIsTypedLetterByLetter() {
    Cli cli = bench("--values", "1", "--passes", "1", "--page", "suggest");
    assertEquals(0, cli.status(), cli.err());
    List<String> rows = cli.out().lines().filter(l -> l.startsWith("| suggest")).toList();
    assertEquals(2, rows.size());
    for (String row : rows) {
      assertTrue(Integer.parseInt(row.split(" *\\| *", -1)[2]) > 1, row);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "--values, 0, --values and --passes take 1 or more",
    "--page, nothing, --page is one of home",
    "--into, no/such/file.md, no/such/file.md",
  })
  void whatCannotBeMeasuredIsRefused(String option, String value, String said) {
    Cli cli = bench(option, value);
    assertEquals(2, cli.status(), cli.err());
    assertTrue(cli.err().contains(said), cli.err());
  }

  @Test
  void valuesAreDrawnAtEvenStepsOfTheListOrOfItsWeights() {
    List<Map<String, String>> rows =
        IntStream.rangeClosed(1, 4)
            .mapToObj(i -> Map.of("name", "n" + i, "weight", "" + (i == 1 ? 7 : 1)))
            .toList();
    // steps of two rows, taken at their begin; steps of 5 of the weights 7 + 1 + 1 + 1
    assertEquals(List.of("n1", "n3"), names(new Draws(2, 0).evenly(rows)));
    assertEquals(List.of("n1", "n1"), names(new Draws(2, 0).byUse(rows)));
    assertEquals(List.of("n2", "n4"), names(new Draws(2, 0.5).evenly(rows)));
    assertEquals(List.of("n1", "n2"), names(new Draws(2, 0.5).byUse(rows)));
    assertEquals(List.of(), names(new Draws(2, 0.5).byUse(List.of())));
    assertEquals(List.of(), names(new Draws(2, 0.5).evenly(List.of())));
  }

  private static List<String> names(List<Map<String, String>> rows) {
    return rows.stream().map(row -> row.get("name")).toList();
  }
}
