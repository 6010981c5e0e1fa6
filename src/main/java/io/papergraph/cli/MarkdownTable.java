package io.papergraph.cli;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** A table in Markdown: names in the first column, numbers in the others. */
final class MarkdownTable {
  private final List<List<String>> lines = new ArrayList<>();

  MarkdownTable(List<String> heads) {
    lines.add(heads);
    List<String> rule = new ArrayList<>(Collections.nCopies(heads.size(), "--:"));
    rule.set(0, "---");
    lines.add(rule);
  }

  /** Adds a row of as many cells as there are heads. */
  void add(List<String> cells) {
    lines.add(cells);
  }

  void add(String... cells) {
    add(List.of(cells));
  }

  /** The table, a line a row, the last one ended too. */
  String text() {
    StringBuilder text = new StringBuilder();
    for (List<String> cells : lines) {
      text.append("| ").append(String.join(" | ", cells)).append(" |\n");
    }
    return text.toString();
  }
}
