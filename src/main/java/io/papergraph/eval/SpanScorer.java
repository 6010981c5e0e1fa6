package io.papergraph.eval;

import io.papergraph.extract.TypedSpan;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Counts spans that are right to the character and in type, over all texts: by type in alphabetical
 * order, then {@code all}. Of equal spans in one text one counts.
 */
public final class SpanScorer {
  /** The name of the last row. */
  public static final String ALL = "all";

  private record Place(int start, int end, String type) {
    static Set<Place> of(List<TypedSpan> spans) {
      Set<Place> places = new HashSet<>();
      spans.forEach(s -> places.add(new Place(s.start(), s.end(), s.type())));
      return places;
    }
  }

  private SpanScorer() {}

  /**
   * Scores.
   *
   * @param gold the annotated spans of each text
   * @param predicted what was found in each, in the same order
   */
  public static Map<String, Scorer.Row> score(
      List<List<TypedSpan>> gold, List<List<TypedSpan>> predicted) {
    if (gold.size() != predicted.size()) {
      throw new IllegalArgumentException(gold.size() + " texts against " + predicted.size());
    }
    Set<String> types = new TreeSet<>();
    List.of(gold, predicted)
        .forEach(side -> side.forEach(spans -> spans.forEach(span -> types.add(span.type()))));
    Map<String, Scorer.Row> rows = new LinkedHashMap<>();
    types.forEach(type -> rows.put(type, row(gold, predicted, Set.of(type))));
    rows.put(ALL, row(gold, predicted, types));
    return rows;
  }

  /** F1 over all types. */
  static double f1(List<List<TypedSpan>> gold, List<List<TypedSpan>> predicted) {
    return score(gold, predicted).getOrDefault(ALL, new Scorer.Row(0, 0, 0)).f1();
  }

  private static Scorer.Row row(
      List<List<TypedSpan>> gold, List<List<TypedSpan>> predicted, Set<String> types) {
    int right = 0;
    int wanted = 0;
    int found = 0;
    for (int i = 0; i < gold.size(); i++) {
      Set<Place> in = Place.of(gold.get(i));
      Set<Place> out = Place.of(predicted.get(i));
      in.removeIf(p -> !types.contains(p.type()));
      out.removeIf(p -> !types.contains(p.type()));
      wanted += in.size();
      found += out.size();
      in.retainAll(out);
      right += in.size();
    }
    return new Scorer.Row(right, wanted, found);
  }
}
