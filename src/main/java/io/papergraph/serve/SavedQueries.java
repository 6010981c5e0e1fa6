package io.papergraph.serve;

import io.papergraph.query.NamedQuery;
import io.papergraph.query.ParameterBinder;
import io.papergraph.query.QueryCatalog;
import io.papergraph.query.QueryException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The questions that ship with the project as plain addresses: {@code /api/queries} lists them,
 * {@code /api/queries/NAME?param=…} answers one, {@code /api/openapi.json} describes them.
 */
final class SavedQueries extends GetServlet {
  private static final long serialVersionUID = 1L;

  static final String PATH = "/api";

  private static final Logger LOG = LoggerFactory.getLogger(SavedQueries.class);
  private static final String LIST = PATH + "/queries";

  private final transient QueryService service;
  private final transient QueryCatalog catalog;
  private final transient ParameterBinder binder;
  private final transient StoreTag tag;
  private final ServerLimits limits;
  private final String list;
  private final String description;

  /**
   * @param base the base of the store
   */
  SavedQueries(
      QueryService service, QueryCatalog catalog, String base, StoreTag tag, ServerLimits limits) {
    this.service = service;
    this.catalog = catalog;
    this.binder = new ParameterBinder(base);
    this.tag = tag;
    this.limits = limits;
    OpenApi api = new OpenApi(LIST, catalog.all());
    this.list = api.list();
    this.description = api.description();
  }

  @Override
  void answer(String path, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (path.equals(LIST)) {
      Plain.json(response, list);
    } else if (path.equals(PATH + "/openapi.json")) {
      Plain.json(response, description);
    } else if (path.startsWith(LIST + "/")) {
      ask(question(path.substring(LIST.length() + 1)), request, response);
    } else {
      throw Refusal.notThere();
    }
  }

  private NamedQuery question(String name) {
    return catalog
        .find(name)
        .orElseThrow(() -> new Refusal(404, "there is no such question; see " + LIST));
  }

  private void ask(NamedQuery question, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String sparql = bound(question, request);
    if (tag.isKnown(request, response)) {
      return;
    }
    Duration timeout = limits.timeout();
    QueryRequest query = new QueryRequest(sparql, List.of(), List.of(), timeout);
    QueryAnswer answer = service.ask(query, request.getRemoteAddr());
    AnswerFormat format = AnswerFormat.of(answer, request);
    if (answer.truncated()) {
      response.setHeader(SparqlEndpoint.TRUNCATED, String.valueOf(limits.maxRows()));
    }
    response.addHeader("Vary", "Accept");
    format.send(answer, response);
  }

  private String bound(NamedQuery question, HttpServletRequest request) {
    Map<String, String> values = new LinkedHashMap<>();
    parameters(request)
        .forEach(
            (name, given) -> {
              if (given.length != 1) {
                throw Refusal.badRequest("more than one '" + name + "'");
              }
              if (!name.equals("format")) {
                values.put(name, given[0]);
              }
            });
    try {
      return binder.bind(question, values).serialize();
    } catch (QueryException e) {
      throw Refusal.badRequest(
          String.valueOf(e.getMessage()).replace("--param ", "the parameter "));
    }
  }

  private static Map<String, String[]> parameters(HttpServletRequest request) {
    try {
      return request.getParameterMap();
    } catch (RuntimeException e) {
      LOG.debug("parameters that cannot be read", e);
      throw Refusal.badRequest("the parameters cannot be read");
    }
  }
}
