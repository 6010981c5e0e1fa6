package io.papergraph.extract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.papergraph.export.GuidelinesJson;
import io.papergraph.paper.Origin;
import io.papergraph.paper.Paper;
import io.papergraph.paper.Texts;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Prints the rules' reading of annotated papers: {@code ExtractGold IN.jsonl > OUT.jsonl}. */
public final class ExtractGold {
  private ExtractGold() {}

  public static void main(String[] args) throws Exception {
    Extractor extractor = RulesExtractor.standard();
    GuidelinesJson json = new GuidelinesJson();
    ObjectMapper mapper = new ObjectMapper();
    PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
    for (String line : Files.readAllLines(Path.of(args[0]))) {
      out.println(json.write(extractor.extract(paper(mapper.readTree(line)))));
    }
    out.flush();
  }

  static Paper paper(JsonNode record) {
    return Paper.of(
        List.of(),
        Texts.clean(record.path("title").asText()),
        Texts.clean(record.path("abstract").asText()),
        List.of(),
        null,
        new Origin("gold", 1, 0, "", null, record.path("id").asText()));
  }
}
