package io.papergraph.cli;

import io.papergraph.cli.PageTrial.Cell;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Consumer;

/** What pages took, in milliseconds, beside SPARQL: a row a page. */
final class PageTable {
  private static final String NONE = "–";
  private static final List<String> HEADS =
      List.of(
          "page",
          "values",
          "first: p50",
          "p95",
          "most",
          "warm: p50",
          "p95",
          "most",
          "processor",
          "SPARQL",
          "first: p95",
          "warm: p50",
          "p95",
          "processor",
          "ratio p50",
          "p95",
          "refused");

  private final MarkdownTable table;

  /**
   * @param lines takes each line as soon as it is known
   */
  PageTable(Consumer<String> lines) {
    this.table = new MarkdownTable(HEADS, lines);
  }

  void add(PageTrial trial) {
    Cell page = trial.page();
    Cell raw = trial.raw();
    List<String> cells = new ArrayList<>();
    cells.add(trial.sample().label());
    cells.add(Figure.whole(trial.sample().askings().size()));
    cells.add(millis(page.first.median()));
    cells.add(millis(page.first.slowest()));
    cells.add(millis(page.first.longest()));
    cells.add(millis(page.warm.median()));
    cells.add("**" + millis(page.warm.slowest()) + "**");
    cells.add(millis(page.warm.longest()));
    cells.add(millis(page.warm.meanProcessor()));
    cells.add("`" + trial.sample().question() + "`");
    cells.add(millis(raw.first.slowest()));
    cells.add(millis(raw.warm.median()));
    cells.add(millis(raw.warm.slowest()));
    cells.add(millis(raw.warm.meanProcessor()));
    cells.add(ratio(page.warm.median(), raw.warm.median()));
    cells.add(ratio(page.warm.slowest(), raw.warm.slowest()));
    cells.add(Figure.whole(page.failures.size()) + " / " + Figure.whole(raw.failures.size()));
    table.add(cells);
  }

  /** The table, a line a row. */
  String text() {
    return table.text();
  }

  private static String millis(OptionalDouble millis) {
    return millis.isEmpty() ? NONE : Figure.one(millis.getAsDouble());
  }

  private static String ratio(OptionalDouble above, OptionalDouble below) {
    return above.isEmpty() || below.isEmpty()
        ? NONE
        : Figure.two(above.getAsDouble() / below.getAsDouble());
  }
}
