package io.papergraph.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.papergraph.claim.EntityType;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EvaluateCommandTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String OWN = "src/test/resources/eval/own-gold.jsonl";
  private static final String PAPER =
      "{\"id\":\"%s\",\"title\":\"%s\",\"entities\":[{\"type\":\"Model\",\"name\":\"%s\"}]}%n";

  @TempDir Path dir;

  @Test
  void whatWasPredictedIsPairedByIdThenByTitleAndMissingPapersCountAsEmpty() throws IOException {
    Path gold =
        write(
            "gold.jsonl",
            PAPER.formatted("1", "On wrens", "Wren")
                + PAPER.formatted("2", "On kites", "Kite")
                + PAPER.formatted("3", "On owls", "Owl"));
    Path predicted =
        write(
            "predicted.jsonl",
            PAPER.formatted("1", "By another name", "Wren")
                + PAPER.formatted("x", "On Kites", "Heron"));
    Cli cli =
        Cli.run(
            "evaluate", gold.toString(), "--predictions", predicted.toString(), "--format=json");
    assertEquals(0, cli.status(), cli.err());
    // One of two predicted is right, one of three annotated is found: F1 is 2 (1/2) (1/3) / (5/6).
    assertEquals(
        JSON.readTree(
            "{\"precision\":0.5,\"recall\":0.3333,\"f1\":0.4,\"gold\":3,\"predicted\":2}"),
        JSON.readTree(cli.out()).at("/rows/strict"));
    assertEquals(2, JSON.readTree(cli.out()).get("predicted").asInt());
    Cli table = Cli.run("evaluate", gold.toString(), "--predictions", predicted.toString());
    assertTrue(table.out().startsWith("3 papers, 2 predicted\n"), table.out());
    assertTrue(
        table
            .out()
            .contains("\nModel                           0.500  0.333  0.400      3      2\n"),
        table.out());
  }

  @Test
  void withoutPredictionsThePapersOfTheGoldAreRead() throws IOException {
    Cli read = Cli.run("evaluate", OWN);
    assertEquals(0, read.status(), read.err());
    Path claims = write("claims.jsonl", Cli.run("extract", OWN).out());
    assertEquals(Cli.run("evaluate", OWN, "--predictions", claims.toString()).out(), read.out());
    assertTrue(read.out().startsWith("12 papers, 12 predicted\n"), read.out());
  }

  @Test
  void aSecondFileOfGoldIsScoredWithTheFirst() throws IOException {
    Path one = write("one.jsonl", PAPER.formatted("1", "On wrens", "Wren"));
    Path two = write("two.jsonl", "\n" + PAPER.formatted("2", "On kites", "Kite"));
    Cli cli = Cli.run("evaluate", one.toString(), two.toString(), "--predictions", one.toString());
    assertTrue(cli.out().startsWith("2 papers, 1 predicted\n"), cli.out() + cli.err());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\"id\": \"2\", \"title\"                                        | not JSON",
        "[1, 2]                                                           | not a JSON object",
        "{\"title\":\"T\",\"entities\":[]}                                | no 'id'",
        "{\"id\":\"2\",\"entities\":[]}                                   | no 'title'",
        "{\"id\":\"2\",\"title\":\"T\"}                                   | no list of 'entities'",
        "{\"id\":\"2\",\"title\":\"T\",\"entities\":[{\"type\":\"Bird\"}]} | but 'Bird'",
        "{\"id\":\"2\",\"title\":\"T\",\"entities\":[],\"links\":[{}]}    | no 'url'",
        "{\"id\":\"2\",\"title\":\"T\",\"entities\":[],\"results\":{}}    | 'results' is not a list",
        "{\"id\":\"1\",\"title\":\"T\",\"entities\":[]}                   | the id 1 is that of",
      })
  void aBadLineIsNamedWithItsFileAndNumber(String line, String complaint) throws IOException {
    Path gold = write("gold.jsonl", PAPER.formatted("1", "On wrens", "Wren") + "\n" + line + "\n");
    Cli cli = Cli.run("evaluate", gold.toString());
    assertEquals(1, cli.status());
    assertTrue(cli.err().startsWith("papergraph: " + gold + ":3: "), cli.err());
    assertTrue(cli.err().contains(complaint), cli.err());
    assertEquals(1, cli.err().lines().count(), cli.err());
    assertEquals("", cli.out());
  }

  @Test
  void goldThatIsNotUtf8OrNotThereIsNamed() throws IOException {
    byte[] latin = "{\"id\":\"1\",\"title\":\"caf\u00e9\"}".getBytes(StandardCharsets.ISO_8859_1);
    Path file = Files.write(dir.resolve("latin.jsonl"), latin);
    Cli cli = Cli.run("evaluate", file.toString());
    assertEquals(1, cli.status());
    assertTrue(cli.err().contains("latin.jsonl: not UTF-8 after line 0"), cli.err());
    Cli missing = Cli.run("evaluate", dir.resolve("missing.jsonl").toString());
    assertEquals(2, missing.status());
    assertTrue(missing.err().contains("missing.jsonl: no such file"), missing.err());
    assertFalse(missing.err().contains("Exception"), missing.err());
  }

  @ParameterizedTest
  @CsvSource({"own", "seeds"})
  void theReferenceScorerPrintsTheSame(String set) throws Exception {
    Path scorer = Path.of("../shared/gold/score.py");
    assumeTrue(Files.exists(scorer), "no ../shared here: there is no other scorer to compare with");
    assumeTrue(Processes.areThere("python3"), "python3 is not installed");
    String gold = set.equals("own") ? OWN : "../shared/gold/seeds.jsonl";
    Path claims = write("claims.jsonl", Cli.run("extract", gold).out());
    List<String> reference = List.of("python3", scorer.toString(), gold, claims.toString());
    String[] ours = {"evaluate", gold, "--predictions", claims.toString()};
    String said = Processes.said(reference);
    assertEquals(said, Cli.run(ours).out().substring(0, said.length()));
    List<String> json = List.of("python3", scorer.toString(), gold, claims.toString(), "--json");
    JsonNode expected = JSON.readTree(Processes.said(json));
    String[] oursJson = {"evaluate", gold, "--predictions", claims.toString(), "--format", "json"};
    assertEquals(expected, JSON.readTree(Cli.run(oursJson).out()).get("rows"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "gold.jsonl --published", "gold.jsonl --outside papers.xml"})
  void oneThingIsMeasuredAtATime(String arguments) {
    Cli cli = Cli.run(("evaluate " + arguments).strip().split(" ", -1));
    assertEquals(2, cli.status());
    assertEquals(
        "papergraph: one of GOLD, --outside and --published is wanted\n", cli.err(), cli.out());
  }

  @Test
  void datasetsThatASourceNamesAreLookedForInTheText() throws IOException {
    Path papers =
        write(
            "2022.acl.xml",
            "<collection id='2022.acl'><volume id='long'><meta><booktitle>B</booktitle>"
                + "<year>2022</year></meta><paper id='1'><title>On detectors</title>"
                + "<abstract>We train a detector on COCO.</abstract>"
                + "<pwcdataset>COCO</pwcdataset><pwcdataset>KITTI</pwcdataset>"
                + "</paper></volume></collection>");
    Cli cli = Cli.run("evaluate", "--outside", papers.toString());
    assertEquals(0, cli.status(), cli.err());
    assertEquals(
        """
        1 papers, 2 datasets named beside them, 1 of them in title or abstract
        found as Dataset or Benchmark   1.000      1
        found as any entity             1.000      1
        """,
        cli.out());
    Cli json = Cli.run("evaluate", "--outside", papers.toString(), "--format=json");
    assertEquals(2, JSON.readTree(json.out()).get("stated").asInt(), json.err());
  }

  @Test
  void anInputFromOutsideThatCannotBeReadIsNamed() {
    Cli cli = Cli.run("evaluate", "--outside", dir.resolve("missing.xml").toString());
    assertTrue(cli.status() != 0 && cli.err().contains("missing.xml"), cli.err());
    assertEquals(1, cli.err().lines().count(), cli.err());
  }

  @Test
  void precisionIsPublishedWithTheModelItWasMeasuredFor() throws IOException {
    Cli cli = Cli.run("evaluate", "--published");
    assertEquals(0, cli.status(), cli.err());
    assertTrue(
        cli.out().matches("(?s)model [0-9a-f]{8}(, not the one in use here)?\n.*"), cli.out());
    JsonNode rows =
        JSON.readTree(Cli.run("evaluate", "--published", "--format=json").out()).get("rows");
    Set<String> seen = new HashSet<>();
    for (JsonNode row : rows) {
      int facts = row.get("facts").asInt();
      double share = (double) row.get("right").asInt() / facts;
      assertEquals(share, row.get("precision").asDouble(), 0.00005, row::toString);
      seen.add(row.get("fact").asText() + " " + row.get("type").asText());
    }
    for (EntityType type : EntityType.values()) {
      assertTrue(seen.contains("entity " + type.label()), () -> type + ": " + seen);
      assertTrue(seen.contains("relation " + type.label()), () -> type + ": " + seen);
    }
    assertTrue(seen.contains("result ") && seen.contains("link "), seen::toString);
  }

  private Path write(String name, String text) throws IOException {
    return Files.writeString(dir.resolve(name), text);
  }
}
