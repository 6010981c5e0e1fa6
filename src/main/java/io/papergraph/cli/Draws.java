package io.papergraph.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Draws some rows of a long list at even steps.
 *
 * @param count how many
 * @param at where in its step each is taken, from 0 to below 1
 */
record Draws(int count, double at) {
  private static final double HALF = 0.5;

  /** In the middle of each step. */
  static Draws middle(int count) {
    return new Draws(count, HALF);
  }

  /** Steps of the list: every row counts alike. */
  List<Map<String, String>> evenly(List<Map<String, String>> rows) {
    return IntStream.range(0, rows.isEmpty() ? 0 : count)
        .mapToObj(draw -> rows.get((int) ((draw + at) * rows.size() / count)))
        .toList();
  }

  /** Steps of what the rows weigh: a row counts as its column {@code weight} says, else once. */
  List<Map<String, String>> byUse(List<Map<String, String>> rows) {
    TreeMap<Double, Map<String, String>> upTo = new TreeMap<>();
    double all = 0;
    for (Map<String, String> row : rows) {
      upTo.put(all, row);
      all += Double.parseDouble(row.getOrDefault("weight", "1"));
    }
    List<Map<String, String>> drawn = new ArrayList<>();
    for (int draw = 0; draw < count && !rows.isEmpty(); draw++) {
      drawn.add(upTo.floorEntry((draw + at) * all / count).getValue());
    }
    return drawn;
  }
}
