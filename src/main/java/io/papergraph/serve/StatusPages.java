package io.papergraph.serve;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;

/**
 * Whether the server is well, for supervisors and proxies, and its metrics: {@code /health/live},
 * {@code /health/ready} ({@code /health} is the same) and {@code /metrics}.
 */
final class StatusPages extends GetServlet {
  private static final long serialVersionUID = 1L;

  private final transient Status status;

  StatusPages(Status status) {
    this.status = status;
  }

  @Override
  void answer(String path, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    switch (path) {
      case "/metrics" -> Plain.write(response, 200, MetricsText.TYPE, status.metrics());
      case "/health/live" -> say(response, status.whyNotLive());
      case "/health", "/health/ready" -> say(response, status.whyNotReady());
      default -> throw Refusal.notThere();
    }
  }

  private static void say(HttpServletResponse response, Optional<String> otherwise)
      throws IOException {
    Plain.text(response, otherwise.isEmpty() ? 200 : 503, otherwise.orElse("ok"));
  }
}
