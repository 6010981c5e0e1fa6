package io.papergraph.engines;

import io.papergraph.engines.QuadIndex.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Writes what stands before and after the braces of a query. */
final class Heads {
  private final Draft draft;
  private final Drawing drawing;

  Heads(Draft draft) {
    this.draft = draft;
    this.drawing = draft.drawing();
  }

  /** The whole query. */
  String query(Feature wanted) {
    if (wanted.isAggregate()) {
      return grouped(wanted);
    }
    return switch (wanted) {
      case DISTINCT -> distinct();
      case ORDER_LIMIT -> ordered();
      default ->
          drawing.chance(0.15) ? distinct() : "SELECT " + String.join(" ", shown()) + " " + where();
    };
  }

  private String where() {
    return "WHERE {\n  " + draft.body() + "\n}";
  }

  /** Some variables or all: fewer variables, and equal rows stand there as often as they were. */
  private List<String> shown() {
    List<String> all = draft.variables();
    if (drawing.chance(0.5)) {
      return all;
    }
    List<String> some = all.stream().filter(v -> drawing.chance(0.5)).toList();
    return some.isEmpty() ? List.of(drawing.one(all)) : some;
  }

  private String distinct() {
    draft.note(Feature.DISTINCT);
    return "SELECT DISTINCT " + String.join(" ", shown()) + " " + where();
  }

  /** Rows that differ, sorted by all that they hold: there is one order. */
  private String ordered() {
    draft.note(Feature.ORDER_LIMIT);
    List<String> columns = shown();
    String keys =
        columns.stream()
            .map(v -> draft.kind(v) == Kind.NUMBER ? v : "STR(" + v + ")")
            .map(key -> drawing.chance(0.3) ? "DESC(" + key + ")" : "ASC(" + key + ")")
            .collect(Collectors.joining(" "));
    String offset = drawing.chance(0.3) ? " OFFSET 1" : "";
    return "SELECT DISTINCT "
        + String.join(" ", columns)
        + " "
        + where()
        + "\nORDER BY "
        + keys
        + " LIMIT "
        + (1 + drawing.random().nextInt(20))
        + offset;
  }

  private String grouped(Feature wanted) {
    draft.note(wanted);
    List<String> all = draft.variables();
    String group = drawing.one(draft.certain());
    boolean grouped = wanted == Feature.HAVING || drawing.chance(0.7);
    List<String> head = new ArrayList<>(grouped ? List.of(group) : List.of());
    head.add("(" + aggregate(wanted, all) + " AS ?a0)");
    if (drawing.chance(0.4)) {
      head.add("(" + aggregate(Feature.COUNT_DISTINCT, all) + " AS ?a1)");
    }
    String tail = grouped ? "\nGROUP BY " + group : "";
    String having =
        wanted == Feature.HAVING
            ? "\nHAVING ("
                + aggregate(Feature.COUNT, all)
                + drawing.oneOf(" >= 1)", " > 1)", " < 5)")
            : "";
    return "SELECT " + String.join(" ", head) + " " + where() + tail + having;
  }

  private String aggregate(Feature feature, List<String> all) {
    return switch (feature) {
      case COUNT_DISTINCT -> "COUNT(DISTINCT " + drawing.one(all) + ")";
      case SUM ->
          drawing.oneOf("SUM(", "SUM(DISTINCT ") + drawing.one(draft.certain(Kind.NUMBER)) + ")";
      case AVG -> "ROUND(AVG(" + drawing.one(draft.certain(Kind.NUMBER)) + ") * 100)";
      case MIN, MAX -> feature + "(" + drawing.one(comparable()) + ")";
      default -> drawing.chance(0.5) ? "COUNT(*)" : "COUNT(" + drawing.one(all) + ")";
    };
  }

  /** Variables whose terms have an order that engines agree on. */
  private List<String> comparable() {
    List<String> variables =
        draft.certain().stream().filter(v -> draft.kind(v) != Kind.OTHER).toList();
    return variables.isEmpty() ? List.of("1") : variables;
  }
}
