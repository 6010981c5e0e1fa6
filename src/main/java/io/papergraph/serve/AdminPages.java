package io.papergraph.serve;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** {@code POST /admin/ingest}, for who knows the password. */
final class AdminPages extends HttpServlet {
  private static final long serialVersionUID = 1L;
  private static final Logger LOG = LoggerFactory.getLogger(AdminPages.class);
  private static final int BUFFER = 1 << 16;

  private final transient Writing writing;
  private final transient WrongPasswords wrong;
  private final transient Semaphore one = new Semaphore(1);

  AdminPages(Writing writing, WrongPasswords wrong) {
    this.writing = writing;
    this.wrong = wrong;
  }

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response) {
    try {
      requirePassword(request, response);
      if (!request.getRequestURI().equals("/admin/ingest")) {
        throw Refusal.notThere();
      }
      if (!request.getMethod().equals("POST")) {
        throw Refusal.notAllowed("POST papers here", "POST");
      }
      ingest(request, response);
    } catch (Refusal e) {
      Plain.refuse(response, e);
    } catch (IOException e) {
      LOG.warn("an ingest failed: {}", e.toString());
      Plain.refuse(response, Refusal.internal());
    } catch (RuntimeException e) {
      LOG.warn("an ingest failed", e);
      Plain.refuse(response, Refusal.internal());
    }
  }

  private void requirePassword(HttpServletRequest request, HttpServletResponse response) {
    wrong.requireFew();
    requireOwnPage(request.getHeader("Origin"), request.getHeader("Host"));
    String given = request.getHeader("Authorization");
    if (!writing.password().isIn(given)) {
      if (given != null) {
        wrong.add();
      }
      response.setHeader("WWW-Authenticate", "Basic realm=\"papergraph\", charset=\"UTF-8\"");
      throw new Refusal(401, "the password of the user admin is needed");
    }
  }

  /** A browser adds passwords that it knows to forms of strangers too. */
  private static void requireOwnPage(@Nullable String origin, @Nullable String host) {
    if (origin != null && !isOf(origin, String.valueOf(host))) {
      throw Refusal.forbidden("pages of other sites may not do this");
    }
  }

  private static boolean isOf(String origin, String host) {
    try {
      return host.equalsIgnoreCase(URI.create(origin).getAuthority());
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private void ingest(HttpServletRequest request, HttpServletResponse response) throws IOException {
    if (!one.tryAcquire()) {
      throw Refusal.ingesting();
    }
    Ingest.Result result;
    try {
      result = receiveAndStore(request);
    } finally {
      one.release(); // before the answer is out, so that its client may send more at once
    }
    answer(result, response);
  }

  private Ingest.Result receiveAndStore(HttpServletRequest request) throws IOException {
    Path file = Files.createTempFile("papergraph-ingest", ".in");
    try {
      receive(request, file);
      return writing.ingest().ingest(file);
    } finally {
      Files.delete(file);
    }
  }

  /** The whole body comes before anything is stored: a client that breaks off changes nothing. */
  private void receive(HttpServletRequest request, Path file) throws IOException {
    long left = writing.maxBytes();
    if (request.getContentLengthLong() > left) {
      throw Refusal.tooLarge(left);
    }
    try (InputStream in = request.getInputStream();
        OutputStream out = Files.newOutputStream(file)) {
      byte[] buffer = new byte[BUFFER];
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        left -= n;
        if (left < 0) {
          throw Refusal.tooLarge(writing.maxBytes());
        }
        out.write(buffer, 0, n);
      }
    }
  }

  private static void answer(Ingest.Result result, HttpServletResponse response)
      throws IOException {
    int status =
        switch (result.end()) {
          case DONE -> 200;
          case UNREADABLE -> 422;
          case STOPPED -> 503;
        };
    Plain.write(response, status, "application/json", result.json() + "\n");
  }
}
