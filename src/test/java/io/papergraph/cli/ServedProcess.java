package io.papergraph.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** {@code papergraph serve} in a process of its own. */
final class ServedProcess implements AutoCloseable {
  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final Process process;
  private final Path errors;
  private final URI root;

  private ServedProcess(Process process, Path errors, URI root) {
    this.process = process;
    this.errors = errors;
    this.root = root;
  }

  /**
   * Starts it on a free port and waits until it answers.
   *
   * @param heap as in {@code -Xmx}
   * @param errors where its standard error goes
   */
  static ServedProcess start(Path store, String heap, Path errors, String... options)
      throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xmx" + heap, "-XX:TieredStopAtLevel=1"));
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName()));
    command.addAll(List.of("serve", "--store", store.toString(), "--port", "0"));
    command.addAll(List.of(options));
    Process process = new ProcessBuilder(command).redirectError(errors.toFile()).start();
    BufferedReader out =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    String line = String.valueOf(out.readLine());
    assertTrue(line.startsWith("serving "), () -> line + said(errors));
    URI root = URI.create(line.substring(line.lastIndexOf("http://"))).resolve("/");
    assertEquals("pages to search and read at " + root, out.readLine());
    return new ServedProcess(process, errors, root);
  }

  Process process() {
    return process;
  }

  URI root() {
    return root;
  }

  /** What it has written to standard error. */
  String said() {
    return said(errors);
  }

  private static String said(Path errors) {
    try {
      return Files.readString(errors);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  HttpResponse<String> get(String path, String... headers) throws IOException {
    return send(request(path, headers).GET());
  }

  HttpResponse<String> ask(String sparql) throws IOException {
    return get("sparql?query=" + URLEncoder.encode(sparql, StandardCharsets.UTF_8));
  }

  HttpResponse<String> post(String path, String body, String... headers) throws IOException {
    return send(request(path, headers).POST(BodyPublishers.ofString(body)));
  }

  private HttpRequest.Builder request(String path, String... headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(root.resolve(path)).timeout(Duration.ofSeconds(60));
    return headers.length == 0 ? request : request.headers(headers);
  }

  HttpResponse<String> send(HttpRequest.Builder request) throws IOException {
    try {
      return http.send(request.build(), BodyHandlers.ofString());
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Its exit status, once it has ended. */
  int status(long seconds) throws InterruptedException {
    assertTrue(process.waitFor(seconds, TimeUnit.SECONDS), "it goes on");
    return process.exitValue();
  }

  @Override
  public void close() {
    process.destroyForcibly().onExit().join();
  }
}
