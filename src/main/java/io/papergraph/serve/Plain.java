package io.papergraph.serve;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Short answers that are no query results. */
final class Plain {
  private static final String TEXT = "text/plain; charset=utf-8";

  /** What is said of an answer, and no longer holds when a refusal takes its place. */
  private static final List<String> DESCRIPTIVE =
      List.of("Content-Encoding", "ETag", "Link", "Location", SparqlEndpoint.TRUNCATED);

  private Plain() {}

  static void text(HttpServletResponse response, int status, String line) throws IOException {
    write(response, status, TEXT, line + "\n");
  }

  static void json(HttpServletResponse response, String json) throws IOException {
    write(response, 200, "application/json", json + "\n");
  }

  /** Sends a refusal, unless an answer is already on its way. */
  static void refuse(HttpServletResponse response, Refusal refusal) {
    if (response.isCommitted()) {
      return;
    }
    response.resetBuffer();
    DESCRIPTIVE.forEach(name -> response.setHeader(name, null));
    if (refusal.status() == 405) {
      response.setHeader("Allow", refusal.allowed());
    }
    refusal.retryAfter().ifPresent(s -> response.setIntHeader("Retry-After", s));
    try {
      text(response, refusal.status(), String.valueOf(refusal.getMessage()));
    } catch (IOException e) {
      // The client is gone; there is nobody to tell.
    }
  }

  static void write(HttpServletResponse response, int status, String type, String body)
      throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    response.setStatus(status);
    response.setContentType(type);
    response.setHeader("Cache-Control", "no-store");
    response.setContentLength(bytes.length);
    response.getOutputStream().write(bytes);
  }
}
