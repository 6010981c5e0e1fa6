package io.papergraph.query;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.papergraph.query.QueryRunner.Limits;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.channels.UnresolvedAddressException;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.jena.atlas.RuntimeIOException;
import org.apache.jena.graph.Graph;
import org.apache.jena.query.ARQ;
import org.apache.jena.query.Query;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.apache.jena.riot.rowset.RowSetReader;
import org.apache.jena.shared.JenaException;
import org.apache.jena.sparql.exec.QueryExecResult;
import org.apache.jena.sparql.graph.GraphFactory;

/**
 * A SPARQL endpoint, asked by POST of a form within a time and a number of rows. It is only ever
 * sent queries. Rows are read as they come and no further than the limit.
 */
public final class RemoteEndpoint implements Asker {
  /** What our server says when it has cut an answer; other servers do not say. */
  private static final String TRUNCATED = "Papergraph-Truncated-At";

  private static final String ROWS = "application/sparql-results+json";
  private static final String TRIPLES = "application/n-triples";
  private static final int SHOWN = 300;
  private static final int READ_OF_ERROR = 4096;
  private static final int OK = 200;
  private static final int REDIRECT = 300;
  private static final int ERROR = 400;

  private final URI url;
  private final Limits limits;
  private final HttpClient client;

  /**
   * @param url the address that queries are sent to, http or https
   * @throws QueryException when it is no such address
   */
  public RemoteEndpoint(URI url, Limits limits) {
    String scheme = String.valueOf(url.getScheme()).toLowerCase(Locale.ROOT);
    if (!scheme.matches("https?") || url.getHost() == null) {
      throw new QueryException("an endpoint has an address like http://127.0.0.1:3030/sparql");
    }
    this.url = url;
    this.limits = limits;
    this.client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  }

  @Override
  public Answer rows(Query query) {
    QueryRunner.requireRows(query);
    return ask(query, ROWS, this::rows);
  }

  private Answer rows(HttpResponse<InputStream> response, InputStream body) {
    RowSetReader reader = RowSetReader.createReader(ResultSetLang.RS_JSON);
    QueryExecResult result = reader.readAny(body, ARQ.getContext());
    return result.isBoolean()
        ? Answer.of(result.booleanResult())
        : Answer.of(result.rowSet(), limits.rows(), isCut(response));
  }

  @Override
  public Graph graph(Query query) {
    QueryRunner.requireGraph(query);
    return ask(
        query,
        TRIPLES,
        (response, body) -> {
          Graph graph = GraphFactory.createDefaultGraph();
          RDFParser.source(body).lang(Lang.NTRIPLES).parse(graph);
          if (isCut(response)) {
            throw new QueryFailure("the server cut the graph short; ask for less");
          }
          return graph;
        });
  }

  private static boolean isCut(HttpResponse<?> response) {
    return response.headers().firstValue(TRUNCATED).isPresent();
  }

  private interface Work<T> {
    T with(HttpResponse<InputStream> response, InputStream body);
  }

  /** Asks on a thread of its own, which is left behind when time is up: nothing interrupts it. */
  private <T> T ask(Query query, String type, Work<T> work) {
    CompletableFuture<T> answer = new CompletableFuture<>();
    Thread thread =
        new Thread(
            () -> {
              try {
                answer.complete(exchange(query, type, work));
              } catch (IOException | RuntimeException | Error e) {
                answer.completeExceptionally(e);
              }
            },
            "endpoint");
    thread.setDaemon(true);
    thread.start();
    try {
      return answer.orTimeout(limits.seconds(), TimeUnit.SECONDS).join();
    } catch (CompletionException e) {
      throw failure(e.getCause() == null ? e : e.getCause());
    }
  }

  private <T> T exchange(Query query, String type, Work<T> work) throws IOException {
    HttpRequest request =
        HttpRequest.newBuilder(url)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header("Accept", type)
            .POST(BodyPublishers.ofString("query=" + URLEncoder.encode(query.toString(), UTF_8)))
            .build();
    HttpResponse<InputStream> response =
        client.sendAsync(request, BodyHandlers.ofInputStream()).join();
    try (InputStream body = response.body()) {
      requireAnswer(response, body, type);
      return work.with(response, body);
    }
  }

  private void requireAnswer(HttpResponse<?> response, InputStream body, String type)
      throws IOException {
    int status = response.statusCode();
    if (status >= REDIRECT && status < ERROR) {
      String there = response.headers().firstValue("Location").orElse("nowhere");
      throw new QueryFailure(url + " sends on to " + printable(there) + "; name that one");
    }
    String given = response.headers().firstValue("Content-Type").orElse("nothing");
    if (status != OK) {
      throw new QueryFailure(url + " answered " + status + message(given, body));
    }
    String media = given.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    if (!media.equals(type) && !(type.equals(ROWS) && media.equals("application/json"))) {
      throw new QueryFailure(
          url + " gave " + printable(given) + ", not " + type + "; is it a SPARQL endpoint?");
    }
  }

  /** The first line of what the server says, where it says it in plain text. */
  private static String message(String type, InputStream body) throws IOException {
    if (!type.startsWith("text/plain")) {
      return "";
    }
    String said = new String(body.readNBytes(READ_OF_ERROR), UTF_8).strip();
    return said.isEmpty() ? "" : ": " + printable(said.lines().findFirst().orElse(""));
  }

  private static String printable(String text) {
    String clean = Printable.of(text);
    return clean.substring(0, Math.min(clean.length(), SHOWN));
  }

  private RuntimeException failure(Throwable thrown) {
    Throwable cause =
        thrown instanceof CompletionException c && c.getCause() != null ? c.getCause() : thrown;
    if (cause instanceof QueryFailure || cause instanceof QueryException) {
      return (RuntimeException) cause;
    }
    if (cause instanceof TimeoutException) {
      return new QueryFailure(
          url + " gave no answer in " + limits.seconds() + " s; ask for less, or raise --timeout",
          cause);
    }
    if (cause instanceof ConnectException) {
      return new QueryFailure(
          isUnknownHost(cause)
              ? "there is no host " + url.getHost() + " to be found"
              : "nothing answers at "
                  + url
                  + "; start 'papergraph serve', or name another endpoint",
          cause);
    }
    if (cause instanceof JenaException || cause instanceof RuntimeIOException) {
      return new QueryFailure(
          "what " + url + " gave cannot be read: " + printable(String.valueOf(cause.getMessage())),
          cause);
    }
    if (cause instanceof IOException) {
      return new QueryFailure("the connection to " + url + " broke: " + cause.getMessage(), cause);
    }
    return new IllegalStateException(cause);
  }

  private static boolean isUnknownHost(Throwable thrown) {
    for (Throwable t = thrown; t != null; t = t.getCause()) {
      if (t instanceof UnresolvedAddressException || t instanceof UnknownHostException) {
        return true;
      }
    }
    return false;
  }
}
