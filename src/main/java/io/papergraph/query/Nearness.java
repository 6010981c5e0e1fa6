package io.papergraph.query;

import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Which of several names is nearest to one that is not known. */
final class Nearness {
  private static final int MOST = 5;
  private static final int LETTERS_A_SLIP = 3;

  private Nearness() {}

  /**
   * The labels of the nearest keys, the nearest first: those that a slip of the pen for every three
   * letters leads to, or that contain the name.
   *
   * @param name a key as {@code Resolver.key} writes it
   * @param rows each with {@code key} and {@code label}
   */
  static List<String> nearest(String name, List<Map<String, String>> rows) {
    int allowed = Math.max(1, name.length() / LETTERS_A_SLIP);
    return rows.stream()
        .filter(r -> key(r).contains(name) || distance(name, key(r)) <= allowed)
        .sorted(
            Comparator.comparingInt((Map<String, String> r) -> distance(name, key(r)))
                .thenComparing(Nearness::key))
        .map(r -> r.getOrDefault("label", ""))
        .distinct()
        .limit(MOST)
        .toList();
  }

  private static String key(Map<String, String> row) {
    return row.getOrDefault("key", "");
  }

  /**
   * Insertions, deletions, replacements and swaps of neighbours that lead from one to the other.
   */
  static int distance(String from, String to) {
    int[][] cost = new int[from.length() + 1][to.length() + 1];
    for (int i = 0; i <= from.length(); i++) {
      for (int j = 0; j <= to.length(); j++) {
        if (i == 0 || j == 0) {
          cost[i][j] = i + j;
          continue;
        }
        int replaced = cost[i - 1][j - 1] + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
        cost[i][j] = Math.min(replaced, 1 + Math.min(cost[i - 1][j], cost[i][j - 1]));
        if (isSwap(from, to, i, j)) {
          cost[i][j] = Math.min(cost[i][j], 1 + cost[i - 2][j - 2]);
        }
      }
    }
    return cost[from.length()][to.length()];
  }

  private static boolean isSwap(String from, String to, int i, int j) {
    return i > 1
        && j > 1
        && from.charAt(i - 1) == to.charAt(j - 2)
        && from.charAt(i - 2) == to.charAt(j - 1);
  }
}
