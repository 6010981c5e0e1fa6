package io.papergraph.serve;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintStream;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.RequestLog;
import org.eclipse.jetty.server.Response;

/** Counts each request when it has ended and, where wanted, writes a line of JSON about it. */
final class AccessLog implements RequestLog {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** Where a path and a query string are cut. */
  private static final int LONGEST = 200;

  private static final Set<String> KNOWN =
      Set.of("sparql", "fuseki", "health", "metrics", "api", "admin", ".well-known");

  private final Meters meters;
  private final Optional<PrintStream> out;

  AccessLog(Meters meters, Optional<PrintStream> out) {
    this.meters = meters;
    this.out = out;
  }

  @Override
  public void log(Request request, Response response) {
    String path = String.valueOf(request.getHttpURI().getPath());
    meters.request(endpoint(path), response.getStatus());
    out.ifPresent(stream -> stream.println(line(path, request, response)));
  }

  private static String line(String path, Request request, Response response) {
    Map<String, Object> fields = new LinkedHashMap<>();
    Instant began = Instant.ofEpochMilli(Request.getTimeStamp(request));
    fields.put("time", began.truncatedTo(ChronoUnit.MILLIS).toString());
    fields.put("client", Request.getRemoteAddr(request));
    fields.put("method", cut(request.getMethod()));
    fields.put("path", cut(path));
    String query = request.getHttpURI().getQuery();
    if (query != null) {
      fields.put("query", cut(query));
    }
    fields.put("status", response.getStatus());
    fields.put("bytes", Response.getContentBytesWritten(response));
    long nanos = System.nanoTime() - request.getBeginNanoTime();
    fields.put("ms", TimeUnit.NANOSECONDS.toMillis(nanos));
    try {
      return JSON.writeValueAsString(fields);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String cut(String text) {
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
  }

  /** The part of the server that a path belongs to; a client cannot make up new ones. */
  static String endpoint(String path) {
    String first = path.substring(Math.min(1, path.length())).split("/", 2)[0];
    if (first.isEmpty()) {
      return "home";
    }
    if (path.endsWith("/sparql") && path.startsWith("/" + FusekiPages.DATASET)) {
      return "sparql";
    }
    boolean data = Resources.KINDS.contains(first) || first.equals("ontology");
    return data ? "data" : KNOWN.contains(first) ? first : "other";
  }
}
