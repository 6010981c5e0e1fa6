package io.papergraph.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
  }
}
