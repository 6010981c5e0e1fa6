package io.papergraph.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BuildCommandTest {
  @TempDir Path dir;

  @Test
  void whatWasDoneCanBeHadAsJson() throws IOException {
    Path input =
        Files.writeString(
            dir.resolve("papers.jsonl"),
            """
            {"id":"2401.00001","title":"First","abstract":"We use BERT."}
            {"id":"2401.00002","title":"Second","abstract":"We use CLIP."}
            {"id":"2401.00001","title":"First","abstract":"We use BERT."}
            {"id":"2401.00003","abstract":"It has no title."}
            """);
    String store = dir.resolve("store").toString();
    Cli cli = Cli.run("build", input.toString(), "--store", store, "--json");
    assertEquals(0, cli.status(), cli.err());
    JsonNode summary = new ObjectMapper().readTree(cli.out());
    assertEquals(4, summary.get("read").asInt());
    assertEquals(2, summary.get("stored").asInt());
    assertEquals(1, summary.get("unchanged").asInt());
    assertEquals(0, summary.get("joined").asInt());
    assertEquals(1, summary.get("skipped").size());
    assertEquals(1, summary.get("skipped").elements().next().asInt());
    assertTrue(summary.get("failed").isEmpty());
    assertTrue(summary.get("seconds").get("extract").asDouble() > 0);
    assertEquals(1, cli.out().lines().count());
    String export = Cli.run("export", "--store", store).out();
    long ofPapers = export.lines().filter(quad -> quad.matches(".*/graph/paper/\\S+ \\.")).count();
    assertTrue(ofPapers > 0, export);
    assertEquals(ofPapers, summary.get("triples").asLong());
  }

  @Test
  void onATerminalItSaysHowFarItIsAndTakesThatAway() throws IOException {
    Path input =
        Files.writeString(
            dir.resolve("papers.jsonl"),
            "{\"id\":\"2401.00001\",\"title\":\"First\",\"abstract\":\"We use BERT.\"}\n");
    String[] command = {"build", input.toString(), "--store", dir.resolve("store").toString()};
    Cli cli = Cli.onTerminal(command);
    assertEquals(0, cli.status(), cli.err());
    assertTrue(cli.err().startsWith("\r\u001b[Kreading papers 0:00"), cli.err());
    assertTrue(cli.err().contains(": 1 (100 %), "), cli.err());
    assertTrue(cli.err().endsWith("\r\u001b[K"), cli.err());
    assertEquals("read 1, stored 1, unchanged 0, skipped 0\n", cli.out());
    List<String> quiet = new ArrayList<>(List.of(command));
    quiet.add("--quiet");
    assertEquals("", Cli.onTerminal(quiet.toArray(String[]::new)).err());
  }
}
