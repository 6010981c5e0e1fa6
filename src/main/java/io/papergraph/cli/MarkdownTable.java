package io.papergraph.cli;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;

/** A table in Markdown: names in the first column, numbers in the others. */
final class MarkdownTable {
  private final StringBuilder text = new StringBuilder();
  private final Consumer<String> lines;

  MarkdownTable(List<String> heads) {
    this(heads, line -> {});
  }

  /**
   * A table that somebody reads while it grows.
   *
   * @param lines takes each line as soon as it is there, ended
   */
  MarkdownTable(List<String> heads, Consumer<String> lines) {
    this.lines = lines;
    List<String> rule = new ArrayList<>(Collections.nCopies(heads.size(), "--:"));
    rule.set(0, "---");
    line(heads);
    line(rule);
  }

  /** Adds a row of as many cells as there are heads. */
  void add(List<String> cells) {
    line(cells);
  }

  void add(String... cells) {
    add(List.of(cells));
  }

  /** The table, a line a row, the last one ended too. */
  String text() {
    return text.toString();
  }

  private void line(List<String> cells) {
    String line = "| " + String.join(" | ", cells) + " |\n";
    text.append(line);
    lines.accept(line);
  }
}
