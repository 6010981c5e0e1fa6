package io.papergraph.pages;

import java.util.List;

/** A code repository and the papers that link to it. */
final class RepositoryPage {
  private static final int MOST = 200;

  private final Ask ask;
  private final Templates templates;

  record Linking(String title, String issued, String path) {}

  record Repository(String label, String address, String path, List<Linking> papers) {}

  RepositoryPage(Ask ask, Templates templates) {
    this.ask = ask;
    this.templates = templates;
  }

  Page get(String iri) {
    List<Row> rows = ask.about("repository-papers", "repository", iri, MOST);
    if (rows.isEmpty()) {
      return templates.message(404, "No such repository", "No paper of the graph links to it.");
    }
    String label = Shown.plain(ask.links().shortForm(iri).replaceFirst("^repository/", ""));
    List<Linking> papers =
        rows.stream()
            .map(r -> new Linking(r.text("title"), r.text("issued"), r.path("paper")))
            .toList();
    String address = Links.outside(rows.get(0).raw("address"));
    return templates.page(
        "repository", label, new Repository(label, address, ask.links().path(iri), papers));
  }
}
