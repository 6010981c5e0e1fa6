package io.papergraph.serve;

import io.papergraph.pages.Assets;
import io.papergraph.pages.Page;
import io.papergraph.pages.Params;
import io.papergraph.pages.Site;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The pages for people, their styles and scripts, and the answer to everything that is not there.
 */
final class PagesServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  /** Scripts, styles and calls of this server only, and nothing inline. */
  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
          + " connect-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

  private static final String FOR_EVER = "public, max-age=31536000, immutable";

  private final transient QueryService service;
  private final transient Site site;

  PagesServlet(QueryService service, Site site) {
    this.service = service;
    this.site = site;
  }

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String path = request.getRequestURI();
    boolean get = request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
    if (get && path.startsWith(Assets.PATH)) {
      asset(path, response);
    } else if (!get || !sends(request, response)) {
      Plain.refuse(response, Refusal.notThere());
    }
  }

  /**
   * Sends the page at the address of a request.
   *
   * @return false, with nothing sent, where there is no page
   */
  boolean sends(HttpServletRequest request, HttpServletResponse response) throws IOException {
    if (!site.has(request.getRequestURI())) {
      return false;
    }
    Optional<Page> page;
    try {
      PageJob job = new PageJob(site, request.getRequestURI(), params(request));
      page = service.run(job, request.getRemoteAddr());
    } catch (Refusal e) {
      if (e.retryAfter().isPresent()) {
        response.setIntHeader("Retry-After", e.retryAfter().getAsInt());
      }
      page = Optional.of(site.message(e.status(), "Not now", String.valueOf(e.getMessage())));
    }
    if (page.isPresent()) {
      send(page.get(), response);
    }
    return page.isPresent();
  }

  private static Params params(HttpServletRequest request) {
    Map<String, List<String>> values = new LinkedHashMap<>();
    try {
      request.getParameterMap().forEach((name, value) -> values.put(name, Arrays.asList(value)));
    } catch (RuntimeException e) {
      throw Refusal.badRequest("the parameters cannot be read");
    }
    return new Params(values);
  }

  private static void send(Page page, HttpServletResponse response) throws IOException {
    response.setStatus(page.status());
    response.setHeader("Content-Security-Policy", POLICY);
    response.setHeader("Cache-Control", "no-cache");
    response.setContentType(page.type());
    @Nullable String location = page.location();
    if (location != null) {
      response.setHeader("Location", location);
    }
    body(page.body(), response);
  }

  private static void body(String text, HttpServletResponse response) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    response.setContentLength(bytes.length);
    response.getOutputStream().write(bytes);
  }

  private void asset(String path, HttpServletResponse response) throws IOException {
    Optional<Assets.Asset> asset = site.assets().find(path);
    if (asset.isEmpty()) {
      Plain.refuse(response, Refusal.notThere());
      return;
    }
    response.setContentType(asset.get().type());
    response.setHeader("Cache-Control", FOR_EVER);
    body(asset.get().text(), response);
  }
}
