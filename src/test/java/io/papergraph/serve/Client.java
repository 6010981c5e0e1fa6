package io.papergraph.serve;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/** What a client of the server does, without help of Jena. */
final class Client {
  private final HttpClient http = HttpClient.newHttpClient();
  private final URI root;

  Client(URI root) {
    this.root = root;
  }

  HttpResponse<String> get(String sparql, String accept) {
    return send(request("sparql?query=" + encode(sparql)).header("Accept", accept).GET());
  }

  HttpResponse<String> get(String path) {
    return send(request(path).GET());
  }

  HttpResponse<String> postForm(String sparql, String accept) {
    return post("sparql", "application/x-www-form-urlencoded", "query=" + encode(sparql), accept);
  }

  HttpResponse<String> postDirect(String sparql, String accept) {
    return post("sparql", "application/sparql-query", sparql, accept);
  }

  HttpResponse<String> post(String path, String type, String body, String accept) {
    return send(
        request(path)
            .header("Content-Type", type)
            .header("Accept", accept)
            .POST(BodyPublishers.ofString(body)));
  }

  HttpResponse<String> method(String method, String path, BodyPublisher body) {
    return send(request(path).header("Content-Type", "text/turtle").method(method, body));
  }

  HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(root + path)).timeout(Duration.ofSeconds(60));
  }

  /**
   * Sends, and once more where the connection was gone before a byte of the answer came: a server
   * that refuses a request closes its connection, and a client may find it in its pool. Any other
   * fault is the test's to see.
   */
  HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      try {
        return http.send(request.build(), BodyHandlers.ofString());
      } catch (IOException e) {
        if (!closedBeforeAnswer(e)) {
          throw e;
        }
        return http.send(request.build(), BodyHandlers.ofString());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** What the JDK's client says of a pooled connection that the server has closed. */
  private static boolean closedBeforeAnswer(IOException e) {
    String message = String.valueOf(e.getMessage());
    return message.contains("header parser received no bytes")
        || message.equals("Connection reset")
        || message.equals("Broken pipe")
        || message.equals("connection closed locally");
  }

  /** Sends without waiting, and keeps only the status. */
  CompletableFuture<Integer> statusOf(String sparql) {
    return http.sendAsync(
            request("sparql?query=" + encode(sparql)).GET().build(), BodyHandlers.discarding())
        .thenApply(HttpResponse::statusCode);
  }

  static String encode(String text) {
    return URLEncoder.encode(text, UTF_8);
  }
}
