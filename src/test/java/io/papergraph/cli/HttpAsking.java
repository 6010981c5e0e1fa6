package io.papergraph.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;

/** The three operations of the SPARQL 1.1 Protocol. */
enum HttpAsking {
  GET,
  POST_FORM,
  POST_DIRECT;

  /** The media type of each format that the command and the server share. */
  static final Map<String, String> TYPES =
      Map.of(
          "json", "application/sparql-results+json",
          "csv", "text/csv",
          "xml", "application/sparql-results+xml",
          "tsv", "text/tab-separated-values");

  /** The body of the answer, which must be one of the format. */
  String ask(URI endpoint, String sparql, String format) {
    String accept = TYPES.get(format);
    HttpRequest request = request(endpoint, sparql).header("Accept", accept).build();
    HttpResponse<byte[]> response;
    try {
      response = HttpClient.newHttpClient().send(request, BodyHandlers.ofByteArray());
    } catch (IOException | InterruptedException e) {
      throw new AssertionError(endpoint + " does not answer", e);
    }
    String body = new String(response.body(), UTF_8);
    assertEquals(200, response.statusCode(), body);
    String type = response.headers().firstValue("Content-Type").orElse("");
    assertTrue(type.startsWith(accept), type);
    return body;
  }

  private HttpRequest.Builder request(URI endpoint, String sparql) {
    String form = "query=" + URLEncoder.encode(sparql, UTF_8);
    return switch (this) {
      case GET -> HttpRequest.newBuilder(URI.create(endpoint + "?" + form));
      case POST_FORM ->
          HttpRequest.newBuilder(endpoint)
              .header("Content-Type", "application/x-www-form-urlencoded")
              .POST(BodyPublishers.ofString(form));
      case POST_DIRECT ->
          HttpRequest.newBuilder(endpoint)
              .header("Content-Type", "application/sparql-query")
              .POST(BodyPublishers.ofString(sparql));
    };
  }
}
