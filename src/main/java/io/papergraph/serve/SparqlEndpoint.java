package io.papergraph.serve;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.eclipse.jetty.http.HttpException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The query half of the SPARQL 1.1 Protocol: GET, POST of a form, POST of a query. */
final class SparqlEndpoint extends HttpServlet {
  private static final long serialVersionUID = 1L;
  static final String TRUNCATED = "Papergraph-Truncated-At";

  private static final Logger LOG = LoggerFactory.getLogger(SparqlEndpoint.class);
  private static final String FORM = "application/x-www-form-urlencoded";
  private static final String QUERY = "application/sparql-query";

  /** {@code results} is a third name of {@code format}, which SPARQLWrapper sends beside it. */
  private static final Set<String> PARAMETERS =
      Set.of(
          "query",
          "default-graph-uri",
          "named-graph-uri",
          "timeout",
          "output",
          "format",
          "results");

  /** What makes the same query give another answer on the same store. */
  private static final Pattern CHANGING =
      Pattern.compile("\\b(now|rand|uuid|struuid|bnode)\\b", Pattern.CASE_INSENSITIVE);

  private final transient QueryService service;
  private final ServerLimits limits;
  private final transient QueryCounts counts;
  private final transient StoreTag tag;
  private final transient AboutStore about;

  /**
   * @param counts told how each request ended
   */
  SparqlEndpoint(
      QueryService service,
      ServerLimits limits,
      QueryCounts counts,
      StoreTag tag,
      AboutStore about) {
    this.service = service;
    this.limits = limits;
    this.counts = counts;
    this.tag = tag;
    this.about = about;
  }

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response) {
    try {
      if (asksNothing(request)) {
        describe(request, response);
        return;
      }
      QueryRequest query = read(request);
      if (!CHANGING.matcher(query.sparql()).find() && tag.isKnown(request, response)) {
        counts.answered();
        return;
      }
      QueryAnswer answer = service.ask(query, request.getRemoteAddr());
      AnswerFormat format = AnswerFormat.of(answer, request);
      if (answer.truncated()) {
        response.setHeader(TRUNCATED, String.valueOf(limits.maxRows()));
      }
      response.addHeader("Vary", "Accept");
      counts.answered();
      format.send(answer, response);
    } catch (Refusal e) {
      counts.refused();
      Plain.refuse(response, e);
    } catch (IOException e) {
      LOG.debug("the client left", e);
    } catch (RuntimeException e) {
      LOG.warn("a request failed", e);
      counts.refused();
      Plain.refuse(response, Refusal.internal());
    }
  }

  /** Whether the address of the service is all there is: then it describes itself. */
  private boolean asksNothing(HttpServletRequest request) {
    return request.getMethod().equals("GET")
        && Set.of("format").containsAll(parameters(request).keySet());
  }

  private void describe(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    AnswerFormat format = AnswerFormat.ofGraph(request);
    response.addHeader("Vary", "Accept");
    counts.answered();
    format.send(about.service(root(request)), response);
  }

  /** The address of the server as the client knows it. */
  static String root(HttpServletRequest request) {
    String url = request.getRequestURL().toString();
    return url.substring(0, url.length() - request.getRequestURI().length()) + "/";
  }

  private QueryRequest read(HttpServletRequest request) throws IOException {
    String sparql = direct(request) ? body(request) : null;
    Map<String, String[]> parameters = parameters(request);
    for (String name : parameters.keySet()) {
      if (!PARAMETERS.contains(name)) {
        throw Refusal.badRequest(
            "unknown parameter '" + name + "'; this server only answers queries");
      }
    }
    String parameter = one(parameters, "query");
    if ((sparql == null) == (parameter == null)) {
      throw Refusal.badRequest(
          "send one query: ?query=, a form with query=, or a body of " + QUERY);
    }
    return new QueryRequest(
        sparql == null ? String.valueOf(parameter) : sparql,
        all(parameters, "default-graph-uri"),
        all(parameters, "named-graph-uri"),
        timeout(one(parameters, "timeout")));
  }

  /** Whether the body is the query itself. */
  private boolean direct(HttpServletRequest request) {
    if (request.getContentLengthLong() > limits.maxRequestBytes()) {
      throw Refusal.tooLarge(limits.maxRequestBytes());
    }
    if (request.getMethod().equals("GET")) {
      return false;
    }
    if (!request.getMethod().equals("POST")) {
      throw Refusal.notAllowed("only GET and POST; this server only answers queries", "GET, POST");
    }
    String type = String.valueOf(request.getContentType()).split(";", 2)[0].strip();
    return switch (type.toLowerCase(Locale.ROOT)) {
      case QUERY -> true;
      case FORM -> false;
      default -> throw new Refusal(415, "POST a body of " + QUERY + " or " + FORM);
    };
  }

  private String body(HttpServletRequest request) throws IOException {
    try (InputStream in = request.getInputStream()) {
      byte[] bytes = in.readNBytes(limits.maxRequestBytes() + 1);
      if (bytes.length > limits.maxRequestBytes()) {
        throw Refusal.tooLarge(limits.maxRequestBytes());
      }
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw Refusal.badRequest("the query is not UTF-8");
    }
  }

  private Map<String, String[]> parameters(HttpServletRequest request) {
    try {
      return request.getParameterMap();
    } catch (RuntimeException e) {
      if ((e instanceof HttpException http && http.getCode() == 413) || tooLarge(e)) {
        throw Refusal.tooLarge(limits.maxRequestBytes());
      }
      throw Refusal.badRequest("the parameters cannot be read");
    }
  }

  private static boolean tooLarge(Throwable thrown) {
    for (Throwable t = thrown; t != null; t = t.getCause()) {
      if (t instanceof IllegalStateException && String.valueOf(t.getMessage()).contains("large")) {
        return true;
      }
    }
    return false;
  }

  private static @Nullable String one(Map<String, String[]> parameters, String name) {
    List<String> values = all(parameters, name);
    if (values.size() > 1) {
      throw Refusal.badRequest("more than one '" + name + "'");
    }
    return values.isEmpty() ? null : values.get(0);
  }

  private static List<String> all(Map<String, String[]> parameters, String name) {
    return List.of(parameters.getOrDefault(name, new String[0]));
  }

  private Duration timeout(@Nullable String seconds) {
    if (seconds == null) {
      return limits.timeout();
    }
    if (!seconds.matches("[0-9]{1,9}(\\.[0-9]{1,3})?")) {
      throw Refusal.badRequest("timeout is a number of seconds");
    }
    Duration asked = Duration.ofMillis(new BigDecimal(seconds).movePointRight(3).longValue());
    if (asked.isZero()) {
      throw Refusal.badRequest("timeout must be longer than nothing");
    }
    return asked.compareTo(limits.timeout()) < 0 ? asked : limits.timeout();
  }
}
