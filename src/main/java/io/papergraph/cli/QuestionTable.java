package io.papergraph.cli;

import io.papergraph.query.Printable;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Consumer;

/** What questions took, in milliseconds: a row a question and what it was asked with. */
final class QuestionTable {
  private static final int SHOWN = 40;
  private static final double DIGIT_BELOW = 100;
  private static final String NONE = "–";

  private final String base;
  private final int askings;
  private final MarkdownTable table;

  /**
   * @param stores their names, from the smallest to the largest
   * @param endpoint whether there is one beside the last store
   * @param base left out of IRIs
   * @param askings a figure that rests on fewer says so
   * @param lines takes each line as soon as it is known
   */
  QuestionTable(
      List<String> stores, boolean endpoint, String base, int askings, Consumer<String> lines) {
    this.base = base;
    this.askings = askings;
    List<String> heads = new ArrayList<>(List.of("question", "rows", "cold"));
    stores.forEach(store -> heads.addAll(List.of(store + ": p50", "p95", "processor")));
    if (stores.size() > 1) {
      heads.add("growth");
    }
    if (endpoint) {
      heads.addAll(List.of("endpoint: p50", "p95", "ratio", "rows"));
    }
    table = new MarkdownTable(heads, lines);
  }

  /** Adds a row. */
  void add(QuestionTrial trial) {
    PlaceTrial largest = trial.largest();
    List<String> cells = new ArrayList<>();
    int wanted = trial.sample().askings(askings);
    cells.add(label(trial.sample()));
    cells.add(largest.failure().isPresent() ? NONE : Figure.whole(largest.rows().size()));
    cells.add(millis(trial.cold()));
    for (PlaceTrial store : trial.stores()) {
      cells.addAll(wall(store, wanted));
      cells.add(millis(store.times().medianProcessor()));
    }
    if (trial.stores().size() > 1) {
      cells.add(ratio(largest, trial.smallest()));
    }
    trial
        .endpoint()
        .ifPresent(
            remote -> {
              cells.addAll(wall(remote, wanted));
              cells.add(ratio(largest, remote));
              cells.add(rows(largest, remote));
            });
    table.add(cells);
  }

  /** The table, a line a row. */
  String text() {
    return table.text();
  }

  private String label(QuestionSample sample) {
    String label = "`" + sample.question().name() + "` " + sample.choice();
    return sample.words().isEmpty() ? label : label + ": " + plain(sample.words());
  }

  private List<String> wall(PlaceTrial trial, int wanted) {
    if (trial.failure().isPresent()) {
      return List.of("no answer", NONE);
    }
    int count = trial.times().count();
    String fewer = count < wanted ? " (" + count + ")" : "";
    return List.of(millis(trial.times().median()) + fewer, millis(trial.times().slowest()));
  }

  private static String rows(PlaceTrial store, PlaceTrial remote) {
    if (remote.failure().isPresent() || store.failure().isPresent()) {
      return NONE;
    }
    if (!remote.askedAll() || !store.askedAll()) {
      return NONE;
    }
    return remote.rows().equals(store.rows())
        ? "the same"
        : "**others: " + Figure.whole(remote.rows().size()) + "**";
  }

  private static String millis(OptionalDouble millis) {
    if (millis.isEmpty()) {
      return NONE;
    }
    double value = millis.getAsDouble();
    return value < DIGIT_BELOW ? Figure.one(value) : Figure.whole(value);
  }

  private static String ratio(PlaceTrial one, PlaceTrial other) {
    OptionalDouble above = one.times().slowest();
    OptionalDouble below = other.times().slowest();
    return above.isEmpty()
            || below.isEmpty()
            || one.failure().isPresent()
            || other.failure().isPresent()
        ? NONE
        : Figure.two(above.getAsDouble() / below.getAsDouble());
  }

  private String plain(String text) {
    String shown = Printable.of(text).replace(base, "");
    shown = shown.length() > SHOWN ? shown.substring(0, SHOWN) + "…" : shown;
    return shown.replaceAll("[\\\\|`*_<>\\[\\]]", "\\\\$0");
  }
}
