package io.papergraph.eval;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * How well extracted papers fit annotated ones.
 *
 * @param papers annotated papers
 * @param predicted those of them that something was predicted for
 * @param rows the rows of {@link Scorer#score} in their order
 */
public record Evaluation(int papers, int predicted, Map<String, Scorer.Row> rows) {

  public Evaluation {
    rows = Collections.unmodifiableMap(new LinkedHashMap<>(rows));
  }

  /** Pairs papers by id, else by title, and scores them. */
  public static Evaluation of(List<GoldPaper> gold, List<GoldPaper> predicted) {
    long found = Pair.of(gold, predicted).stream().filter(p -> p.found() != null).count();
    return new Evaluation(gold.size(), (int) found, Scorer.score(gold, predicted));
  }

  /** The table of the reference scorer, to the letter. */
  public String table() {
    StringBuilder out = new StringBuilder();
    out.append(papers).append(" papers, ").append(predicted).append(" predicted\n");
    out.append(
        String.format(Locale.ROOT, "%30s%7s%7s%7s%7s%7s\n", "", "P", "R", "F1", "gold", "pred"));
    rows.forEach((name, row) -> out.append(row.line(name)).append('\n'));
    return out.toString();
  }

  /** The JSON of the reference scorer: an object a row, shares in four places. */
  public String json() {
    ObjectMapper mapper = new ObjectMapper();
    ObjectNode object = mapper.createObjectNode();
    rows.forEach(
        (name, row) ->
            object
                .putObject(name)
                .put("precision", Scorer.Row.fourPlaces(row.precision()))
                .put("recall", Scorer.Row.fourPlaces(row.recall()))
                .put("f1", Scorer.Row.fourPlaces(row.f1()))
                .put("gold", row.gold())
                .put("predicted", row.predicted()));
    try {
      return mapper.writerWithDefaultPrettyPrinter().writeValueAsString(object) + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a tree of strings and numbers is always writable", e);
    }
  }
}
