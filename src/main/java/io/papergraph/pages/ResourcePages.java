package io.papergraph.pages;

import java.util.List;

/** The page of whatever has an IRI: the one of its kind, or the way to what it stands for. */
final class ResourcePages {
  private final Ask ask;
  private final Templates templates;
  private final PaperPage paper;
  private final EntityPage entity;
  private final RepositoryPage repository;

  ResourcePages(Ask ask, Templates templates) {
    this.ask = ask;
    this.templates = templates;
    this.paper = new PaperPage(ask, templates);
    this.entity = new EntityPage(ask, templates);
    this.repository = new RepositoryPage(ask, templates);
  }

  /**
   * @param path as it came, not decoded: that is how IRIs are written
   */
  Page get(String path) {
    String iri = ask.links().iri(path);
    List<Row> found = ask.about("about", "thing", iri, 1);
    if (found.isEmpty()) {
      return templates.message(
          404, "Not in this graph", "The graph holds nothing of this name. Try the search.");
    }
    Row about = found.get(0);
    String instead = about.path("instead");
    if (instead.startsWith("/") && !instead.equals(path)) {
      return Page.seeOther(instead);
    }
    return switch (about.local("class")) {
      case "Paper" -> paper.get(iri);
      case "Repository" -> repository.get(iri);
      default -> entity.get(iri, about.text("label"), about.local("class"));
    };
  }
}
