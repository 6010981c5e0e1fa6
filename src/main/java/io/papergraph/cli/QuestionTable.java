package io.papergraph.cli;

import io.papergraph.query.Printable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

/** What questions took, as a table of Markdown: a row a question and what it was asked with. */
final class QuestionTable {
  private static final int SHOWN = 40;
  private static final double DIGIT_BELOW = 100;

  private final List<BenchPlace> stores;
  private final Optional<BenchPlace> endpoint;
  private final String base;

  /**
   * @param stores from the smallest to the largest; the last is set against the endpoint
   * @param base left out of IRIs
   */
  QuestionTable(List<BenchPlace> stores, Optional<BenchPlace> endpoint, String base) {
    this.stores = List.copyOf(stores);
    this.endpoint = endpoint;
    this.base = base;
  }

  String head() {
    List<String> cells = new ArrayList<>(List.of("question", "asked with", "rows", "cold"));
    stores.forEach(store -> cells.addAll(List.of(store.name() + " p50", "p95")));
    if (stores.size() > 1) {
      cells.add("growth");
    }
    endpoint.ifPresent(
        place -> cells.addAll(List.of(place.name() + " p50", "p95", "ratio", "rows")));
    return line(cells) + line(cells.stream().map(c -> "---").toList());
  }

  String row(QuestionTrial trial) {
    BenchPlace last = stores.get(stores.size() - 1);
    QuestionSample sample = trial.sample();
    List<String> cells = new ArrayList<>();
    cells.add("`" + sample.question().name() + "`");
    cells.add(sample.choice() + (sample.words().isEmpty() ? "" : ": " + plain(sample.words())));
    cells.add(String.format(Locale.ROOT, "%,d", trial.rows(last)));
    cells.add(millis(trial.cold()));
    for (BenchPlace store : stores) {
      cells.add(millis(trial.median(store)));
      cells.add(
          trial.failure(store).map(this::plain).orElseGet(() -> millis(trial.slowest(store))));
    }
    if (stores.size() > 1) {
      cells.add(ratio(trial.slowest(last), trial.slowest(stores.get(0))));
    }
    endpoint.ifPresent(place -> beside(trial, last, place, cells));
    return line(cells);
  }

  private void beside(QuestionTrial trial, BenchPlace store, BenchPlace place, List<String> cells) {
    Optional<String> failure = trial.failure(place);
    cells.add(millis(trial.median(place)));
    cells.add(millis(trial.slowest(place)));
    cells.add(ratio(trial.slowest(store), trial.slowest(place)));
    cells.add(
        failure
            .map(this::plain)
            .orElseGet(
                () ->
                    trial.agree(store, place)
                        ? "the same"
                        : String.format(Locale.ROOT, "others: %,d", trial.rows(place))));
  }

  private static String millis(OptionalDouble millis) {
    if (millis.isEmpty()) {
      return "–";
    }
    double value = millis.getAsDouble();
    return String.format(Locale.ROOT, value < DIGIT_BELOW ? "%.1f" : "%,.0f", value);
  }

  private static String ratio(OptionalDouble one, OptionalDouble other) {
    return one.isEmpty() || other.isEmpty()
        ? "–"
        : String.format(Locale.ROOT, "%.2f", one.getAsDouble() / other.getAsDouble());
  }

  private String plain(String text) {
    String shown = Printable.of(text).replace(base, "").replaceAll("[\\\\|`*_<>\\[\\]]", "\\\\$0");
    return shown.length() > SHOWN ? shown.substring(0, SHOWN) + "…" : shown;
  }

  private static String line(List<String> cells) {
    return "| " + String.join(" | ", cells) + " |\n";
  }
}
