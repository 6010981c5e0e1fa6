package io.papergraph.eval;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * How often what is annotated as one label was found as another.
 *
 * @param labels in their order
 * @param counts a row for each annotated label and one for what is not annotated, a column for each
 *     found label and one for what was not found
 */
public record Confusion(List<String> labels, List<List<Integer>> counts) {
  private static final int WIDTH = 11;

  /** Copies the rows. */
  public Confusion {
    labels = List.copyOf(labels);
    counts = counts.stream().map(List::copyOf).toList();
  }

  /** Counts while pairs come in. */
  static final class Counter {
    private final List<String> labels;
    private final int[][] counts;

    Counter(List<String> labels) {
      this.labels = labels;
      this.counts = new int[labels.size() + 1][labels.size() + 1];
    }

    /** Counts a pair; a label that is not known counts as not annotated, or not found. */
    void add(String gold, String found) {
      counts[place(gold)][place(found)]++;
    }

    private int place(String label) {
      int place = labels.indexOf(label);
      return place < 0 ? labels.size() : place;
    }

    Confusion confusion() {
      List<List<Integer>> rows = new ArrayList<>();
      for (int[] row : counts) {
        rows.add(Arrays.stream(row).boxed().toList());
      }
      return new Confusion(labels, rows);
    }
  }

  /** A table: what is annotated in rows, what was found in columns; what is all 0 is left out. */
  String table(String name) {
    StringBuilder out = new StringBuilder(cell(name, true));
    labels.forEach(label -> out.append(cell(label, false)));
    int last = labels.size();
    boolean missed = counts.stream().anyMatch(row -> row.get(last) > 0);
    boolean spurious = counts.get(last).stream().anyMatch(n -> n > 0);
    int columns = missed ? last + 1 : last;
    out.append(missed ? cell("(missed)", false) : "").append('\n');
    for (int row = 0; row < (spurious ? last + 1 : last); row++) {
      out.append(cell(row < labels.size() ? labels.get(row) : "(spurious)", true));
      counts.get(row).subList(0, columns).forEach(n -> out.append(cell(n.toString(), false)));
      out.append('\n');
    }
    return out.toString();
  }

  private static String cell(String text, boolean left) {
    return String.format(Locale.ROOT, left ? "%-" + WIDTH + "s" : "%" + WIDTH + "s", text);
  }
}
