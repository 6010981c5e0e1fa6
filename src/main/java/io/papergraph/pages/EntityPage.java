package io.papergraph.pages;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;

/** A thing across papers: names, lines, papers, results, and why it is one thing. */
final class EntityPage {
  private static final int INTRODUCERS = 5;
  private static final int PAPERS = 15;
  private static final int NAMES = 60;
  private static final int LINES = 30;
  private static final int BOARDS = 30;
  private static final int RESULTS = 30;

  private final Ask ask;
  private final Templates templates;

  record Name(String label, String type, String papers) {}

  record Line(String label, String papers, String path) {}

  record Use(
      String title, String path, String issued, String roles, String quote, String confidence) {}

  record Board(String metric, String results, String path) {}

  record Result(
      String amount,
      String kind,
      String system,
      String systemPath,
      String dataset,
      String datasetPath,
      String metric,
      String metricPath,
      String quote,
      String title,
      String path) {}

  record Reason(String name, String rule, String evidence, String confidence) {}

  record Entity(
      String label,
      String type,
      String path,
      String papers,
      boolean more,
      List<Name> names,
      List<Line> variants,
      List<Line> lines,
      List<Use> introducers,
      Plot plot,
      List<Use> newest,
      List<Board> boards,
      List<Result> results,
      boolean moreResults,
      List<Reason> reasons) {}

  EntityPage(Ask ask, Templates templates) {
    this.ask = ask;
    this.templates = templates;
  }

  /**
   * @param iri of a thing that is there
   * @param type its class
   */
  Page get(String iri, String label, String type) {
    Uses uses = Uses.of(ask, iri);
    List<Row> lines = ask.about("entity-lines", "thing", iri, 2 * LINES);
    List<Row> results = ask.about("results-of", "thing", iri, RESULTS + 1);
    boolean data = type.equals("Dataset") || type.equals("Benchmark");
    SortedMap<Integer, Long> years = uses.years();
    Entity entity =
        new Entity(
            label,
            Shown.words(type),
            ask.links().path(iri),
            Shown.thousands(uses.all().size()),
            uses.more(),
            ask.about("names", "thing", iri, NAMES).stream().map(EntityPage::name).toList(),
            lines(lines, "variant"),
            lines(lines, "line"),
            introducers(uses, iri),
            Plot.years(years),
            quoted(uses.all(), iri, PAPERS),
            data ? boards(iri, label) : List.of(),
            results.stream().limit(RESULTS).flatMap(r -> result(r).stream()).toList(),
            results.size() > RESULTS,
            ask.about("merges", "thing", iri, NAMES).stream().map(EntityPage::reason).toList());
    return templates.page("entity", label, entity);
  }

  private static Name name(Row row) {
    return new Name(
        row.text("label"), Shown.words(row.local("class")), Shown.thousands(row.count("papers")));
  }

  private static List<Line> lines(List<Row> rows, String relation) {
    return rows.stream()
        .filter(r -> r.raw("relation").equals(relation))
        .limit(LINES)
        .map(r -> new Line(r.text("label"), Shown.thousands(r.count("papers")), r.path("entity")))
        .toList();
  }

  /** The earliest papers that introduce it. */
  private List<Use> introducers(Uses uses, String iri) {
    List<Uses.Use> newestFirst = uses.in("introduces");
    int size = newestFirst.size();
    return quoted(newestFirst.subList(Math.max(0, size - INTRODUCERS), size), iri, INTRODUCERS);
  }

  private List<Use> quoted(List<Uses.Use> uses, String iri, int most) {
    return uses.stream().limit(most).flatMap(u -> quoted(u, iri).stream()).toList();
  }

  private List<Use> quoted(Uses.Use use, String iri) {
    List<String> roles = use.roles().stream().map(Shown::role).toList();
    return ask.rows("quote-of", Map.of("thing", iri, "paper", use.paper()), 1).stream()
        .map(
            r ->
                new Use(
                    r.text("title"),
                    ask.links().path(use.paper()) + "#" + mark(r),
                    use.issued(),
                    String.join(", ", roles),
                    r.text("quote"),
                    r.text("confidence")))
        .toList();
  }

  /** The element of the paper's page that shows a mention. */
  private static String mark(Row row) {
    String[] parts = row.local("mention").split("-", -1);
    return parts.length < 2 ? "" : "mark-" + parts[0] + "-" + parts[1];
  }

  private List<Board> boards(String iri, String label) {
    return ask.about("boards", "thing", iri, BOARDS).stream()
        .map(
            r ->
                new Board(
                    r.text("metric"),
                    Shown.thousands(r.count("results")),
                    Links.board(label, r.text("metric"))))
        .toList();
  }

  private List<Result> result(Row found) {
    return ask.about("result", "result", found.raw("result"), 1).stream()
        .map(row -> result(row, found.path("result")))
        .toList();
  }

  private static Result result(Row row, String path) {
    return new Result(
        row.amount(),
        kind(row.local("kind"), row.local("direction").toLowerCase(Locale.ROOT)),
        row.text("system"),
        row.path("systemEntity"),
        row.text("dataset"),
        row.path("datasetEntity"),
        row.text("metric"),
        row.path("metricEntity"),
        row.text("quote"),
        row.text("title"),
        path);
  }

  private static String kind(String kind, String direction) {
    return switch (kind) {
      case "Delta" -> ("change " + direction).strip();
      case "Ratio" -> ("factor " + direction).strip();
      default -> "level";
    };
  }

  private static Reason reason(Row row) {
    return new Reason(
        row.text("name"),
        Shown.words(row.local("rule")),
        row.text("evidence"),
        row.text("confidence"));
  }
}
