package io.papergraph.cli;

import io.papergraph.cli.PageClient.Took;
import io.papergraph.cli.PageSample.Asking;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a page took, and the same question in SPARQL beside it. */
final class PageTrial {
  private static final int OK = 200;

  private final PageSample sample;
  private final PageClient client;
  private final Cell page = new Cell();
  private final Cell raw = new Cell();

  /** Times of one of the two. */
  static final class Cell {
    final AskingTimes first = new AskingTimes();
    final AskingTimes warm = new AskingTimes();
    final List<String> failures = new ArrayList<>();
  }

  PageTrial(PageSample sample, PageClient client) {
    this.sample = sample;
    this.client = client;
  }

  /**
   * Asks for everything once, then again and again. Page and SPARQL go first in turns, as the
   * second finds in memory what the first has read.
   *
   * @param passes after the first
   */
  void run(int passes) {
    for (int pass = 0; pass <= passes; pass++) {
      for (int i = 0; i < sample.askings().size(); i++) {
        ask(sample.askings().get(i), (pass + i) % 2 == 0, pass == 0);
      }
    }
  }

  private void ask(Asking asking, boolean pageFirst, boolean first) {
    if (pageFirst) {
      page(asking, first);
    }
    count(raw, client.ask(asking.sparql()), first, asking);
    if (!pageFirst) {
      page(asking, first);
    }
  }

  private void page(Asking asking, boolean first) {
    count(page, client.get(asking.path()), first, asking);
  }

  private static void count(Cell cell, Took took, boolean first, Asking asking) {
    (first ? cell.first : cell.warm).add(took.wall(), took.processor());
    if (took.status() != OK) {
      cell.failures.add(took.status() + " for " + asking.path());
    }
  }

  PageSample sample() {
    return sample;
  }

  Cell page() {
    return page;
  }

  Cell raw() {
    return raw;
  }

  /** A line where something got another answer than what was asked for. */
  Optional<String> complaint() {
    return page.failures.isEmpty() && raw.failures.isEmpty()
        ? Optional.empty()
        : Optional.of(sample.label() + ": page " + some(page) + "; SPARQL " + some(raw));
  }

  private static String some(Cell cell) {
    int count = cell.failures.size();
    return count == 0 ? "as it should" : count + " refused, e.g. " + cell.failures.get(0);
  }
}
