package io.papergraph.serve;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;

/**
 * Lets scripts of named web sites read answers, never with the credentials of who looks at them,
 * and never anything under {@code /admin}. All others get no header, so that browsers keep answers
 * from them.
 */
final class Cors implements Filter {
  private static final String SECONDS = "86400";

  private final List<String> origins;

  /**
   * @param origins the sites, as browsers write them in {@code Origin}
   */
  Cors(List<String> origins) {
    this.origins = List.copyOf(origins);
  }

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    HttpServletRequest asked = (HttpServletRequest) request;
    HttpServletResponse answer = (HttpServletResponse) response;
    if (origins.isEmpty() || asked.getRequestURI().startsWith("/admin")) {
      chain.doFilter(request, response);
      return;
    }
    boolean named = allow(asked, answer);
    if (named && isPreflight(asked)) {
      answer.setHeader("Access-Control-Allow-Methods", "GET, HEAD, POST");
      answer.setHeader("Access-Control-Allow-Headers", "Accept, Content-Type, If-None-Match");
      answer.setHeader("Access-Control-Max-Age", SECONDS);
      answer.setStatus(HttpServletResponse.SC_NO_CONTENT);
      return;
    }
    chain.doFilter(request, response);
  }

  /** Sets the headers; those of a refusal need them again, as it resets the answer. */
  private boolean allow(HttpServletRequest request, HttpServletResponse response) {
    response.addHeader("Vary", "Origin");
    String origin = request.getHeader("Origin");
    if (origin == null || !origins.contains(origin)) {
      return false;
    }
    response.setHeader("Access-Control-Allow-Origin", origin);
    response.setHeader("Access-Control-Expose-Headers", "ETag, Link, " + SparqlEndpoint.TRUNCATED);
    response.setHeader("Cross-Origin-Resource-Policy", "cross-origin");
    return true;
  }

  private static boolean isPreflight(HttpServletRequest request) {
    return request.getMethod().equals("OPTIONS")
        && request.getHeader("Access-Control-Request-Method") != null;
  }
}
