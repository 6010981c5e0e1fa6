package io.papergraph.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

/** Asks a server of this process over HTTP, on one connection, and says what that took. */
final class PageClient {
  private final URI server;
  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  /**
   * What an asking took, in nanoseconds.
   *
   * @param wall from sending to the last byte
   * @param processor of all threads of the process meanwhile
   */
  record Took(int status, long wall, long processor) {}

  /**
   * @param server its home page
   */
  PageClient(URI server) {
    this.server = server;
  }

  /** A page as a browser asks for it, with no redirect followed. */
  Took get(String path) {
    return send(
        HttpRequest.newBuilder(server.resolve(path))
            .header("Accept", "text/html,*/*;q=0.8")
            .build());
  }

  /** The rows of a SPARQL query as JSON. */
  Took ask(String sparql) {
    return send(
        HttpRequest.newBuilder(server.resolve("/sparql"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header("Accept", "application/sparql-results+json")
            .POST(BodyPublishers.ofString("query=" + URLEncoder.encode(sparql, UTF_8)))
            .build());
  }

  private Took send(HttpRequest request) {
    long processor = Machine.processorTime();
    long begin = System.nanoTime();
    HttpResponse<byte[]> response = client.sendAsync(request, BodyHandlers.ofByteArray()).join();
    long wall = System.nanoTime() - begin;
    return new Took(response.statusCode(), wall, Machine.processorTime() - processor);
  }
}
