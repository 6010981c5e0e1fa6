package io.papergraph.serve;

import io.papergraph.rdf.Vocabulary;
import io.papergraph.store.KnowledgeStore;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;

/**
 * Every resource of the store at the path that its IRI has after the base: a thing is no document,
 * so its address leads (303) to the document about it in the format that the client likes best, or
 * to a page. Terms of the ontology have a hash, and their document is {@code /ontology}.
 */
final class Resources extends GetServlet {
  private static final long serialVersionUID = 1L;

  /** The beginnings of paths under which resources are. */
  static final List<String> KINDS =
      List.of(
          "paper", "entity", "name", "graph", "repository", "extractor", "curation", "statistic");

  static final String ONTOLOGY = "/ontology";

  private final transient KnowledgeStore store;
  private final transient QueryService service;
  private final transient StoreTag tag;
  private final transient PagesServlet pages;
  private final ServerLimits limits;

  Resources(
      KnowledgeStore store,
      QueryService service,
      StoreTag tag,
      PagesServlet pages,
      ServerLimits limits) {
    this.store = store;
    this.service = service;
    this.tag = tag;
    this.pages = pages;
    this.limits = limits;
  }

  @Override
  void answer(String path, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.addHeader("Vary", "Accept");
    boolean ontology = path.equals(ONTOLOGY);
    String iri = ontology ? Vocabulary.NS : store.base() + path.substring(1);
    boolean document = ontology || request.getParameter("format") != null;
    AnswerFormat format = AnswerFormat.ofGraph(request);
    if (document && tag.isKnown(request, response)) {
      return;
    }
    boolean html = !document && AnswerFormat.prefersHtml(request);
    if (html) {
      link(path, response);
      if (pages.sends(request, response)) {
        return;
      }
    }
    QueryAnswer.Triples found = ontology ? BundledOntology.read() : find(iri, document, request);
    if (!html) {
      link(path, response);
    }
    if (document) {
      if (found.truncated()) {
        response.setHeader(SparqlEndpoint.TRUNCATED, String.valueOf(limits.maxRows()));
      }
      format.send(found, response);
      return;
    }
    response.setStatus(HttpServletResponse.SC_SEE_OTHER);
    response.setHeader("Location", path + "?format=" + format.name());
  }

  private QueryAnswer.Triples find(String iri, boolean whole, HttpServletRequest request) {
    ResourceJob job = new ResourceJob(store, iri, whole ? limits.maxRows() : 1, limits.timeout());
    QueryAnswer.Triples found = service.run(job, request.getRemoteAddr());
    if (found.graph().isEmpty()) {
      throw new Refusal(404, "the store has nothing about this");
    }
    return found;
  }

  private static void link(String path, HttpServletResponse response) {
    response.addHeader(
        "Link", "<%s?format=turtle>; rel=\"describedby\"; type=\"text/turtle\"".formatted(path));
    for (AnswerFormat format : AnswerFormat.graphs()) {
      response.addHeader(
          "Link",
          "<%s?format=%s>; rel=\"alternate\"; type=\"%s\""
              .formatted(path, format.name(), format.asked()));
    }
  }
}
