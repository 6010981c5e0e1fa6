package io.papergraph.pages;

import io.papergraph.store.KnowledgeStore;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** What the graph holds, and where to begin. */
final class HomePage {
  private static final Duration KEPT = Duration.ofMinutes(1);
  private static final int DATASETS = 12;
  private static final int PAPERS = 12;
  private static final List<Question> QUESTIONS =
      List.of(
          new Question(
              "Which system scores best on ImageNet by top-1 accuracy?",
              Links.board("ImageNet", "top-1 accuracy")),
          new Question("What is measured on COCO, and by whom?", "/entity/data/coco"),
          new Question(
              "Which papers use diffusion models?", "/search?q=diffusion+models&type=paper"));

  private final Ask ask;
  private final Templates templates;
  private final KnowledgeStore store;
  private final Kept<Home> home;

  record Count(String what, String count) {}

  record Dataset(String label, String papers, String path) {}

  record Newest(String title, String authors, String issued, String path) {}

  record Question(String text, String path) {}

  record Home(
      List<Count> counts,
      String years,
      String built,
      List<Dataset> datasets,
      List<Newest> papers,
      List<Question> questions) {}

  HomePage(Ask ask, Templates templates, KnowledgeStore store, Clock clock) {
    this.ask = ask;
    this.templates = templates;
    this.store = store;
    this.home = new Kept<>(this::make, store::version, KEPT, clock);
  }

  Page get() {
    return templates.page("home", "", home.get());
  }

  void renew() {
    home.renew();
  }

  private Home make() {
    List<Count> counts =
        ask.rows("contents", Map.of(), 20).stream()
            .map(r -> new Count(r.text("what"), Shown.thousands(r.count("count"))))
            .toList();
    List<Dataset> datasets =
        ask.rows("most-named-datasets", Map.of(), DATASETS).stream()
            .map(
                r ->
                    new Dataset(
                        r.text("dataset"), Shown.thousands(r.count("papers")), r.path("entity")))
            .toList();
    List<Newest> papers =
        ask.rows("newest-papers", Map.of(), PAPERS).stream()
            .flatMap(
                r -> ask.about("paper", "paper", r.raw("paper"), 1).stream().map(p -> newest(p, r)))
            .toList();
    return new Home(counts, years(), LastBuild.of(store.directory()), datasets, papers, QUESTIONS);
  }

  private static Newest newest(Row row, Row dated) {
    return new Newest(
        row.text("title"),
        Shown.authors(row.text("authors"), 3),
        dated.text("issued"),
        dated.path("paper"));
  }

  private String years() {
    List<String> years =
        ask.rows("statistics", Map.of(), 2_000).stream()
            .filter(r -> r.raw("counted").equals("papers") && r.raw("facet").equals("year"))
            .map(r -> r.text("value"))
            .filter(y -> y.matches("[0-9]{4}"))
            .sorted()
            .toList();
    if (years.isEmpty()) {
      return "";
    }
    String first = years.get(0);
    String last = years.get(years.size() - 1);
    return first.equals(last) ? first : first + " to " + last;
  }
}
