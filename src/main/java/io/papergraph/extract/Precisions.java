package io.papergraph.extract;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How often findings have been right on annotated papers: the confidence that is published with
 * them. A row is named by the sort of fact and the finder or role, and may be narrowed by one more
 * word, such as a type.
 */
final class Precisions {
  private final Map<String, Double> rows = new HashMap<>();

  /**
   * @param sections one number under each name, such as {@code mention lexicon Dataset}
   * @throws IllegalArgumentException when a row is not one number in (0, 1]
   */
  Precisions(Map<String, List<String>> sections) {
    sections.forEach(
        (row, numbers) -> {
          double share = numbers.size() == 1 ? Double.parseDouble(numbers.get(0)) : 0;
          if (!(share > 0 && share <= 1)) {
            throw new IllegalArgumentException(row + ": not one share in (0, 1]: " + numbers);
          }
          rows.put(row, share);
        });
  }

  /**
   * The share of a row under its narrower name, or else under its own.
   *
   * @throws IllegalArgumentException when there is neither
   */
  double of(String row, String narrower) {
    Double share = rows.get(row + " " + narrower);
    if (share == null) {
      share = rows.get(row);
    }
    if (share == null) {
      throw new IllegalArgumentException("no precision is known of " + row);
    }
    return share;
  }
}
