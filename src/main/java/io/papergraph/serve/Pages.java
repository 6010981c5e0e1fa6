package io.papergraph.serve;

import io.papergraph.query.NamedQuery;
import io.papergraph.query.Parameter;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;

/** The page at {@code /}, and the answer to everything that is not there. */
final class Pages extends HttpServlet {
  private static final long serialVersionUID = 1L;

  private final String endpoint;
  private final String questions;

  Pages(String endpoint, List<NamedQuery> questions) {
    this.endpoint = endpoint;
    this.questions = questions.stream().map(Pages::entry).collect(Collectors.joining("\n"));
  }

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    boolean get = request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
    String path = request.getRequestURI();
    if (get && path.equals("/")) {
      Plain.html(response, home(request.getRequestURL() + endpoint.substring(1)));
    } else {
      Plain.refuse(response, Refusal.notThere());
    }
  }

  private String home(String address) {
    return """
        <!DOCTYPE html>
        <html lang="en">
        <head><meta charset="utf-8"><title>Papergraph</title></head>
        <body>
        <h1>Papergraph</h1>
        <p>What machine-learning papers claim, as a graph: every fact with its words and its paper.
        This server answers SPARQL 1.1 queries at <code>%1$s</code> and changes nothing.</p>
        <pre>curl -H 'Accept: text/csv' %1$s --data-urlencode \\
          'query=SELECT ?type (COUNT(*) AS ?things) { ?thing a ?type } GROUP BY ?type'</pre>
        <p>The query pages of Apache Jena Fuseki are at <a href="/fuseki/">/fuseki/</a>.</p>
        <p>JSON, CSV, TSV and XML for rows; Turtle, N-Triples and JSON-LD for graphs.</p>
        <h2>Questions</h2>
        <p>Each runs with <code>papergraph query NAME --param k=v</code>.</p>
        <dl>
        %2$s
        </dl>
        </body>
        </html>
        """
        .formatted(escape(address), questions);
  }

  private static String entry(NamedQuery question) {
    String parameters =
        question.parameters().stream().map(Parameter::name).collect(Collectors.joining(", "));
    return "<dt><code>%s</code> (%s)</dt><dd>%s</dd>"
        .formatted(escape(question.name()), escape(parameters), escape(question.question()));
  }

  static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }
}
