package io.papergraph.eval;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.papergraph.claim.EntityType;
import io.papergraph.claim.Role;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How well extracted papers fit annotated ones.
 *
 * @param papers annotated papers
 * @param predicted those of them that something was predicted for
 * @param rows the rows of {@link Scorer#score} in their order
 * @param types annotated and found types of entities of one name
 * @param roles annotated and found roles of entities that are right in name and type
 * @param mistakes the commonest kinds of error
 */
public record Evaluation(
    int papers,
    int predicted,
    Map<String, Scorer.Row> rows,
    Confusion types,
    Confusion roles,
    List<Mistake> mistakes) {

  private static final int MISTAKES = 20;

  /**
   * A kind of error.
   *
   * @param count how often it happened
   * @param examples what it happened to most often
   */
  public record Mistake(String kind, int count, List<String> examples) {

    /** Copies the examples. */
    public Mistake {
      examples = List.copyOf(examples);
    }
  }

  public Evaluation {
    rows = Collections.unmodifiableMap(new LinkedHashMap<>(rows));
    mistakes = List.copyOf(mistakes);
  }

  /** Pairs papers by id, else by title, and scores them. */
  public static Evaluation of(List<GoldPaper> gold, List<GoldPaper> predicted) {
    Confusion.Counter types =
        new Confusion.Counter(Arrays.stream(EntityType.values()).map(EntityType::label).toList());
    Confusion.Counter roles =
        new Confusion.Counter(Arrays.stream(Role.values()).map(Role::label).toList());
    Errors errors = new Errors();
    int found = 0;
    for (Pair pair : Pair.of(gold, predicted)) {
      found += pair.found() == null ? 0 : 1;
      Matches<GoldPaper.Thing> matches = EntityMatching.of(pair);
      count(matches, types, roles);
      errors.entities(matches);
      errors.links(Scorer.matchLinks(pair));
      errors.results(Scorer.matchResults(pair));
    }
    return new Evaluation(
        gold.size(),
        found,
        Scorer.score(gold, predicted),
        types.confusion(),
        roles.confusion(),
        errors.commonest(MISTAKES));
  }

  private static void count(
      Matches<GoldPaper.Thing> matches, Confusion.Counter types, Confusion.Counter roles) {
    for (Matches.Both<GoldPaper.Thing> both : matches.pairs()) {
      String gold = both.gold().type();
      String found = both.found().type();
      if (both.round() == EntityMatching.OVERLAP) {
        types.add(gold, "");
        types.add("", found);
      } else {
        types.add(gold, found);
      }
      if (both.round() == EntityMatching.STRICT) {
        roles.add(both.gold().role(), both.found().role());
      }
    }
    matches.missed().forEach(e -> types.add(e.type(), ""));
    matches.spurious().forEach(e -> types.add("", e.type()));
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

  /** The table, and under it the confusion of types and roles and the commonest errors. */
  public String report() {
    StringBuilder out = new StringBuilder(table());
    out.append("\nTypes: annotated in rows, found in columns\n").append(types.table("type"));
    out.append("\nRoles, of entities right in name and type\n").append(roles.table("role"));
    out.append("\nCommonest errors\n");
    for (Mistake mistake : mistakes) {
      out.append(
          String.format(
              Locale.ROOT,
              "%6d  %-34s%s\n",
              mistake.count(),
              mistake.kind(),
              String.join("; ", mistake.examples())));
    }
    return out.toString();
  }

  /**
   * All of it as one JSON object; {@code rows} is the JSON of the reference scorer: an object a
   * row, shares in four places.
   */
  public String json() {
    ObjectMapper mapper = new ObjectMapper();
    ObjectNode object = mapper.createObjectNode().put("papers", papers).put("predicted", predicted);
    ObjectNode scored = object.putObject("rows");
    rows.forEach(
        (name, row) ->
            scored
                .putObject(name)
                .put("precision", Scorer.Row.fourPlaces(row.precision()))
                .put("recall", Scorer.Row.fourPlaces(row.recall()))
                .put("f1", Scorer.Row.fourPlaces(row.f1()))
                .put("gold", row.gold())
                .put("predicted", row.predicted()));
    write(types, object.putArray("types"));
    write(roles, object.putArray("roles"));
    ArrayNode list = object.putArray("errors");
    for (Mistake mistake : mistakes) {
      ArrayNode examples =
          list.addObject()
              .put("kind", mistake.kind())
              .put("count", mistake.count())
              .putArray("examples");
      mistake.examples().forEach(examples::add);
    }
    try {
      return mapper.writerWithDefaultPrettyPrinter().writeValueAsString(object) + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a tree of strings and numbers is always writable", e);
    }
  }

  /** An object for each pair that happened; a side that is missing is null. */
  private static void write(Confusion confusion, ArrayNode out) {
    for (int row = 0; row < confusion.counts().size(); row++) {
      for (int column = 0; column < confusion.counts().size(); column++) {
        int count = confusion.counts().get(row).get(column);
        if (count > 0) {
          out.addObject()
              .put("annotated", label(confusion, row))
              .put("found", label(confusion, column))
              .put("count", count);
        }
      }
    }
  }

  private static @Nullable String label(Confusion confusion, int place) {
    return place < confusion.labels().size() ? confusion.labels().get(place) : null;
  }
}
