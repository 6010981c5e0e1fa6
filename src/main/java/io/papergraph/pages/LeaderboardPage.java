package io.papergraph.pages;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Levels on a dataset by a metric, best first; changes and factors apart from them. */
final class LeaderboardPage {
  private static final Duration KEPT = Duration.ofMinutes(1);
  private static final int MOST = 2_000;
  private static final int SHOWN = 200;
  private static final int BOARDS = 60;
  private static final int DATASETS = 40;
  private static final String LEVEL = "absolute";

  private final Ask ask;
  private final Templates templates;
  private final Kept<List<Choice>> datasets;

  /** A metric of a dataset, or a dataset, to go on with. */
  record Choice(String label, String count, String path) {}

  /**
   * A row of the board.
   *
   * @param baseline whether papers set others against this system here
   * @param conflict whether another paper gives another level for this system
   */
  record Entry(
      String system,
      String systemPath,
      String amount,
      String issued,
      String title,
      String path,
      String quote,
      String confidence,
      boolean baseline,
      boolean conflict) {}

  /** A change or factor. */
  record Change(
      String system,
      String amount,
      String way,
      String against,
      String title,
      String path,
      String quote) {}

  record Board(
      String dataset,
      String metric,
      String task,
      String direction,
      List<Choice> choices,
      List<Entry> entries,
      List<Change> changes,
      Plot plot,
      boolean more,
      String csv) {}

  /**
   * @param version of the store, which changes with it
   */
  LeaderboardPage(Ask ask, Templates templates, Supplier<String> version, Clock clock) {
    this.ask = ask;
    this.templates = templates;
    this.datasets = new Kept<>(this::datasets, version, KEPT, clock);
  }

  Page get(Params params) {
    String dataset = params.text("dataset");
    String metric = params.text("metric");
    String task = params.text("task");
    if (dataset.isEmpty() || metric.isEmpty()) {
      List<Choice> choices = dataset.isEmpty() ? datasets.get() : metrics(dataset);
      return page(board(dataset, metric, task, choices, List.of()));
    }
    List<Row> rows =
        ask.rows(
            "leaderboard", Map.of("dataset", dataset, "metric", metric, "task", task), MOST + 1);
    if (params.text("format").equals("csv")) {
      return Page.csv(BoardCsv.of(levels(rows)));
    }
    List<Choice> choices = rows.isEmpty() ? metrics(dataset) : List.of();
    return page(board(dataset, metric, task, choices, rows));
  }

  void renew() {
    datasets.renew();
  }

  private Page page(Board board) {
    String of =
        board.metric().isEmpty() ? board.dataset() : board.dataset() + ", " + board.metric();
    return templates.page(
        "leaderboard", of.isEmpty() ? "Leaderboards" : "Leaderboard: " + of, board);
  }

  private List<Choice> datasets() {
    return ask.rows("most-named-datasets", Map.of(), DATASETS).stream()
        .map(
            r ->
                new Choice(
                    r.text("dataset"),
                    Shown.thousands(r.count("papers")) + " papers",
                    "/leaderboard?dataset=" + Links.encode(r.text("dataset"))))
        .toList();
  }

  /** The metrics of whatever is called so. */
  private List<Choice> metrics(String dataset) {
    return ask.rows("things", Map.of("name", dataset), 5).stream()
        .filter(t -> Set.of("Dataset", "Benchmark").contains(t.local("class")))
        .flatMap(t -> ask.about("boards", "thing", t.raw("entity"), BOARDS).stream())
        .map(
            r ->
                new Choice(
                    r.text("metric"),
                    Shown.thousands(r.count("results")) + " results",
                    Links.board(dataset, r.text("metric"))))
        .toList();
  }

  private static List<Row> levels(List<Row> rows) {
    return rows.stream().filter(r -> r.raw("kind").equals(LEVEL) && r.has("level")).toList();
  }

  private static Board board(
      String dataset, String metric, String task, List<Choice> choices, List<Row> rows) {
    List<Row> levels = levels(rows);
    Set<String> baselines =
        rows.stream().map(r -> r.raw("baselineEntity")).collect(Collectors.toSet());
    Set<String> disputed = disputed(levels);
    String higher = levels.isEmpty() ? "" : levels.get(0).raw("higher");
    return new Board(
        dataset,
        metric,
        task,
        direction(higher),
        choices,
        levels.stream().limit(SHOWN).map(r -> entry(r, baselines, disputed)).toList(),
        rows.stream()
            .filter(r -> !r.raw("kind").equals(LEVEL))
            .limit(SHOWN)
            .map(LeaderboardPage::change)
            .toList(),
        Plot.dates(best(levels, higher)),
        rows.size() > SHOWN,
        Links.board(dataset, metric)
            + (task.isEmpty() ? "" : "&task=" + Links.encode(task))
            + "&format=csv");
  }

  private static String direction(String higher) {
    return switch (higher) {
      case "true" -> "Higher is better.";
      case "false" -> "Lower is better.";
      default -> "Which way is better is not known, so these are not ranked.";
    };
  }

  private static Entry entry(Row row, Set<String> baselines, Set<String> disputed) {
    String system = row.raw("systemEntity");
    return new Entry(
        row.text("system"),
        row.path("systemEntity"),
        row.amount(),
        row.text("issued"),
        row.text("title"),
        row.path("result"),
        row.text("quote"),
        row.text("confidence"),
        !system.isEmpty() && baselines.contains(system),
        disputed.contains(system));
  }

  private static Change change(Row row) {
    return new Change(
        row.text("system"),
        row.amount(),
        (row.raw("kind").equals("delta") ? "change " : "factor ") + row.text("direction"),
        row.text("baseline"),
        row.text("title"),
        row.path("result"),
        row.text("quote"));
  }

  /** The systems for which another paper than that of the best level gives another level. */
  private static Set<String> disputed(List<Row> levels) {
    Map<String, Row> first = new LinkedHashMap<>();
    Set<String> disputed = new TreeSet<>();
    for (Row row : levels) {
      Row other = first.putIfAbsent(row.raw("systemEntity"), row);
      if (other != null
          && row.has("systemEntity")
          && !other.raw("paper").equals(row.raw("paper"))
          && other.number("level") != row.number("level")) {
        disputed.add(row.raw("systemEntity"));
      }
    }
    return disputed;
  }

  /** The steps by which the best level moved. */
  private static List<Plot.Dated> best(List<Row> levels, String higher) {
    List<Row> dated = new ArrayList<>(levels.stream().filter(r -> r.has("issued")).toList());
    dated.sort(Comparator.comparing(r -> r.raw("issued")));
    List<Plot.Dated> steps = new ArrayList<>();
    double sign = higher.equals("false") ? -1 : 1;
    double best = Double.NEGATIVE_INFINITY;
    for (Row row : higher.isEmpty() ? List.<Row>of() : dated) {
      if (sign * row.number("level") > best) {
        best = sign * row.number("level");
        String label = row.amount() + (row.has("system") ? ", " + row.text("system") : "");
        steps.add(new Plot.Dated(row.text("issued"), row.number("level"), label));
      }
    }
    return steps;
  }
}
