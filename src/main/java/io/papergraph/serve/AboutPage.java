package io.papergraph.serve;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** The description of the data, by content negotiation. */
final class AboutPage extends GetServlet {
  private static final long serialVersionUID = 1L;

  private final transient AboutStore about;

  AboutPage(AboutStore about) {
    this.about = about;
  }

  @Override
  void answer(String path, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    AnswerFormat format = AnswerFormat.ofGraph(request);
    response.addHeader("Vary", "Accept");
    format.send(about.data(SparqlEndpoint.root(request)), response);
  }
}
