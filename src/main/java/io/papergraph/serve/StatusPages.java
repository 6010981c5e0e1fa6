package io.papergraph.serve;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;

/**
 * Whether the server is well, for supervisors and proxies, and its metrics: {@code /health/live},
 * {@code /health/ready} ({@code /health} is the same) and {@code /metrics}.
 */
final class StatusPages extends HttpServlet {
  private static final long serialVersionUID = 1L;

  private final transient Status status;

  StatusPages(Status status) {
    this.status = status;
  }

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    boolean get = request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
    String path = request.getRequestURI();
    if (!get) {
      Plain.refuse(response, Refusal.getOnly());
    } else if (path.equals("/metrics")) {
      Plain.write(response, 200, MetricsText.TYPE, status.metrics());
    } else if (path.equals("/health/live")) {
      answer(response, status.whyNotLive());
    } else if (path.equals("/health") || path.equals("/health/ready")) {
      answer(response, status.whyNotReady());
    } else {
      Plain.refuse(response, Refusal.notThere());
    }
  }

  private static void answer(HttpServletResponse response, Optional<String> otherwise)
      throws IOException {
    Plain.text(response, otherwise.isEmpty() ? 200 : 503, otherwise.orElse("ok"));
  }
}
