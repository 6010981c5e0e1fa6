package io.papergraph.serve;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The web pages of Fuseki under {@code /fuseki/}, and what they ask of a server: read-only answers,
 * made here. There is no admin module behind them.
 */
final class FusekiPages extends HttpServlet {
  private static final long serialVersionUID = 1L;

  /** Where the pages are, without the slash that they need at the end. */
  static final String PATH = "/fuseki";

  /** The name under which the pages know the store. */
  static final String DATASET = "papergraph";

  private static final String FILES = "/webapp";
  private static final Pattern FILE = Pattern.compile("/(static/)?[A-Za-z0-9][A-Za-z0-9_.-]*");
  private static final Map<String, String> TYPES =
      Map.of(
          "html", "text/html; charset=utf-8",
          "js", "text/javascript; charset=utf-8",
          "css", "text/css; charset=utf-8",
          "ico", "image/x-icon");

  /** As for all pages, but with their own scripts; the query editor writes styles and images. */
  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline';"
          + " img-src 'self' data:; font-src 'self' data:; connect-src 'self'; base-uri 'none';"
          + " form-action 'none'; frame-ancestors 'none'";

  private final transient FusekiAnswers answers;

  FusekiPages(FusekiAnswers answers) {
    this.answers = answers;
  }

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String path = request.getRequestURI().substring(PATH.length());
    boolean get = request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
    if (!get) {
      Plain.refuse(response, Refusal.readOnly());
    } else if (path.isEmpty()) {
      response.setStatus(HttpServletResponse.SC_MOVED_PERMANENTLY);
      response.setHeader("Location", PATH + "/");
    } else if (path.startsWith("/$/")) {
      answer(path.substring("/$/".length()), response);
    } else {
      file(path.equals("/") ? "/index.html" : path, response);
    }
  }

  private void answer(String call, HttpServletResponse response) throws IOException {
    String json = answers.to(call);
    if (json == null) {
      Plain.refuse(response, Refusal.notThere());
    } else {
      Plain.json(response, json);
    }
  }

  private static void file(String path, HttpServletResponse response) throws IOException {
    String type = TYPES.get(path.substring(path.lastIndexOf('.') + 1));
    try (@Nullable InputStream in = FILE.matcher(path).matches() ? open(path) : null) {
      if (in == null || type == null) {
        Plain.refuse(response, Refusal.notThere());
        return;
      }
      response.setHeader("Content-Security-Policy", POLICY);
      response.setContentType(type);
      response.setHeader("Cache-Control", cache(path));
      in.transferTo(response.getOutputStream());
    }
  }

  /** The names of static files change with their content. */
  private static String cache(String path) {
    return path.startsWith("/static/") ? "max-age=86400" : "no-cache";
  }

  private static @Nullable InputStream open(String path) {
    return FusekiPages.class.getResourceAsStream(FILES + path);
  }
}
