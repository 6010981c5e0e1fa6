package io.papergraph.serve;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** The description of the data, by content negotiation. */
final class AboutPage extends HttpServlet {
  private static final long serialVersionUID = 1L;

  private final transient AboutStore about;

  AboutPage(AboutStore about) {
    this.about = about;
  }

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    try {
      if (!request.getMethod().equals("GET") && !request.getMethod().equals("HEAD")) {
        throw Refusal.getOnly();
      }
      AnswerFormat format = AnswerFormat.ofGraph(request);
      response.addHeader("Vary", "Accept");
      format.send(about.data(SparqlEndpoint.root(request)), response);
    } catch (Refusal e) {
      Plain.refuse(response, e);
    }
  }
}
