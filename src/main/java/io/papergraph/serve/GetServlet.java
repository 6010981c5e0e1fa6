package io.papergraph.serve;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What is only read: GET and HEAD, and a refusal in one line for all that goes wrong. */
abstract class GetServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;
  private static final Logger LOG = LoggerFactory.getLogger(GetServlet.class);

  @Override
  protected final void service(HttpServletRequest request, HttpServletResponse response) {
    try {
      if (!request.getMethod().equals("GET") && !request.getMethod().equals("HEAD")) {
        throw Refusal.getOnly();
      }
      answer(request.getRequestURI(), request, response);
    } catch (Refusal e) {
      Plain.refuse(response, e);
    } catch (IOException e) {
      LOG.debug("the client left", e);
    } catch (RuntimeException e) {
      LOG.warn("a request failed", e);
      Plain.refuse(response, Refusal.internal());
    }
  }

  /**
   * Sends the answer.
   *
   * @param path as it came, not decoded
   * @throws Refusal when there is none
   */
  abstract void answer(String path, HttpServletRequest request, HttpServletResponse response)
      throws IOException;
}
