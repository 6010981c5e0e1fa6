package io.papergraph.extract;

import com.fasterxml.jackson.databind.JsonNode;
import io.papergraph.eval.GoldPaper;
import io.papergraph.eval.Scorer;
import io.papergraph.export.GuidelinesJson;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Prints the rules' reading of annotated papers to standard output and its scores to standard
 * error: {@code ExtractGold IN.jsonl > OUT.jsonl}.
 */
public final class ExtractGold {
  private ExtractGold() {}

  public static void main(String[] args) {
    Extractor extractor = RulesExtractor.standard();
    GuidelinesJson json = new GuidelinesJson();
    PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
    List<GoldPaper> gold = new ArrayList<>();
    List<GoldPaper> found = new ArrayList<>();
    for (JsonNode record : Papers.records(Path.of(args[0]))) {
      String line = json.write(extractor.extract(Papers.of(record)));
      out.println(line);
      gold.add(GoldPaper.of(record));
      found.add(GoldPaper.of(Papers.json(line)));
    }
    out.flush();
    Scorer.score(gold, found).forEach((name, row) -> System.err.println(row.line(name)));
  }
}
